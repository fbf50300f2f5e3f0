// @ts-check
// Goods left: the ERP is told, the carrier gets its manifest, and what the buyer is owed follows from progress.
import { isMore, isPositive } from "./amounts.js";
import { giveBack, voidUnused } from "./labels.js";
import { ask } from "./outbox.js";
import { isLive, progress } from "./progress.js";
import { tellOf } from "./desk.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Release} Release */
/** @typedef {import("./types.d.ts").Shipment} Shipment */

/** @param {Work} work @param {Order} order @param {Release} release @param {any} body of wms.shipped */
export function takeShipment(work, order, release, body) {
  if (!isLive(release)) return;
  release.allocated ??= Object.fromEntries(body.lines.map((/** @type {any} */ each) => [each.line, each.allocated.amount]));
  release.state = "shipped";
  /** @type {Shipment} */
  const shipment = { id: body.shipment, release: release.name, warehouse: release.warehouse, at: body.at, confirmed: false, notice: "", invoice: "",
    lines: body.lines.filter((/** @type {any} */ each) => isPositive(each.shipped.amount)).map((/** @type {any} */ each) =>
      ({ line: each.line, item: each.item ?? order.lines[each.line - 1].item, quantity: each.shipped })) };
  order.shipments.push(shipment);
  for (const each of body.lines) {
    const line = order.lines.find((of) => of.line === each.line);
    if (line && isMore(each.allocated.amount, each.shipped.amount)) line.lacking = "short_picked";
    if (each.item && line && each.item !== line.item) release.substitutes[each.line] = each.item;
  }
  const trackings = load(work, order, release, shipment.id, body.cartons);
  ask(work, { to: order.erp, type: "erp.confirm_shipment", name: shipment.id, order: order.key, about: shipment.id,
              body: { sales_order: order.salesOrder, shipment: shipment.id, shipped_at: shipment.at,
                      lines: shipment.lines.map(({ line, quantity }) => ({ line, quantity })) } });
  if (trackings.length && release.carrier) { // a third party bought its own labels
    ask(work, { to: release.carrier, type: "carrier.manifest", name: shipment.id, order: order.key, about: shipment.id, body: { shipment: shipment.id, trackings } });
  }
  if (order.stopped === "buyer_cancelled") tellOf(work, order, "cancel_too_late", `Order ${order.key} was cancelled, and has left.`);
  progress(work, order);
}

/** What left, whatever was heard of the packing before. @param {Work} work @param {Order} order @param {Release} release @param {string} shipment @param {any[]} cartons @returns {string[]} tracking numbers */
function load(work, order, release, shipment, cartons) {
  work.ledger.contents.save(shipment, cartons.map((each) => ({ sscc: each.sscc, tracking: each.tracking ?? "", lines: each.lines })));
  for (const each of cartons) {
    const tracking = each.tracking ?? "";
    const known = work.ledger.carton.get(each.sscc);
    if (!known) {
      work.ledger.addCarton({ sscc: each.sscc, order: order.key, release: release.name, weight: each.weight_g ?? 0, tracking, isVoid: false, shipment,
                              heardAt: "", heard: "", toldAt: "", shown: 0 });
      continue;
    }
    if (known.tracking && known.tracking !== tracking) giveBack(work, order, release, each.sscc, known.tracking); // it left without its label
    work.ledger.carton.save(each.sscc, Object.assign(known, { tracking, shipment }));
  }
  voidUnused(work, order, release);
  return cartons.map((each) => each.tracking ?? "").filter(Boolean);
}

/** @param {Work} work @param {Order} order @param {string} id */
export function takeConfirmed(work, order, id) {
  for (const each of order.shipments) if (each.id === id) each.confirmed = true;
  progress(work, order);
}
