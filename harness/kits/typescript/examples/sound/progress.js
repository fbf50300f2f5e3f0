// @ts-check
// What an order wants next, seen from what is known of it. Called after all that happens to it, in any order and as often
// as it likes: each step looks first whether it was done.
import { atLeastZero, isPositive, minus, sum } from "./amounts.js";
import { invoice, tellInvoices } from "./invoicing.js";
import { notify } from "./ship_notice.js";
import { respond } from "./order_response.js";
import { tellOfShortage } from "./shortage.js";
import { source } from "./sourcing.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Line} Line */
/** @typedef {import("./types.d.ts").Release} Release */

/** @param {Work} work @param {Order} order */
export function progress(work, order) {
  order.touchedAt = work.now;
  if (order.state === "booked") {
    source(work, order);
    respond(work, order);
    tellOfShortage(work, order);
    notify(work, order);
    invoice(work, order);
    tellInvoices(work, order);
  }
  work.ledger.order.save(order.key, order);
}

/** @param {Release} release */
export const isLive = (release) => release.state !== "shipped" && release.state !== "cancelled";

/** How much of a line a release ships, as far as is known. @param {Order} order @param {Release} release @param {number} line */
export function expected(order, release, line) {
  if (release.state === "cancelled") return "0";
  if (release.state === "shipped") return shippedOf(order, line, release.name);
  return (release.allocated ?? release.asked)[line] ?? "0";
}

/** @param {Order} order @param {number} line @param {string} [release] */
export function shippedOf(order, line, release) {
  return sum(...order.shipments.filter((each) => release === undefined || each.release === release)
                   .flatMap((each) => each.lines.filter((of) => of.line === line).map((of) => of.quantity.amount)));
}

/** What no warehouse has been asked for, and is still wanted. @param {Order} order @param {Line} line */
export function unsourced(order, line) {
  const taken = sum(line.cancelled, line.waiting, ...order.releases.map((each) => expected(order, each, line.line)));
  return atLeastZero(minus(line.ordered, taken));
}

/** Nothing more of it will ship. @param {Order} order */
export const isSettled = (order) =>
  order.state === "booked" && !order.releases.some(isLive) && order.lines.every((each) => !isPositive(each.waiting) && !isPositive(unsourced(order, each)));

/** @param {Order} order @param {string} name */
export const releaseNamed = (order, name) => order.releases.find((each) => each.name === name);
