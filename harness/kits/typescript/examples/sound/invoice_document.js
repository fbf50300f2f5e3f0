// @ts-check
// The 810: what the ERP posted, and nothing else.
import { dividedBy, sum, times } from "./amounts.js";
import { inBuyersUnit } from "./code_mapping.js";
import { post } from "./mailroom.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").PostedInvoice} PostedInvoice */
/** @typedef {import("./types.d.ts").PostedLine} PostedLine */
/** @typedef {import("#kit/x12").Element} Element */

/** @type {Record<string, string>} */
const BASES = { 1: "PE", 100: "HP", 1000: "TP" };

/** @param {Work} work @param {Order} order @param {PostedInvoice} posted @param {string[]} shipments */
export function writeInvoice(work, order, posted, shipments) {
  const bySalesOrder = new Map(work.ledger.order.values().map((each) => [each.salesOrder, each]));
  const others = (posted.others ?? []).flatMap((each) => {
    const other = bySalesOrder.get(each.sales_order);
    return other ? [{ order: other, lines: each.lines }] : [];
  });
  const isForSeveral = work.company.agreed(order, "invoice") === "consolidated";
  const parts = [{ order, lines: posted.lines }, ...others];
  /** @type {Element[][]} */
  const lines = parts.flatMap((part) => part.lines.flatMap((each) => [
    lineOf(work, part.order, each), ...(isForSeveral ? [["REF", "PO", part.order.number]] : [])]));
  post(work, order.partner, "810", `${order.key}:${posted.invoice}`, [order.key], [
    ["BIG", posted.invoiced_on.replace(/-/g, ""), posted.invoice, order.date, order.number, order.releaseNumber],
    ["CUR", "SE", posted.total.currency],
    ...shipments.map((each) => ["REF", "BM", each]),
    ["N1", "ST", "", order.place.qualifier, order.place.code],
    ...lines,
    ["TDS", posted.total.minor],
    ...(posted.tax && posted.tax.minor !== 0 ? [["TXI", "TX", inUnits(posted.tax.minor)]] : []),
    ["CTT", parts.reduce((count, each) => count + each.lines.length, 0)]]);
}

/** @param {number} minor */
const inUnits = (minor) => `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, "0")}`;

/** @param {Work} work @param {Order} order @param {PostedLine} posted @returns {Element[]} */
function lineOf(work, order, posted) {
  const line = order.lines[posted.line - 1];
  const shipped = order.shipments.flatMap((each) => each.lines).find((each) => each.line === posted.line);
  const names = !shipped || shipped.item === line.item ? line.asWritten.names : work.company.namesOf(order.partner, shipped.item);
  const { quantity, unit, holds } = inBuyersUnit(line, sum(posted.quantity.amount));
  const { price, basis } = priceFor(posted, holds);
  return ["IT1", line.buyerLine, quantity, unit, price, basis, ...names];
}

/** The posted price, for the unit that the line is told in. @param {PostedLine} posted @param {string} holds */
function priceFor(posted, holds) {
  const per = posted.price.per.amount;
  const units = dividedBy(per, holds);
  if (units !== undefined && BASES[units]) return { price: posted.price.amount, basis: BASES[units] };
  return { price: dividedBy(times(posted.price.amount, holds), per) ?? posted.price.amount, basis: "PE" };
}
