// @ts-check
// A purchase order: taken once by its partner and number, whatever envelope it comes in; or a cancel of one.
import { appoint, isDue } from "./agenda.js";
import { askToBook } from "./booking.js";
import { takeCancel } from "./cancellation.js";
import { dashed, daysAfter, startOfDay, utcText } from "./clock.js";
import { lineOf } from "./code_mapping.js";
import { openCase, parkOrder } from "./desk.js";
import { fault, readOrder } from "./order_reading.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Line} Line */
/** @typedef {import("./order_reading.js").WrittenOrder} WrittenOrder */

/** @param {Work} work @param {string} from @param {import("#kit/x12").Set} set @param {string} place */
export function takePurchaseOrder(work, from, set, place) {
  const written = readOrder(set);
  const key = `${from}/${written.number}${written.releaseNumber ? `/${written.releaseNumber}` : ""}`;
  const wrong = fault(written);
  if (wrong) {
    return openCase(work, { id: `unreadable:${from}/${place}`, partner: from, about: written.number ? key : place, cause: "unreadable_document", step: "intake", text: `${wrong}.` });
  }
  const isKnown = work.ledger.known.get(key) !== undefined;
  if (["06", "07"].includes(written.purpose)) return; // a confirmation or a copy asks for nothing
  if (written.purpose === "01") return isKnown ? takeCancel(work, key) : awaitOrder(work, from, key);
  if (["04", "05"].includes(written.purpose)) {
    const cause = isKnown ? "replacement_of_known_order" : "replacement_of_unknown_order";
    return openCase(work, { id: `${cause}:${key}`, partner: from, about: key, cause, step: "intake", text: `${key} is replaced by an 850.` });
  }
  const print = JSON.stringify(written);
  if (!isKnown) return takeNew(work, from, key, written, print);
  if (work.ledger.known.get(key) !== print) {
    openCase(work, { id: `contradicting_repeat:${key}`, partner: from, about: key, cause: "contradicting_repeat", step: "intake",
                     text: `${key} came again and says something else.` });
  }
}

/** @param {Work} work @param {string} from @param {string} key @param {WrittenOrder} written @param {string} print */
function takeNew(work, from, key, written, print) {
  work.ledger.known.save(key, print);
  const { order, trouble } = orderOf(work, from, key, written);
  work.ledger.order.save(key, order);
  if (trouble) parkOrder(work, order, trouble.cause, "intake", `Order ${key}: ${trouble.text}`, trouble.line);
  else askToBook(work, order);
  if (work.ledger.early.get(key) !== undefined) {
    work.ledger.early.remove(key);
    takeCancel(work, key);
  }
}

/** @param {Work} work @param {string} from @param {string} key @param {WrittenOrder} written */
function orderOf(work, from, key, written) {
  const { company } = work;
  const place = company.placeOf(from, written.place.code);
  const lines = written.lines.map((_, index) => lineOf(company, from, written, index));
  const known = /** @type {Line[]} */ (lines.filter((each) => "item" in each));
  const erp = company.erpFor(from, known.map((each) => each.item));
  const zone = company.clause(from, "zone") || "UTC";
  /** @type {Order} */
  const order = {
    key, partner: from, number: written.number, releaseNumber: written.releaseNumber, type: written.type, date: written.date, currency: written.currency,
    shipTo: place?.id ?? "", place: written.place, requestedOn: written.dates["002"] ? dashed(written.dates["002"]) : "",
    ...windowOf(written.dates, zone), lines: known, unread: known.length < lines.length ? written.lines : [], erp: erp ?? "", state: "booking", salesOrder: "", stopped: "", answered: false,
    releases: [], cancellations: 0, shipments: [], invoices: {}, touchedAt: work.now, endedAt: 0 };
  return { order, trouble: troubleOf() };

  function troubleOf() {
    if (written.type === "BK") return { cause: "unsupported_order_type", text: "it is a blanket order.", line: undefined };
    if (lines.length === 0) return { cause: "no_lines", text: "it has no lines.", line: undefined };
    if (!place) return { cause: "unknown_ship_to", text: `nobody knows the place '${written.place.code}'.`, line: undefined };
    if (place.closed_on && place.closed_on <= dashed(written.date)) return { cause: "closed_ship_to", text: `${place.id} takes nothing any more.`, line: undefined };
    for (const each of lines) if ("cause" in each) return each;
    if (company.goesByTruck(order)) return { cause: "unsupported_order_type", text: "it goes by truck, and nobody here plans loads.", line: undefined };
    if (!erp) return { cause: "mixed_business_units", text: "its lines belong to several business units.", line: undefined };
    return undefined;
  }
}

/** The days on which it may leave, on the buyer's clock. @param {Record<string, string>} dates DTM by qualifier @param {string} zone */
function windowOf(dates, zone) {
  const first = [dates["037"], dates["064"]].filter(Boolean).sort().pop();
  const last = [dates["038"], dates["063"], dates["001"]].filter(Boolean).sort()[0];
  return { notBefore: first ? utcText(startOfDay(first, zone)) : "", notAfter: last ? utcText(startOfDay(daysAfter(last, 1), zone) - 1000) : "" };
}

/** A cancel may overtake its order. @param {Work} work @param {string} from @param {string} key */
function awaitOrder(work, from, key) {
  work.ledger.early.save(key, work.now);
  appoint(work, `early:${key}`, work.now + work.company.deadline("change_waits"));
}

/** It never came. @param {Work} work @param {string} key */
export function giveUpWaiting(work, key) {
  if (!isDue(work, `early:${key}`) || work.ledger.early.get(key) === undefined) return;
  openCase(work, { id: `cancel_of_unknown_order:${key}`, partner: key.split("/")[0], about: key, cause: "cancel_of_unknown_order", step: "intake",
                   text: `${key} is cancelled, and never came.` });
}
