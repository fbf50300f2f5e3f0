// @ts-check
// The sales order in the ERP: booked once, found again where nobody knows, waited for where it is in a queue.
import { dashed } from "./clock.js";
import { parkOrder } from "./desk.js";
import { ask } from "./outbox.js";
import { progress } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */

/** @param {Order} order */
const nameOf = (order) => ({ customer: order.partner, external_id: order.key });

/** @param {Work} work @param {Order} order */
export function askToBook(work, order) {
  ask(work, { to: order.erp, type: "erp.create_order", name: order.key, order: order.key, lookup: { type: "erp.find_order", body: nameOf(order) },
              body: { ...nameOf(order), purchase_order: order.number, ship_to: order.shipTo, ordered_on: dashed(order.date),
                      ...(order.requestedOn ? { requested_on: order.requestedOn } : {}),
                      lines: order.lines.map((each) => ({ line: each.line, item: each.item, quantity: { amount: each.ordered, unit: each.unit }, price: each.price })) } });
}

/** @param {Work} work @param {Order} order */
export function askWhetherBooked(work, order) {
  ask(work, { to: order.erp, type: "erp.find_order", name: order.key, order: order.key, isQuery: true, body: nameOf(order) });
}

/** What create_order, find_order and order_posted say. @param {Work} work @param {Order} order @param {number} status @param {any} body */
export function takeBooking(work, order, status, body) {
  const number = body?.sales_order ?? body?.existing;
  const isRefused = status >= 300 && !(status === 409 && body?.error === "already_exists");
  if (order.state !== "booking" && order.state !== "queued") return;
  if (isRefused) {
    if (body?.error === "not_found") return askToBook(work, order);
    return parkOrder(work, order, CAUSES[body?.error] ?? "refused", "booking", `The ERP refuses ${order.key}: ${body?.message ?? body?.error ?? status}.`, body?.line);
  }
  order.state = "queued"; // until it has a number, and is not on hold
  if (number && body?.status !== "on_hold") {
    order.salesOrder = number;
    order.state = "booked";
  }
  progress(work, order);
}

/** @type {Record<string, string>} */
const CAUSES = { ambiguous_customer: "ambiguous_customer", unknown_customer: "unknown_customer", unknown_item: "unknown_item", discontinued_item: "discontinued_item",
                 bad_unit: "bad_unit", bad_price: "price_differs", credit_hold: "credit_hold" };
