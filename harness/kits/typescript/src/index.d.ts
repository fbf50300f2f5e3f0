/** Write an orchestrator, and let Proofload drive it: docs/tutorial/your-own-orchestrator.md. */
export type Kind = "request" | "reply" | "event" | "document";

/** A message as the wire has it; what is not there is absent. */
export interface Message {
  type: string;
  kind: Kind;
  to?: string;
  body?: string;
  /** The same for every copy of a message; a sender's retry is a new message with a new id. */
  id?: string;
  from?: string;
  ref?: string;
  in_reply_to?: string;
  /** Of a reply, as in HTTP; 0: the receiver could not be reached. */
  status?: number;
  idempotency_key?: string;
  content_type?: string;
  headers?: Record<string, string>;
  refs?: { kind: string; value: string }[];
}

export interface Start {
  node: string;
  incarnation: number;
  epoch: string;
  seed: bigint;
  config: any;
  store: Record<string, string>;
  now: bigint;
}

export declare function request(to: string, type: string, body: unknown, options?: { ref?: string; idempotencyKey?: string; about?: string }): Message;
export declare function document(to: string, interchange: string, options?: { ref?: string; about?: string }): Message;
export declare function reply(message: Message, status?: number, body?: unknown): Message;
export declare function jsonOf(message: Message): any | undefined;
export declare function textOf(message: Message): string;
export declare function toJson(body: unknown): string;
export declare function isSuccess(message: Message): boolean;

export declare function draw(seed: bigint, purpose: string, subject: string): bigint;

export declare const SECOND: bigint, MINUTE: bigint, HOUR: bigint, DAY: bigint;
export declare const MILLION: bigint;
export declare function millionths(text: string): bigint;
export declare function decimalText(value: bigint): string;

/** Collects effects, which happen in this order after the method has returned; a crash may fall between any two. */
export declare class Step {
  constructor(now: bigint, seed?: bigint);
  readonly now: bigint;
  readonly seed: bigint;
  readonly effects: object[];
  send(message: Message): void;
  reply(message: Message, status?: number, body?: unknown): void;
  /** One durable write of all these keys; null removes one. */
  put(writes: Record<string, string | null>): void;
  timer(key: string, after: bigint): void;
  cancel(key: string): void;
  note(text: string, facts?: Record<string, string | number | boolean>): void;
  draw(purpose: string, subject: string): bigint;
}

/** Subclass it: three methods, each adds effects to its step and returns. */
export declare class Orchestrator {
  reusable: boolean;
  start(step: Step, start: Start): void;
  message(step: Step, message: Message): void;
  timer(step: Step, key: string): void;
}

export declare const PROTOCOL: number;
export declare class Server {
  constructor(make: () => Orchestrator);
  answer(line: string): { text: string; stop: boolean };
}
export declare function serve(make: () => Orchestrator): void;
/** Whether a module is the program that was started: isMain(import.meta.url). */
export declare function isMain(url: string): boolean;

declare global {
  /** For isMain(import.meta.url), where the types of Node are not installed. */
  interface ImportMeta { url: string }
}
