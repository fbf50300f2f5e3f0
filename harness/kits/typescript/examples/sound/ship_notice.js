// @ts-check
// The 856: one a shipment, an order, or a load, as agreed; each carton in one of them.
import { sum } from "./amounts.js";
import { appoint, isDue } from "./agenda.js";
import { daysAfter, shownIn, startOfDay } from "./clock.js";
import { inBuyersUnit } from "./code_mapping.js";
import { post } from "./mailroom.js";
import { isSettled } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Shipment} Shipment */
/** @typedef {import("#kit/x12").Element} Element */
/** @typedef {{ order: Order, shipment: Shipment }} Part */

const GRACE = 600_000; // after a day's end: what left in its last minutes may still be on its way to us

/** @param {Work} work @param {Order} order */
export function notify(work, order) {
  const open = order.shipments.filter((each) => each.notice === "");
  if (open.length === 0) return;
  const rule = work.company.agreed(order, "asn");
  if (rule === "per_shipment") {
    for (const shipment of open) send(work, [{ order, shipment }]);
  } else if (rule === "per_order") {
    if (isSettled(order)) send(work, open.map((shipment) => ({ order, shipment })));
  } else if (rule === "per_load") {
    for (const each of open) {
      const zone = work.company.agreed(order, "zone");
      const day = shownIn(Date.parse(each.at), zone).date;
      appoint(work, `load:${order.partner}|${each.warehouse}|${day}`, Math.max(work.now, startOfDay(daysAfter(day, 1), zone)) + GRACE);
    }
  } else {
    for (const each of open) each.notice = "none";
  }
}

/** A day is over. @param {Work} work @param {string} load partner|warehouse|day */
export function notifyOfLoad(work, load) {
  if (!isDue(work, `load:${load}`)) return;
  const [partner, warehouse, day] = load.split("|");
  const zone = work.company.clause(partner, "zone");
  const parts = work.ledger.order.values().filter((each) => each.partner === partner && work.company.agreed(each, "asn") === "per_load").flatMap((order) =>
    order.shipments.filter((each) => each.notice === "" && each.warehouse === warehouse && shownIn(Date.parse(each.at), zone).date === day)
                   .map((shipment) => ({ order, shipment })));
  if (parts.length === 0) return;
  send(work, parts);
  for (const { order } of parts) work.ledger.order.save(order.key, order);
}

/** It is named by the shipment that left last, and tells when that was. @param {Work} work @param {Part[]} parts */
function send(work, parts) {
  const [{ order: first }] = parts;
  const last = parts.map(({ shipment }) => shipment).reduce((latest, each) => (each.at >= latest.at ? each : latest));
  const zone = work.company.agreed(first, "zone");
  const now = shownIn(work.now, zone);
  const left = shownIn(Date.parse(last.at), zone);
  const cartonsOf = (/** @type {Shipment} */ shipment) => work.ledger.contents.get(shipment.id) ?? [];
  const cartons = parts.reduce((count, { shipment }) => count + cartonsOf(shipment).length, 0);
  /** @type {Element[][]} */
  const segments = [["BSN", "00", last.id, now.date, now.time, "0001"], ["HL", 1, "", "S"], ["TD1", "CTN", cartons], ["TD5", "B", "2", "PARC", "U"],
                    ...parts.map(({ shipment }) => ["REF", "BM", shipment.id]), ["DTM", "011", left.date, left.time], ["N1", "ST", "", first.place.qualifier, first.place.code]];
  let level = 1;
  for (const order of new Set(parts.map((each) => each.order))) {
    const orderLevel = (level += 1);
    segments.push(["HL", orderLevel, 1, "O"], ["PRF", order.number, order.releaseNumber, "", order.date]);
    for (const { shipment } of parts.filter((each) => each.order === order)) {
      for (const carton of cartonsOf(shipment)) {
        const packLevel = (level += 1);
        segments.push(["HL", packLevel, orderLevel, "P"], ["MAN", "GM", `00${carton.sscc}`], ...(carton.tracking ? [["MAN", "CP", carton.tracking]] : []));
        for (const packed of carton.lines) segments.push(["HL", (level += 1), packLevel, "I"], ...itemSegments(work, order, packed));
      }
    }
  }
  const id = post(work, first.partner, "856", `${first.key}:${last.id}`, [...new Set(parts.map(({ order }) => order.key))], [...segments, ["CTT", level]]);
  for (const { shipment } of parts) shipment.notice = id;
}

/** @param {Work} work @param {Order} order @param {import("./types.d.ts").PackedLine} packed @returns {Element[][]} */
function itemSegments(work, order, packed) {
  const line = order.lines.find((each) => each.line === packed.line);
  if (!line) return [];
  const names = packed.item === line.item ? line.asWritten.names : work.company.namesOf(order.partner, packed.item);
  const { quantity, unit } = inBuyersUnit(line, sum(packed.quantity.amount));
  return [["LIN", line.buyerLine, ...names], ["SN1", "", quantity, unit]];
}
