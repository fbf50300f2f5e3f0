// @ts-check
// Where parcels are: the newest by the carrier's own time is what the ERP is told, one thing after the other.
import { ask } from "./outbox.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Parcel} Parcel */

// The words of both vocabularies. What is not here is not worth telling.
/** @type {Record<string, string>} */
const STATUSES = { in_transit: "in_transit", InTransit: "in_transit", out_for_delivery: "out_for_delivery", OutForDelivery: "out_for_delivery",
                   delivered: "delivered", Delivered: "delivered", exception: "exception", Exception: "exception", failure: "exception", AttemptFail: "exception",
                   return_to_sender: "exception", error: "exception", Expired: "exception" };

/** @param {Work} work @param {any} body of carrier.tracking */
export function takeTracking(work, body) {
  const order = work.ledger.order.get(work.ledger.orderOfCarton.get(body.reference) ?? "");
  const status = STATUSES[body.status];
  if (!order || !status) return;
  const parcel = (order.parcels[body.tracking] ??= { sscc: body.reference, tracking: body.tracking, heardAt: "", heard: "", toldAt: "", told: "", shown: 0 });
  const at = `${body.at}/${String(body.event).split("/").pop()?.padStart(6, "0")}`; // two may tell one second
  if (at <= parcel.heardAt) return;
  parcel.heardAt = at;
  parcel.heard = status;
  tell(work, order, parcel);
  work.ledger.order.save(order.key, order);
}

/** @param {Work} work @param {Order} order @param {Parcel} parcel */
function tell(work, order, parcel) {
  const shipment = order.shipments.find((each) => each.cartons.some((carton) => carton.sscc === parcel.sscc));
  if (!shipment || parcel.toldAt >= parcel.heardAt || isTelling(work, order, parcel)) return;
  const at = parcel.heardAt.split("/")[0];
  ask(work, { to: order.erp, type: "erp.set_delivery_status", name: `${parcel.tracking}:${parcel.heard}:${parcel.heardAt}:${parcel.shown}`, order: order.key, about: `${parcel.tracking}|${parcel.heardAt}`,
              body: { sales_order: order.salesOrder, shipment: shipment.id, tracking: parcel.tracking, status: parcel.heard, at, shown: parcel.shown } });
}

/** @param {Work} work @param {Order} order @param {Parcel} parcel */
const isTelling = (work, order, parcel) =>
  work.ledger.operation.values().some((each) => each.type === "erp.set_delivery_status" && each.order === order.key && each.about.startsWith(`${parcel.tracking}|`));

/** @param {Work} work @param {Order} order @param {import("./types.d.ts").Operation} told @param {number} status @param {any} body */
export function takeTold(work, order, told, status, body) {
  const [tracking, heardAt] = told.about.split("|");
  const parcel = order.parcels[tracking];
  if (!parcel) return;
  if (status < 300) {
    parcel.shown += 1;
    parcel.told = String(told.body.status);
    parcel.toldAt = heardAt;
  } else if (status === 409 && /^\d+$/.test(String(body?.existing))) {
    parcel.shown = Number(body.existing);
  } else {
    parcel.toldAt = parcel.heardAt; // the ERP does not want it
  }
  tell(work, order, parcel);
  work.ledger.order.save(order.key, order);
}
