// @ts-check
// Invoices: posted in the ERP for what shipped, by shipment, by order or by period; the 810 says what was posted.
import { sum } from "./amounts.js";
import { appoint, isDue } from "./agenda.js";
import { daysAfter, shownIn, startOfDay } from "./clock.js";
import { writeInvoice } from "./invoice_document.js";
import { ask } from "./outbox.js";
import { isSettled, progress } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Shipment} Shipment */

const GRACE = 1_800_000; // after a period's end, for what left in its last minutes

/** @param {Work} work @param {Order} order */
export function invoice(work, order) {
  const open = order.shipments.filter((each) => each.confirmed && each.invoice === "");
  if (open.length === 0) return;
  const rule = work.company.agreed(order, "invoice");
  if (rule === "per_shipment") {
    for (const each of open) postFor(work, order, each.id, [{ order, shipments: [each] }]);
  } else if (rule === "per_order") {
    if (isSettled(order) && order.shipments.every((each) => each.confirmed)) postFor(work, order, open[0].id, [{ order, shipments: open }]);
  } else {
    for (const each of open) {
      const zone = work.company.agreed(order, "zone");
      const end = endOfPeriod(shownIn(Date.parse(each.at), zone).date, work.company.agreedTime(order, "invoice_every") / 86_400_000);
      appoint(work, `invoices:${order.partner}|${order.erp}|${end}`, Math.max(work.now, startOfDay(end, zone)) + GRACE);
    }
  }
}

/** The first day after the period of a day; periods count from a Monday. @param {string} day @param {number} days */
function endOfPeriod(day, days) {
  const since = Math.round((startOfDay(day, "UTC") - Date.UTC(1970, 0, 5)) / 86_400_000);
  return daysAfter("19700105", (Math.floor(since / days) + 1) * days);
}

/** A period is over. @param {Work} work @param {string} period partner|erp|end */
export function invoicePeriod(work, period) {
  if (!isDue(work, `invoices:${period}`)) return;
  const [partner, erp, end] = period.split("|");
  const parts = work.ledger.order.values().filter((each) => each.partner === partner && each.erp === erp && work.company.agreed(each, "invoice") === "consolidated")
    .map((order) => ({ order, shipments: order.shipments.filter((each) => each.confirmed && each.invoice === "" &&
                                                                        shownIn(Date.parse(each.at), work.company.agreed(order, "zone")).date < end) }))
    .filter((each) => each.shipments.length > 0);
  if (parts.length === 0) return;
  postFor(work, parts[0].order, parts[0].shipments[0].id, parts);
  for (const { order } of parts) work.ledger.order.save(order.key, order);
}

/** @param {Work} work @param {Order} main @param {string} name @param {{ order: Order, shipments: Shipment[] }[]} parts */
function postFor(work, main, name, parts) {
  const [first, ...others] = parts.map(({ order, shipments }) => ({ sales_order: order.salesOrder, shipments: shipments.map((each) => each.id), lines: linesOf(shipments) }));
  for (const { shipments } of parts) for (const each of shipments) each.invoice = name;
  ask(work, { to: main.erp, type: "erp.post_invoice", name, order: main.key, about: name,
              lookup: { type: "erp.find_invoice", body: { sales_order: main.salesOrder, shipment: name } },
              body: { sales_order: first.sales_order, shipment: name, lines: first.lines,
                      ...(first.shipments.length > 1 || others.length ? { shipments: first.shipments } : {}), ...(others.length ? { others } : {}) } });
}

/** @param {Shipment[]} shipments */
function linesOf(shipments) {
  /** @type {Map<number, import("./types.d.ts").Quantity>} */
  const lines = new Map();
  for (const { line, quantity } of shipments.flatMap((each) => each.lines)) {
    lines.set(line, { amount: sum(lines.get(line)?.amount ?? "0", quantity.amount), unit: quantity.unit });
  }
  return [...lines].sort(([a], [b]) => a - b).map(([line, quantity]) => ({ line, quantity }));
}

/** @param {Work} work @param {Order} order @param {string} name @param {import("./types.d.ts").PostedInvoice} posted */
export function takePosted(work, order, name, posted) {
  order.invoices[posted.invoice] ??= { posted, shipments: order.shipments.filter((each) => each.invoice === name).map((each) => each.id), told: false };
  progress(work, order);
}

/** It was posted, and nobody heard what is on it. @param {Work} work @param {Order} order @param {string} name */
export function askForInvoice(work, order, name) {
  ask(work, { to: order.erp, type: "erp.find_invoice", name, order: order.key, about: name, isQuery: true, body: { sales_order: order.salesOrder, shipment: name } });
}

/** @param {Work} work @param {Order} order */
export function tellInvoices(work, order) {
  for (const each of Object.values(order.invoices)) {
    if (each.told || !mayBeTold(work, order)) continue;
    each.told = true;
    writeInvoice(work, order, each.posted, each.shipments);
  }
}

/** Where an invoice follows its notice, the partner has to have taken that. @param {Work} work @param {Order} order */
function mayBeTold(work, order) {
  if (work.company.agreed(order, "invoice_after") !== "asn") return true;
  const invoiced = work.ledger.order.values().filter((each) => each.partner === order.partner).flatMap((each) => each.shipments)
    .filter((each) => order.shipments.some((own) => own.invoice !== "" && own.invoice === each.invoice));
  return invoiced.every((each) => each.notice !== "" && work.ledger.mail.get(each.notice) === undefined);
}
