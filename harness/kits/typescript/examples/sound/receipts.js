// @ts-check
// Goods for a third party's warehouse: announced by 943; its 944 says what came.
import { allOf, at, firstOf } from "#kit/x12";
import { millionths } from "#kit";
import { isDue } from "./agenda.js";
import { ratio, sum } from "./amounts.js";
import { shownIn } from "./clock.js";
import { openCase } from "./desk.js";
import { post } from "./mailroom.js";
import { takeReceived } from "./sourcing.js";
/** @typedef {import("./work.js").Work} Work */

/** @param {Work} work */
export function planReceipts(work) {
  for (const each of work.company.config.receipts ?? []) {
    if (work.ledger.told.get(`943:${each.name}`) !== undefined) continue;
    work.ledger.appointment.entries.set(`receipt:${each.name}`, { key: `receipt:${each.name}`, at: work.company.epoch + each.at / 1e6 });
    work.callAt(`agenda:receipt:${each.name}`, work.company.epoch + each.at / 1e6);
  }
}

/** @param {Work} work @param {string} name */
export function announce(work, name) {
  const goods = work.company.config.receipts?.find((each) => each.name === name);
  if (!isDue(work, `receipt:${name}`) || !goods || work.ledger.told.get(`943:${name}`) !== undefined) return;
  work.ledger.told.save(`943:${name}`, work.now);
  const { date } = shownIn(work.now, "UTC");
  post(work, goods.warehouse, "943", name, [], [
    ["W06", "N", name, date, name], ["N1", "WH", goods.warehouse, "91", goods.warehouse], ["G62", "17", date], ["W27", "M"],
    ["W04", goods.amount, goods.unit, "", "VN", goods.item], ["W03", goods.amount]]);
}

/** @param {Work} work @param {string} from @param {import("#kit/x12").Set} set */
export function takeReceipt(work, from, set) {
  const begin = firstOf(set, "W17");
  const number = at(begin, 4), receipt = at(begin, 3);
  const goods = work.company.config.receipts?.find((each) => each.name === number && each.warehouse === from);
  const about = number || receipt;
  if (work.ledger.told.get(`944:${from}/${receipt}`) !== undefined) return;
  work.ledger.told.save(`944:${from}/${receipt}`, work.now);
  if (!goods) {
    return openCase(work, { id: `receipt_of_unknown_shipment:${from}/${about}`, partner: from, about, cause: "receipt_of_unknown_shipment", step: "inbox",
                            text: `${from} received ${about}, which nobody announced.` });
  }
  const came = allOf(set, "W07");
  const damaged = sum(...allOf(set, "W13").filter((each) => at(each, 3) === "07").map((each) => at(each, 1)));
  const good = millionths(sum(...came.map((each) => at(each, 1)))) - millionths(damaged);
  const [part, whole] = ratio(work.company.config.receipt_tolerance ?? "0/1");
  const missing = millionths(goods.amount) - good;
  if (missing * whole > millionths(goods.amount) * part || missing < 0n) {
    openCase(work, { id: `receipt_differs:${from}/${about}`, partner: from, about, cause: "receipt_differs", step: "inbox",
                     text: `Of ${about} ${goods.amount} were announced, and not as many came in good order.` });
  }
  if (good > 0n) takeReceived(work, from, goods.item);
}
