// @ts-check
// Events may be lost for good: now and then, what stands still is compared with the systems, and what has ended is forgotten.
import { isPositive } from "./amounts.js";
import { askWhetherBooked } from "./booking.js";
import { ask } from "./outbox.js";
import { isLive, isSettled } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */

/** Once there is an order. @param {Work} work @returns whether there will be a sweep */
export function plan(work) {
  if (work.ledger.order.entries.size === 0) return false;
  work.callAt("sweep", work.now + work.company.deadline("sweep_every"));
  return true;
}

/** @param {Work} work @returns whether there will be another */
export function sweep(work) {
  const busy = new Set(work.ledger.operation.values().map((each) => each.order));
  const untold = new Set(work.ledger.mail.values().flatMap((each) => each.orders));
  for (const order of work.ledger.order.values()) {
    if (order.endedAt) forgetLater(work, order);
    else if (isFinished(order) && !busy.has(order.key) && !untold.has(order.key)) end(work, order);
    else compare(work, order);
  }
  return plan(work);
}

/** @param {Work} work @param {Order} order */
function compare(work, order) {
  const isStale = (/** @type {number} */ since) => work.now - since >= work.company.deadline("stale_after");
  if (order.state === "queued" && isStale(order.touchedAt)) askWhetherBooked(work, order);
  for (const release of order.releases) {
    if (!isLive(release) || release.state === "asked" || work.company.isThirdParty(release.warehouse) || !isStale(release.touchedAt)) continue;
    ask(work, { to: release.warehouse, type: "wms.get_release", name: release.name, order: order.key, about: release.name, isQuery: true, body: { release: release.name } });
  }
}

/** @param {Order} order */
function isFinished(order) {
  if (order.state === "ended") return true;
  return isSettled(order) && order.shipments.every((each) => each.confirmed && each.notice !== "" && each.invoice !== "") &&
         Object.values(order.invoices).every((each) => each.told) && order.lines.every((each) => !isPositive(each.waiting));
}

/** @param {Work} work @param {Order} order */
function end(work, order) {
  order.endedAt = work.now;
  work.ledger.order.save(order.key, order);
}

/** @param {Work} work @param {Order} order */
function forgetLater(work, order) {
  if (work.now - order.endedAt < work.company.deadline("forget_after")) return;
  work.ledger.forget(order);
}
