// @ts-check
// The buyer's words in ours: items, units, places, prices. What has no word here is told with its cause.
import { millionths } from "#kit";
import { dividedBy, ratio, times } from "./amounts.js";
import { dashed } from "./clock.js";
/** @typedef {import("./company.js").Company} Company */
/** @typedef {import("./types.d.ts").Line} Line */
/** @typedef {import("./types.d.ts").Price} Price */
/** @typedef {import("./order_reading.js").WrittenOrder} WrittenOrder */
/** @typedef {{ cause: string, text: string, line?: number }} Trouble */

// PO105: for how many of the unit a price is.
/** @type {Record<string, string>} */
const BASES = { "": "1", PE: "1", PN: "1", HP: "100", HU: "100", TP: "1000", TH: "1000" };

/** @param {Company} company @param {string} partner @param {WrittenOrder} order @param {number} index @returns {Line | Trouble} */
export function lineOf(company, partner, order, index) {
  const written = order.lines[index];
  const day = dashed(order.date);
  const line = index + 1;
  const item = itemOf(company, partner, written.names, day);
  const known = item && company.items.get(item);
  if (!item || !known) return { cause: "unknown_item", text: `Line ${line} asks for '${written.names.join(" ")}', which nobody knows.`, line };
  if (known.discontinued_on && known.discontinued_on <= day) return { cause: "discontinued_item", text: `Line ${line}: ${item} is not sold any more.`, line };
  const holds = company.holds(item, written.unit);
  if (!holds) return { cause: "bad_unit", text: `Line ${line}: ${item} is not sold by ${written.unit}.`, line };
  const price = priceOf(company, item, holds, written, order, day);
  if (!price) return { cause: "no_price", text: `Line ${line}: ${item} has no price.`, line };
  if (!isNear(company, partner, order.type, item, price, day)) {
    return { cause: "price_differs", text: `Line ${line}: ${written.price} for ${item} is too far from our price.`, line };
  }
  return { line, buyerLine: written.buyerLine, item, unit: known.unit, ordered: times(written.quantity, holds), asWritten: written, holds, price,
           asked: [], cancelled: "0", waiting: "0", lacking: "", accepted: "" };
}

/** @param {Company} company @param {string} partner @param {string[]} names @param {string} day */
function itemOf(company, partner, names, day) {
  for (let at = 0; at + 1 < names.length; at += 2) {
    const item = company.itemNamed(partner, names[at], names[at + 1], day);
    if (item) return item;
  }
  return undefined;
}

/** @param {Company} company @param {string} item @param {string} holds @param {WrittenOrder["lines"][0]} written @param {WrittenOrder} order @param {string} day @returns {Price | undefined} */
function priceOf(company, item, holds, written, order, day) {
  const list = company.listPrice(item, day);
  if (written.price === "") return list && { amount: list.amount, currency: list.currency, per: { amount: list.per, unit: list.unit } };
  const per = times(holds, BASES[written.basis] ?? "1");
  return { amount: written.price, currency: order.currency, per: { amount: per, unit: company.items.get(item)?.unit ?? written.unit } };
}

/** @param {Company} company @param {string} partner @param {string} type @param {string} item @param {Price} price @param {string} day */
function isNear(company, partner, type, item, price, day) {
  const list = company.listPrice(item, day);
  if (!list) return true;
  // Both for as many of the base unit.
  const asked = millionths(price.amount) * millionths(list.per), ours = millionths(list.amount) * millionths(price.per.amount);
  const [part, whole] = ratio(company.clause(partner, "tolerances.price", type, item));
  const apart = asked > ours ? asked - ours : ours - asked;
  return apart * whole <= ours * part;
}

/** How a document to the buyer says so much of a line: in its own unit where that is a whole number of it, else by the piece.
 * @param {Line} line @param {string} amount in the base unit */
export function inBuyersUnit(line, amount) {
  const inUnits = dividedBy(amount, line.holds);
  const isWhole = inUnits !== undefined && (line.holds === "1" || /^\d+$/.test(inUnits));
  return isWhole ? { quantity: inUnits, unit: line.asWritten.unit, holds: line.holds } : { quantity: amount, unit: line.unit, holds: "1" };
}
