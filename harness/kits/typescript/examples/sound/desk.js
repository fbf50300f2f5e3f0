// @ts-check
// People: what cannot go on by itself is with them, with its cause, and holds up nothing else.
import { ask } from "./outbox.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */

/** @param {Work} work @param {{ id: string, partner: string, about: string, kind?: "technical" | "business", cause: string, step: string, text: string, line?: number }} told */
export function openCase(work, { id, partner, about, kind = "business", cause, step, text, line }) {
  const desk = work.company.systems("desk")[0];
  ask(work, { to: desk, type: "desk.open_case", name: id, order: about,
              body: { case_id: id, partner, external_id: about, kind, cause, step, text, ...(line ? { line } : {}) } });
}

/** Of an order that goes on, or ends, whatever they do; once. @param {Work} work @param {Order} order @param {string} cause @param {string} text @param {number} [line] */
export function tellOf(work, order, cause, text, line) {
  const id = `${cause}:${order.key}`;
  if (work.ledger.told.get(id)) return;
  work.ledger.told.save(id, work.now);
  openCase(work, { id, partner: order.partner, about: order.key, cause, step: "order", text, line });
}

/** Of an order that waits for them. @param {Work} work @param {Order} order @param {string} cause @param {string} step @param {string} text @param {number} [line] */
export function parkOrder(work, order, cause, step, text, line) {
  order.state = order.state === "booked" ? "booked" : "parked";
  openCase(work, { id: `order:${order.key}`, partner: order.partner, about: order.key, cause, step, text, line });
}

/** Of a system that does not answer; they have it replayed. @param {Work} work @param {import("./types.d.ts").Operation} operation */
export function tellOfSilence(work, operation) {
  const order = work.ledger.order.get(operation.order);
  openCase(work, { id: operation.id, partner: order?.partner ?? "", about: operation.order, kind: "technical", cause: "system_unavailable",
                   step: operation.type, text: `${operation.to} does not answer ${operation.type} of ${operation.order}.` });
}
