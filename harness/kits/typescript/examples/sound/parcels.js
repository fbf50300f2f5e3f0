// @ts-check
// Where parcels are: the newest by the carrier's own time is what the ERP is told, one thing after the other.
import { ask } from "./outbox.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Carton} Carton */

// The words of both vocabularies. What is not here is not worth telling.
/** @type {Record<string, string>} */
const STATUSES = { in_transit: "in_transit", InTransit: "in_transit", out_for_delivery: "out_for_delivery", OutForDelivery: "out_for_delivery",
                   delivered: "delivered", Delivered: "delivered", exception: "exception", Exception: "exception", failure: "exception", AttemptFail: "exception",
                   return_to_sender: "exception", error: "exception", Expired: "exception" };

/** @param {Work} work @param {any} body of carrier.tracking */
export function takeTracking(work, body) {
  const carton = work.ledger.carton.get(body.reference);
  const status = STATUSES[body.status];
  if (!carton || !status) return;
  const at = `${body.at}/${String(body.event).split("/").pop()?.padStart(6, "0")}`; // two may tell one second
  if (at <= carton.heardAt) return;
  carton.heardAt = at;
  carton.heard = status;
  work.ledger.carton.save(carton.sscc, carton);
  tell(work, carton);
}

/** @param {Work} work @param {Carton} carton */
function tell(work, carton) {
  const order = work.ledger.order.get(carton.order);
  if (!order || !carton.shipment || carton.toldAt >= carton.heardAt || isTelling(work, carton)) return;
  const [at] = carton.heardAt.split("/");
  ask(work, { to: order.erp, type: "erp.set_delivery_status", name: `${carton.tracking}:${carton.heard}:${carton.heardAt}:${carton.shown}`, order: order.key,
              about: `${carton.sscc}|${carton.heardAt}`,
              body: { sales_order: order.salesOrder, shipment: carton.shipment, tracking: carton.tracking, status: carton.heard, at, shown: carton.shown } });
}

/** @param {Work} work @param {Carton} carton */
const isTelling = (work, carton) => work.ledger.operation.values().some((each) => each.type === "erp.set_delivery_status" && each.about.startsWith(`${carton.sscc}|`));

/** @param {Work} work @param {import("./types.d.ts").Operation} told @param {number} status @param {any} body */
export function takeTold(work, told, status, body) {
  const [sscc, heardAt] = told.about.split("|");
  const carton = work.ledger.carton.get(sscc);
  if (!carton) return;
  if (status < 300) {
    carton.shown += 1;
    carton.toldAt = heardAt;
  } else if (status === 409 && /^\d+$/.test(String(body?.existing))) {
    carton.shown = Number(body.existing);
  } else {
    carton.toldAt = carton.heardAt; // the ERP does not want it
  }
  work.ledger.carton.save(sscc, carton);
  tell(work, carton);
}
