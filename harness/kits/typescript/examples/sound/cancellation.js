// @ts-check
// What is not wanted any more: by the buyer's 850 that cancels, or because people decided so.
import { tellOf } from "./desk.js";
import { refuseAll } from "./order_response.js";
import { progress } from "./progress.js";
import { recall } from "./releases.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */

/** @param {Work} work @param {string} key of an order that is known */
export function takeCancel(work, key) {
  const order = work.ledger.order.get(key);
  if (!order) return; // it ended long ago
  if (order.shipments.length > 0) tellOf(work, order, "cancel_too_late", `Order ${key} was cancelled, and has left.`);
  stop(work, order, "buyer_cancelled");
}

/** @param {Work} work @param {string} caseId */
export function takeDecision(work, caseId) {
  const order = caseId.startsWith("order:") ? work.ledger.order.get(caseId.slice("order:".length)) : undefined;
  if (order) stop(work, order, "parked");
}

/** @param {Work} work @param {Order} order @param {"buyer_cancelled" | "parked"} why */
function stop(work, order, why) {
  order.stopped ||= why;
  if (order.state === "parked") {
    order.state = "ended";
    refuseAll(work, order);
  }
  for (const each of order.releases) recall(work, order, each);
  progress(work, order);
}
