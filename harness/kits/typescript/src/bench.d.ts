import { Message, Orchestrator } from "./index.js";

/** A double of the harness for unit tests. */
export declare class Bench {
  constructor(make: () => Orchestrator, config?: any, options?: { seed?: bigint; epoch?: string });
  now: bigint;
  store: Record<string, string>;
  timers: Map<string, bigint>;
  sent: Message[];
  notes: { text: string }[];
  start(): Message[];
  deliver(message: Message, options?: { crashAfter?: number }): Message[];
  answer(asked: Message, status: number, body?: unknown): Message[];
  advance(by: bigint): Message[];
}
