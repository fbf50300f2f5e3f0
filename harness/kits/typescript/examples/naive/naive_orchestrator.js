// Orders by EDI, shipped and invoiced: as a team in a hurry writes it. It passes the first scenario.
//
//     proofload run --sut 'node naive_orchestrator.js' order_to_cash/happy_path
//
// The tutorial docs/tutorial/your-own-orchestrator.md takes its Python twin apart. It looks like code that is in use in many
// places; each comment sounds reasonable, and marks a bug.
import { MINUTE, SECOND, isMain, isSuccess, serve } from "#kit";
import { at, firstOf } from "#kit/x12";
import { MyOrchestrator } from "../../start/orchestrator.js"; // the easy part is that of the start

export class NaiveOrchestrator extends MyOrchestrator {
  start(step, start) {
    super.start(step, start);
    this.waiting = new Map(); // what was asked and not answered, by ref
    this.attempts = 0;
  }

  message(step, message) {
    // Answer at once, so that nobody waits for us, and keep it afterwards.
    if (message.kind !== "reply") step.reply(message, 200);
    this.writes = {};
    this.sends = [];
    if (message.kind === "document") this.takeDocument(step, message);
    else if (message.kind === "reply") this.takeReply(step, message);
    else this.takeEvent(step, message);
    for (const each of this.sends) {
      step.send(each);
      if (each.kind !== "request") continue;
      this.waiting.set(each.ref, each);
      step.timer(`retry:${each.ref}`, 30n * SECOND);
    }
    step.put(this.writes);
  }

  timer(step, key) {
    const asked = this.waiting.get(key.slice("retry:".length));
    if (!asked) return;
    // A new attempt is a new request, so it gets a key of its own.
    this.attempts += 1;
    step.send({ ...asked, idempotency_key: `${asked.type}:${this.attempts}` });
    step.timer(key, MINUTE);
  }

  takeOrder(partner, set) {
    this.orders.delete(`${partner.name}/${at(firstOf(set, "BEG"), 3)}`); // the newest holds
    super.takeOrder(partner, set);
  }

  takeReply(step, reply) {
    if (isSuccess(reply) || reply.status === 409) this.waiting.delete(reply.ref);
    super.takeReply(step, reply);
  }

  takeShipment(step, order, body) {
    super.takeShipment(step, order, body);
    // The order says what it is worth.
    order.shipped = order.lines.map((each) => ({ line: each.line, quantity: { amount: each.quantity, unit: each.unit } }));
  }

  takeTracking(body) {
    // Told as it comes.
    super.takeTracking(body);
  }
}

if (isMain(import.meta.url)) serve(() => new NaiveOrchestrator());
