// @ts-check
// Requests: each is meant once. It is stored with what made it due, asked again under one key until it is answered for
// good, looked up where the key cannot be trusted, and handed to people when a system does not answer.
import { isSuccess, jsonOf, request } from "#kit";
import { pauseAfter, pauseAsked } from "./attempts.js";
import { tellOfSilence } from "./desk.js";
/** @typedef {import("./types.d.ts").Operation} Operation */
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("#kit").Message} Message */

const SUSPICIOUS_AFTER = 4; // times 500 under one key: a failure may be kept under it

/** @typedef {{ to: string, type: string, name: string, body: Record<string, unknown>, order?: string, about?: string,
 *              lookup?: Operation["lookup"], isQuery?: boolean }} Asked */

/** `name` says what is meant, once and for all. @param {Work} work @param {Asked} asked */
export function ask(work, asked) {
  const id = `${asked.type}:${asked.name}`;
  if (work.ledger.operation.get(id)) return;
  const operation = { id, to: asked.to, type: asked.type, body: asked.body, order: asked.order ?? "", about: asked.about ?? "",
                      lookup: asked.lookup, keysBefore: 0, keyedAt: work.now, isQuery: asked.isQuery ?? false, parked: false };
  work.ledger.operation.save(id, operation);
  attempt(work, operation);
}

/** @param {Work} work @param {string} id */
export const isOpen = (work, id) => work.ledger.operation.get(id) !== undefined;

/** Nobody needs its answer any more. @param {Work} work @param {string} id */
export function drop(work, id) {
  work.ledger.operation.remove(id);
  work.attempts.forget(id);
  work.forget(`attempt:${id}`);
}

/** @param {Work} work @param {Operation} operation */
function attempt(work, operation) {
  const made = work.attempts.get(operation.id);
  if (made.count >= work.company.deadline("attempts_max") * 1e6 && operation.type !== "desk.open_case") return park(work, operation);
  made.count += 1;
  const isOld = work.now - operation.keyedAt > work.company.deadline("key_trusted_for");
  if (made.suspect && !operation.lookup) takeNewKey(work, operation);
  if ((isOld || made.suspect) && operation.lookup) {
    work.send(request(operation.to, operation.lookup.type, operation.lookup.body, { ref: operation.id, about: operation.order }));
  } else {
    const again = operation.keysBefore ? `/${operation.keysBefore + 1}` : "";
    work.send(request(operation.to, operation.type, operation.body, { ref: operation.id, about: operation.order,
                      ...(operation.isQuery ? {} : { idempotencyKey: operation.id + again }) }));
  }
  waitUntil(work, operation, work.now + work.company.deadline("reply_timeout") + pauseAfter(work, operation.id, made.count));
}

/** @param {Work} work @param {Operation} operation @param {number} at */
function waitUntil(work, operation, at) {
  work.attempts.get(operation.id).nextAt = at;
  work.callAt(`attempt:${operation.id}`, at);
}

/** @param {Work} work @param {Operation} operation */
function takeNewKey(work, operation) {
  operation.keysBefore += 1;
  operation.keyedAt = work.now;
  Object.assign(work.attempts.get(operation.id), { suspect: false, failures: 0 });
  work.ledger.operation.save(operation.id, operation);
}

/** @param {Work} work @param {Operation} operation */
function park(work, operation) {
  work.attempts.forget(operation.id);
  if (operation.isQuery) return drop(work, operation.id); // the next sweep asks again
  operation.parked = true;
  work.ledger.operation.save(operation.id, operation);
  tellOfSilence(work, operation);
}

/** People say that its system works again. @param {Work} work @param {string} id */
export function replay(work, id) {
  const operation = work.ledger.operation.get(id);
  if (!operation?.parked) return;
  operation.parked = false;
  work.ledger.operation.save(id, operation);
  attempt(work, operation);
}

/** Its time came. @param {Work} work @param {string} id */
export function askAgain(work, id) {
  const operation = work.ledger.operation.get(id);
  if (!operation || operation.parked || work.attempts.get(id).nextAt > work.now) return;
  attempt(work, operation);
}

/** After a restart nobody knows what was asked, and what was answered. @param {Work} work */
export function resume(work) {
  for (const each of work.ledger.operation.values()) if (!each.parked) attempt(work, each);
}

/** The operation that a reply answers for good; undefined where there is none, or it is to be asked again.
 * @param {Work} work @param {Message} reply @returns {Operation | undefined} */
export function settle(work, reply) {
  const operation = work.ledger.operation.get(reply.ref ?? "");
  if (!operation) return undefined;
  const body = jsonOf(reply);
  if (isSuccess(reply) && body === undefined) return undefined; // damaged on its way: its timer asks again
  const made = work.attempts.get(operation.id);
  if (isTransient(reply, body?.error)) {
    if (reply.status === 500 && reply.type === operation.type && ++made.failures >= SUSPICIOUS_AFTER) made.suspect = true;
    const seconds = Number(reply.headers?.["retry-after"] ?? "0");
    const pause = seconds > 0 ? pauseAsked(work, operation.id, made.count, seconds) : pauseAfter(work, operation.id, Math.max(1, made.count));
    if (!operation.parked) waitUntil(work, operation, work.now + pause);
    return undefined;
  }
  if (reply.type !== operation.type && !isSuccess(reply)) {
    takeNewKey(work, operation); // it was never done
    if (!operation.parked) attempt(work, operation);
    return undefined;
  }
  drop(work, operation.id);
  return operation;
}

/** @param {Message} reply @param {string | undefined} error */
function isTransient(reply, error) {
  const status = reply.status ?? 0;
  return status === 0 || status === 429 || status >= 500 || (status === 400) || (status === 409 && error === "in_progress");
}
