// @ts-check
// Releases: a warehouse's share of an order, and what it tells of it. Its events come late, twice, in any order or not at
// all; each is taken once, and get_release says the same.
import { isMore, isPositive, withTolerance } from "./amounts.js";
import { parkOrder, tellOf } from "./desk.js";
import { takeCarton, voidUnused } from "./labels.js";
import { ask } from "./outbox.js";
import { isLive, progress } from "./progress.js";
import { takeShipment } from "./shipments.js";
import { askThirdParty, depositorNumberOf, recallFromThirdParty } from "./third_party.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Release} Release */
/** @typedef {{ line: number, allocated: import("./types.d.ts").Quantity, shipped: import("./types.d.ts").Quantity, item?: string }} LineState */

/** @param {Work} work @param {Order} order @param {string} warehouse @param {{ line: import("./types.d.ts").Line, amount: string }[]} shares */
export function release(work, order, warehouse, shares) {
  const name = `R-${order.key}${order.releases.length ? `:${order.releases.length + 1}` : ""}`;
  for (const { line } of shares) line.asked.push(warehouse);
  order.releases.push({ name, warehouse, asked: Object.fromEntries(shares.map(({ line, amount }) => [line.line, amount])), state: "asked",
                        depositorNumber: depositorNumberOf(name), substitutes: {},
                        carrier: "", service: "", rates: {}, recall: "", touchedAt: work.now });
  if (work.company.isThirdParty(warehouse)) return askThirdParty(work, order, order.releases[order.releases.length - 1]);
  const lines = shares.map(({ line, amount }) => {
    const most = withTolerance(amount, work.company.agreed(order, "tolerances.over_shipment", line.item));
    const maySubstitute = work.company.agreed(order, "substitution", line.item) === "true";
    return { line: line.line, item: line.item, quantity: { amount, unit: line.unit },
             ...(isMore(most, amount) ? { most: { amount: most, unit: line.unit } } : {}), ...(maySubstitute ? { substitute: true } : {}) };
  });
  ask(work, { to: warehouse, type: "wms.create_release", name, order: order.key, about: name, lookup: { type: "wms.get_release", body: { release: name } },
              body: { release: name, external_id: order.key, sales_order: order.salesOrder, ship_to: order.shipTo, lines,
                      ...(order.notBefore ? { not_before: order.notBefore } : {}), ...(order.notAfter ? { not_after: order.notAfter } : {}) } });
}

/** @param {Work} work @param {Order} order @param {Release} release @param {boolean} isTaken @param {any} body */
export function takeAccepted(work, order, release, isTaken, body) {
  release.touchedAt = work.now;
  if (isTaken) {
    if (release.state === "asked") release.state = "accepted";
    if (release.recall === "wanted") recall(work, order, release);
    return progress(work, order);
  }
  for (const line of order.lines) if (release.asked[line.line] !== undefined) line.lacking = "parked";
  release.state = "cancelled";
  parkOrder(work, order, body?.error === "bad_unit" || body?.error === "unknown_item" ? body.error : "refused", "release", `${release.warehouse} refuses ${release.name}.`);
  progress(work, order);
}

/** @param {Work} work @param {Order} order @param {Release} release @param {LineState[]} lines */
export function takeAllocated(work, order, release, lines) {
  if (release.allocated || !isLive(release)) return;
  release.allocated = Object.fromEntries(lines.map((each) => [each.line, each.allocated.amount]));
  for (const each of lines) {
    const line = order.lines.find((of) => of.line === each.line);
    if (!line) continue;
    if (each.item && each.item !== line.item) release.substitutes[each.line] = each.item;
    if (isMore(release.asked[each.line] ?? "0", each.allocated.amount)) line.lacking = "nothing_in_stock";
  }
  release.state = "allocated";
  release.touchedAt = work.now;
  progress(work, order);
}

/** @param {Work} work @param {Order} order @param {Release} release @param {string} reason */
export function takeCancelled(work, order, release, reason) {
  if (!isLive(release)) return;
  release.state = "cancelled";
  for (const line of order.lines) if (release.asked[line.line] !== undefined) line.lacking = REASONS[reason] ?? "nothing_in_stock";
  voidUnused(work, order, release);
  progress(work, order);
}

/** @type {Record<string, "short_picked" | "window_missed">} */
const REASONS = { short_picked: "short_picked", nothing_found: "short_picked", window_missed: "window_missed" };

/** All that its events would have said. @param {Work} work @param {Order} order @param {Release} release @param {any} body */
export function takeState(work, order, release, body) {
  const before = `${release.state} ${work.ledger.cartonsOf(release.name).length}`;
  takeStateOf(work, order, release, body);
  if (`${release.state} ${work.ledger.cartonsOf(release.name).length}` !== before) work.step.note(`the sweep repaired ${order.key}, whose release stood at ${before}`);
}

/** @param {Work} work @param {Order} order @param {Release} release @param {any} body */
function takeStateOf(work, order, release, body) {
  release.touchedAt = work.now;
  if (release.state === "asked") release.state = "accepted";
  if (body.status === "cancelled") return takeCancelled(work, order, release, body.reason ?? reasonOf(body.lines));
  if (body.status !== "received") takeAllocated(work, order, release, body.lines);
  if (body.status === "shipped") return takeShipment(work, order, release, { shipment: body.shipment, at: body.shipped_at, lines: body.lines, cartons: body.cartons });
  for (const each of body.cartons) takeCarton(work, order, release, each);
  progress(work, order);
}

/** @param {LineState[]} lines */
const reasonOf = (lines) => (lines.some((each) => isPositive(each.allocated.amount)) ? "short_picked" : "nothing_in_stock");

/** It is not wanted any more. Before it was accepted a cancel could overtake it. @param {Work} work @param {Order} order @param {Release} release */
export function recall(work, order, release) {
  if (!isLive(release) || release.recall === "asked" || release.recall === "refused") return;
  if (work.company.isThirdParty(release.warehouse)) return recallFromThirdParty(work, order, release);
  release.recall = release.state === "asked" ? "wanted" : "asked";
  if (release.recall === "wanted") return;
  ask(work, { to: release.warehouse, type: "wms.cancel_release", name: release.name, order: order.key, about: release.name,
              body: { release: release.name, reason: order.stopped || "buyer_cancelled" } });
}

/** @param {Work} work @param {Order} order @param {Release} release @param {number} status */
export function takeRecalled(work, order, release, status) {
  if (status !== 409) return takeCancelled(work, order, release, "buyer_cancelled");
  release.recall = "refused";
  tellOf(work, order, "cancel_too_late", `Order ${order.key} was cancelled when ${release.warehouse} was picking it.`);
  progress(work, order);
}
