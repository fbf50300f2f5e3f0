import { Server } from "./orchestrator.js";
import { reply } from "./message.js";

// A double of the harness for unit tests: runs an orchestrator step by step, keeps its store and timers, crashes it. It
// speaks to it in lines, as the harness does.
export class Bench {
  constructor(make, config = {}, { seed = 7n, epoch = "2026-01-05T00:00:00Z" } = {}) {
    Object.assign(this, { make, config, seed, epoch, now: 0n, store: {}, timers: new Map(), sent: [], notes: [], incarnation: -1, ids: 0 });
  }
  start() {
    this.incarnation += 1;
    this.timers.clear();
    this.server = new Server(this.make);
    const store = Object.fromEntries(Object.entries(this.store).sort());
    return this.#say({ op: "start", protocol: 1, node: "orchestrator", incarnation: this.incarnation, epoch: this.epoch,
                       seed: String(this.seed), config: this.config, store });
  }
  // `crashAfter`: only so many puts and sends happen, and then the orchestrator starts anew.
  deliver(message, { crashAfter } = {}) {
    message.id ??= String((this.ids += 1));
    const sent = this.#say({ op: "message", message }, crashAfter);
    return crashAfter === undefined ? sent : sent.concat(this.start());
  }
  // The reply of a system to something that was sent to it.
  answer(asked, status, body) {
    return this.deliver({ ...reply({ ...asked, from: "orchestrator" }, status, body), from: asked.to });
  }
  advance(by) {
    const until = this.now + by, sent = [];
    for (;;) {
      const next = [...this.timers].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[0] < b[0] ? -1 : 1))[0];
      if (!next || next[1] > until) break;
      this.now = next[1];
      this.timers.delete(next[0]);
      sent.push(...this.#say({ op: "timer", key: next[0] }));
    }
    this.now = until;
    return sent;
  }
  #say(line, crashAfter = Infinity) {
    const { text } = this.server.answer(JSON.stringify(line).replace("{", `{"now":${this.now},`));
    const sent = [];
    let applied = 0;
    for (const effect of JSON.parse(text).do) {
      if (("put" in effect || "send" in effect) && applied++ >= crashAfter) break;
      if (effect.send) sent.push({ ...effect.send, from: "orchestrator" });
      if (effect.timer) this.timers.set(effect.timer.key, this.now + BigInt(effect.timer.after));
      if (effect.cancel) this.timers.delete(effect.cancel);
      if (effect.note) this.notes.push(effect.note);
      for (const [key, value] of Object.entries(effect.put ?? {})) {
        if (value === null) delete this.store[key];
        else this.store[key] = value;
      }
    }
    this.sent.push(...sent);
    return sent;
  }
}
