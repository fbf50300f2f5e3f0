/** X12 in the small. */
export type Element = string | number | undefined;
export type Segment = string[];
export interface Party { qualifier: string; id: string; application?: string }
export interface Envelope { sender: Party; receiver: Party; date: string; time: string; control: number; usage?: string; version?: string }
export interface Fault { segment: string; position: number; code: string; element: number; value: string }
export interface Set { id: string; control: string; segments: Segment[]; faults: Fault[]; codes: string[] }
export interface Group { functionalId: string; control: string; version: string; sets: Set[]; codes: string[]; included: string }
export interface Interchange {
  isa: Segment; control: string; sender: Party; receiver: Party; usage: string; groups: Group[]; ta1s: Segment[];
  /** TA105; empty: it is taken. */
  refused: string;
  text: string;
}
export declare const NO_END: string, WRONG_TRAILER: string, WRONG_COUNT: string, BAD_STRUCTURE: string, DUPLICATE: string;
export declare function at(segment: Segment, number: number): string;
export declare function allOf(set: Set, id: string): Segment[];
export declare function firstOf(set: Set, id: string): Segment;
export declare function takenSets(group: Group): Set[];
export declare function read(text: string): Interchange[];
export declare function write(envelope: Envelope, functionalId: string, sets: [string, Element[][]][]): string;
export declare function writeTa1(envelope: Envelope, of: Interchange, code?: string): string;
export declare function acknowledgment(group: Group): Element[][];
export declare function renumber(interchange: string, control: number): string;
