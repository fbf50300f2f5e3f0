// @ts-check
// One step's work. All that it decides is written at once; then comes the receipt; then all others are told. A crash
// before the write leaves nothing, and the sender asks again; after it, the store says what is still to be told.
import { utcText } from "./clock.js";
/** @typedef {import("#kit").Message} Message */

export class Work {
  /** @type {Message[]} */
  #sends = [];
  /** @type {Map<string, number | undefined>} */
  #timers = new Map();

  /** @param {import("#kit").Step} step @param {import("./company.js").Company} company @param {import("./ledger.js").Ledger} ledger @param {import("./attempts.js").Attempts} attempts */
  constructor(step, company, ledger, attempts) {
    this.step = step;
    this.company = company;
    this.ledger = ledger;
    this.attempts = attempts;
    /** Milliseconds of UTC. */
    this.now = company.epoch + Number(step.now / 1_000_000n);
  }

  get nowText() { return utcText(this.now); }

  /** @param {Message} message */
  send(message) { this.#sends.push(message); }

  /** @param {string} key @param {number} at */
  callAt(key, at) { this.#timers.set(key, at); }

  /** @param {string} key */
  forget(key) { this.#timers.set(key, undefined); }

  /** A number below `below` that differs by subject. @param {string} purpose @param {string} subject @param {number} below */
  draw(purpose, subject, below) { return Number(this.step.draw(purpose, subject) % BigInt(Math.max(1, Math.floor(below)))); }

  /** @param {Message} [received] gets its receipt @param {number} [status] */
  finish(received, status = 200) {
    this.step.put(this.ledger.takeWrites());
    if (received) this.step.reply(received, status);
    for (const [key, each] of this.ledger.answer.entries) {
      this.send({ kind: "document", type: "x12.interchange", to: each.to, body: each.interchange });
      this.ledger.answer.remove(key);
    }
    for (const each of this.#sends) this.step.send(each);
    for (const [key, at] of this.#timers) {
      if (at === undefined) this.step.cancel(key);
      else this.step.timer(key, BigInt(Math.max(0, at - this.now)) * 1_000_000n);
    }
    this.step.put(this.ledger.takeWrites()); // the acknowledgements are on their way
  }
}
