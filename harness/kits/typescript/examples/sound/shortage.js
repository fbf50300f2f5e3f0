// @ts-check
// Less left than was accepted: up to a share it is borne with, beyond it people are told.
import { millionths } from "#kit";
import { ratio } from "./amounts.js";
import { tellOf } from "./desk.js";
import { isSettled, shippedOf } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */

/** @param {Work} work @param {Order} order */
export function tellOfShortage(work, order) {
  if (order.stopped || !order.answered || !isSettled(order)) return;
  for (const line of order.lines) {
    const accepted = millionths(line.accepted || "0"), missing = accepted - millionths(shippedOf(order, line.line));
    const [part, whole] = ratio(work.company.agreed(order, "tolerances.under_shipment", line.item));
    if (missing > 0n && missing * whole > accepted * part) {
      tellOf(work, order, "short_shipment", `Order ${order.key} line ${line.line} was accepted, and not all of it left.`, line.line);
    }
  }
}
