// @ts-check
// An 850 as it is written, without a thought of what it means here.
import { allOf, at, firstOf } from "#kit/x12";
import { isDay } from "./clock.js";
/** @typedef {import("#kit/x12").Set} TransactionSet */

/** @param {TransactionSet} set */
export function readOrder(set) {
  const begin = firstOf(set, "BEG");
  const places = allOf(set, "N1");
  const shipTo = places.find((each) => at(each, 1) === "ST") ?? [];
  const dates = Object.fromEntries(allOf(set, "DTM").map((each) => [at(each, 1), at(each, 2)]));
  return {
    purpose: at(begin, 1), type: at(begin, 2), number: at(begin, 3), releaseNumber: at(begin, 4), date: at(begin, 5),
    currency: at(firstOf(set, "CUR"), 2) || "USD",
    place: { qualifier: at(shipTo, 3), code: at(shipTo, 4) },
    dates,
    lines: allOf(set, "PO1").map((each, index) => ({
      buyerLine: at(each, 1) || String(index + 1), quantity: at(each, 2), unit: at(each, 3), price: at(each, 4), basis: at(each, 5), names: each.slice(6) })),
  };
}

/** @typedef {ReturnType<typeof readOrder>} WrittenOrder */

/** What cannot be kept; empty: nothing. @param {WrittenOrder} order */
export function fault(order) {
  if (order.number === "") return "BEG03 is missing";
  if (!isDay(order.date)) return `BEG05 '${order.date}' is no date`;
  const wrongDate = Object.values(order.dates).find((each) => !isDay(each));
  if (wrongDate !== undefined) return `DTM02 '${wrongDate}' is no date`;
  for (const each of order.lines) {
    if (!/^\d+(\.\d{1,6})?$/.test(each.quantity) || Number(each.quantity) === 0) return `PO102 '${each.quantity}' is no quantity`;
    if (each.price !== "" && !/^\d+(\.\d{1,6})?$/.test(each.price)) return `PO104 '${each.price}' is no price`;
  }
  return "";
}
