import { draw } from "./draw.js";
import { reply } from "./message.js";

// Durations, in nanoseconds. Virtual time passes 2^53 of them after 104 days, so time is a bigint.
export const SECOND = 1_000_000_000n;
export const MINUTE = 60n * SECOND;
export const HOUR = 60n * MINUTE;
export const DAY = 24n * HOUR;

// Collects effects, which happen after the method has returned, in this order; a crash may fall between any two.
export class Step {
  constructor(now, seed = 0n) {
    this.now = now;
    this.seed = seed;
    this.effects = [];
  }
  send(message) { this.effects.push({ send: message }); }
  reply(message, status = 200, body) { this.send(reply(message, status, body)); }
  put(writes) { if (Object.keys(writes).length > 0) this.effects.push({ put: writes }); }
  timer(key, after) { this.effects.push({ timer: { key, after: after < 0n ? 0n : BigInt(after) } }); }
  cancel(key) { this.effects.push({ cancel: key }); }
  note(text, facts = {}) { this.effects.push({ note: { text, ...facts } }); }
  draw(purpose, subject) { return draw(this.seed, purpose, subject); }
}
