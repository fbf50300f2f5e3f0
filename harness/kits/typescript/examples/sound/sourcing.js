// @ts-check
// Which warehouse ships what: one after the other is asked; what none has is cancelled, or waits.
import { appoint, isDue } from "./agenda.js";
import { isPositive, sum } from "./amounts.js";
import { tellOf } from "./desk.js";
import { ask } from "./outbox.js";
import { isLive, progress, unsourced } from "./progress.js";
import { release } from "./releases.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Line} Line */
/** @typedef {{ line: Line, amount: string }} Share */

/** @param {Work} work @param {Order} order */
export function source(work, order) {
  const isOver = order.notAfter !== "" && work.now > Date.parse(order.notAfter);
  /** @type {Map<string, Share[]>} */
  const toAsk = new Map();
  /** @type {Map<string, Share[]>} */
  const toCancel = new Map();
  /** @param {Map<string, Share[]>} of @param {string} name @param {Share} share */
  const add = (of, name, share) => of.set(name, [...(of.get(name) ?? []), share]);
  for (const line of order.lines) {
    const stop = order.stopped || (isOver ? "window_missed" : "");
    if (stop && isPositive(line.waiting)) line.waiting = "0";
    const amount = unsourced(order, line);
    if (!isPositive(amount)) continue;
    const next = stop ? undefined : nextSource(work, order, line);
    if (next) add(toAsk, next, { line, amount });
    else if (!stop && line.lacking !== "window_missed" && line.lacking !== "parked" && work.company.agreed(order, "backorder", line.item) === "keep") wait(work, order, line, amount);
    else add(toCancel, stop || line.lacking || "nothing_in_stock", { line, amount });
  }
  for (const [warehouse, shares] of toAsk) release(work, order, warehouse, shares);
  for (const [reason, shares] of toCancel) cancelLines(work, order, reason, shares);
}

/** @param {Work} work @param {Order} order @param {Line} line */
function nextSource(work, order, line) {
  const sources = work.company.sourcesOf(order, line.item).filter((each) => !line.asked.includes(each));
  if (work.company.agreed(order, "sourcing") !== "one_warehouse") return sources[0];
  const used = order.releases.find((each) => each.state === "shipped" || (isLive(each) && each.allocated === undefined) ||
                                             Object.values(each.allocated ?? {}).some(isPositive));
  if (used) return sources.find((each) => each === used.warehouse);
  return sources.find((each) => order.lines.every((other) => work.company.sourcesOf(order, other.item).includes(each)));
}

/** @param {Work} work @param {Order} order @param {Line} line @param {string} amount */
function wait(work, order, line, amount) {
  line.waiting = sum(line.waiting, amount);
  if (order.notAfter) appoint(work, `window:${order.key}`, Date.parse(order.notAfter) + 1000);
}

/** The last day on which it may leave is over. @param {Work} work @param {string} key */
export function closeWindow(work, key) {
  const order = work.ledger.order.get(key);
  if (isDue(work, `window:${key}`) && order) progress(work, order);
}

/** Of a line so much will not ship. @param {Work} work @param {Order} order @param {string} reason @param {Share[]} shares */
function cancelLines(work, order, reason, shares) {
  order.cancellations += 1;
  const name = `${reason}-${order.cancellations}`;
  for (const { line, amount } of shares) line.cancelled = sum(line.cancelled, amount);
  ask(work, { to: order.erp, type: "erp.cancel_lines", name: `${order.key}:${name}`, order: order.key,
              body: { sales_order: order.salesOrder, reason, cancellation: name,
                      lines: shares.map(({ line, amount }) => ({ line: line.line, quantity: { amount, unit: line.unit } })) } });
  if (reason === "window_missed") tellOf(work, order, "window_missed", `Order ${order.key} cannot leave on the days that it names.`);
}

/** Goods came in: what waits for them is asked for anew. @param {Work} work @param {string} warehouse @param {string} item */
export function takeReceived(work, warehouse, item) {
  for (const order of work.ledger.order.values()) {
    // The oldest first: orders are kept as they came.
    const waiting = order.state === "booked" ? order.lines.filter((each) => each.item === item && isPositive(each.waiting)) : [];
    if (waiting.length === 0 || !work.company.sourcesOf(order, item).includes(warehouse)) continue;
    for (const line of waiting) {
      line.waiting = "0";
      line.asked = line.asked.filter((each) => each !== warehouse);
    }
    progress(work, order);
  }
}
