// @ts-check
// Parcel labels: what carriers would take, one label a carton ever, and given back where the carton does not leave.
import { ask, drop, isOpen } from "./outbox.js";
import { isLive, releaseNamed } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Release} Release */
/** @typedef {import("./types.d.ts").Carton} Carton */

const PATIENCE = 3; // attempts, after which a carrier that gives no rate is passed over

/** @param {Work} work @param {Order} order @param {Release} release @param {{ sscc: string, weight_g: number }} packed */
export function takeCarton(work, order, release, packed) {
  if (!isLive(release) || work.ledger.carton.get(packed.sscc)) return;
  const carton = { sscc: packed.sscc, order: order.key, release: release.name, weight: packed.weight_g, tracking: "", isVoid: false, shipment: "",
                   heardAt: "", heard: "", toldAt: "", shown: 0 };
  work.ledger.addCarton(carton);
  release.touchedAt = work.now;
  if (release.carrier) return buy(work, order, release, carton);
  for (const carrier of work.company.systems("carrier")) {
    ask(work, { to: carrier, type: "carrier.rate", name: `${release.name}@${carrier}`, order: order.key, about: release.name,
                body: { release: release.name, ship_to: order.shipTo, weight_g: carton.weight } });
  }
}

/** @param {Work} work @param {Order} order @param {Release} release @param {string} carrier @param {any} rate undefined: it gives none */
export function takeRate(work, order, release, carrier, rate) {
  release.rates[carrier] = rate ? { service: rate.service, minor: rate.cost.minor, days: rate.days } : null;
  work.ledger.order.save(order.key, order);
  chooseCarrier(work, order, release);
}

/** The cheapest that is in time, else the quickest. @param {Work} work @param {Order} order @param {Release} release */
export function chooseCarrier(work, order, release) {
  if (release.carrier || !isLive(release)) return;
  const silent = work.company.systems("carrier").filter((each) => release.rates[each] === undefined);
  const rated = Object.entries(release.rates).flatMap(([name, rate]) => (rate ? [{ name, ...rate }] : []));
  const idOf = (/** @type {string} */ carrier) => `carrier.rate:${release.name}@${carrier}`;
  if (rated.length === 0 || silent.some((each) => work.attempts.get(idOf(each)).count < PATIENCE && isOpen(work, idOf(each)))) return;
  for (const each of silent) drop(work, idOf(each));
  const until = order.requestedOn ? Date.parse(`${order.requestedOn}T23:59:59Z`) : Infinity;
  const inTime = rated.filter((each) => work.now + each.days * 86_400_000 <= until);
  const [best] = inTime.length ? inTime.sort((a, b) => a.minor - b.minor) : rated.sort((a, b) => a.days - b.days);
  release.carrier = best.name;
  release.service = best.service;
  work.ledger.order.save(order.key, order);
  for (const each of work.ledger.cartonsOf(release.name)) buy(work, order, release, each);
}

/** @param {Work} work @param {Order} order @param {Release} release @param {Carton} carton */
function buy(work, order, release, carton) {
  ask(work, { to: release.carrier, type: "carrier.buy_label", name: carton.sscc, order: order.key, about: carton.sscc,
              lookup: { type: "carrier.find_label", body: { reference: carton.sscc } },
              body: { reference: carton.sscc, release: release.name, ship_to: order.shipTo, service: release.service, weight_g: carton.weight } });
}

/** @param {Work} work @param {Order} order @param {string} sscc @param {string} tracking */
export function takeLabel(work, order, sscc, tracking) {
  const carton = work.ledger.carton.get(sscc);
  const release = carton && releaseNamed(order, carton.release);
  if (!carton || !release) return;
  if (!carton.shipment) carton.tracking = tracking;
  work.ledger.carton.save(sscc, carton);
  if (carton.shipment) return carton.tracking === tracking ? undefined : giveBack(work, order, release, sscc, tracking);
  if (!isLive(release)) return voidUnused(work, order, release);
  ask(work, { to: release.warehouse, type: "wms.attach_label", name: sscc, order: order.key, about: sscc, body: { release: release.name, sscc, tracking } });
}

/** Labels of cartons that did not leave. @param {Work} work @param {Order} order @param {Release} release */
export function voidUnused(work, order, release) {
  for (const carton of work.ledger.cartonsOf(release.name)) {
    if (!carton.tracking || carton.isVoid || carton.shipment) continue;
    carton.isVoid = true;
    work.ledger.carton.save(carton.sscc, carton);
    giveBack(work, order, release, carton.sscc, carton.tracking);
  }
}

/** @param {Work} work @param {Order} order @param {Release} release @param {string} sscc @param {string} tracking */
export function giveBack(work, order, release, sscc, tracking) {
  ask(work, { to: release.carrier, type: "carrier.void_label", name: tracking, order: order.key, about: sscc, body: { tracking } });
}
