// @ts-check
// An 846: what a third party has. The newest by its own time is what the ERP shows, one figure after the other.
import { at, firstOf } from "#kit/x12";
import { openCase } from "./desk.js";
import { ask } from "./outbox.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Stock} Stock */

/** @param {Work} work @param {string} from @param {import("#kit/x12").Set} set */
export function takeReport(work, from, set) {
  const begin = firstOf(set, "BIA");
  const day = at(begin, 4), time = at(begin, 5).padEnd(4, "0");
  const asOf = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T${time.slice(0, 2)}:${time.slice(2, 4)}:00Z`;
  let item = "", name = "";
  for (const segment of set.segments) {
    if (segment[0] === "LIN") {
      name = at(segment, 3);
      item = work.company.itemNamed(from, at(segment, 2), name, asOf.slice(0, 10)) ?? "";
    }
    if (segment[0] !== "QTY" || at(segment, 1) !== "33") continue;
    if (!item || work.company.holds(item, at(segment, 3)) !== "1") wrong(work, from, at(begin, 3), name, item ? "bad_unit" : "unknown_item");
    else hear(work, { location: from, item, amount: at(segment, 2), unit: at(segment, 3), asOf, toldAsOf: "" });
  }
}

/** @param {Work} work @param {string} from @param {string} report @param {string} name @param {string} cause */
function wrong(work, from, report, name, cause) {
  openCase(work, { id: `${cause}:${from}/${report}/${name}`, partner: from, about: report, cause, step: "inbox", text: `${from} reports '${name}', which is no item of ours in that unit.` });
}

/** @param {Work} work @param {Stock} heard */
function hear(work, heard) {
  const key = `${heard.location}|${heard.item}`;
  const known = work.ledger.stock.get(key);
  if (known && known.asOf >= heard.asOf) return;
  work.ledger.stock.save(key, { ...heard, toldAsOf: known?.toldAsOf ?? "" });
  tell(work, key);
}

/** @param {Work} work @param {string} key */
function tell(work, key) {
  const stock = work.ledger.stock.get(key);
  const isTelling = work.ledger.operation.values().some((each) => each.type === "erp.set_availability" && each.about === key);
  if (!stock || stock.toldAsOf >= stock.asOf || isTelling) return;
  const erp = work.company.erpFor("", [stock.item]) ?? work.company.systems("erp")[0];
  ask(work, { to: erp, type: "erp.set_availability", name: `${stock.location}:${stock.item}:${stock.asOf}`, about: key,
              body: { location: stock.location, item: stock.item, quantity: { amount: stock.amount, unit: stock.unit }, as_of: stock.asOf } });
}

/** @param {Work} work @param {import("./types.d.ts").Operation} told @param {number} status @param {any} body */
export function takeShown(work, told, status, body) {
  const stock = work.ledger.stock.get(told.about);
  if (!stock) return;
  work.ledger.stock.save(told.about, { ...stock, toldAsOf: String(told.body.as_of) });
  if (status >= 300) wrong(work, stock.location, String(told.body.as_of), stock.item, body?.error === "bad_unit" ? "bad_unit" : "unknown_item");
  tell(work, told.about);
}
