// @ts-check
// An 820: what a partner pays of its invoices, applied once each.
import { allOf, at, firstOf } from "#kit/x12";
import { openCase } from "./desk.js";
import { ask } from "./outbox.js";
/** @typedef {import("./work.js").Work} Work */

/** @param {Work} work @param {string} from @param {import("#kit/x12").Set} set @param {string} place */
export function takeRemittance(work, from, set, place) {
  const remittance = at(firstOf(set, "TRN"), 2) || at(firstOf(set, "BPR"), 16) || place;
  const paid = allOf(set, "RMR");
  if (work.ledger.told.get(`820:${from}/${remittance}`) !== undefined) return;
  work.ledger.told.save(`820:${from}/${remittance}`, work.now);
  if (paid.length === 0) {
    return openCase(work, { id: `remittance_without_invoices:${from}/${remittance}`, partner: from, about: remittance, cause: "remittance_without_invoices",
                            step: "inbox", text: `${remittance} names no invoice.` });
  }
  const currency = at(firstOf(set, "CUR"), 2) || "USD";
  const segments = set.segments;
  for (const each of paid) {
    const rest = segments.slice(segments.indexOf(each) + 1);
    const end = rest.findIndex((segment) => segment[0] === "RMR" || segment[0] === "ENT");
    const deduction = rest.slice(0, end < 0 ? undefined : end).find((segment) => segment[0] === "ADX");
    const invoice = at(each, 2);
    ask(work, { to: erpOf(work, invoice), type: "erp.apply_payment", name: `${from}/${remittance}/${invoice}`, about: `${from}/${remittance}`,
                body: { customer: from, remittance, invoice, paid: { minor: cents(at(each, 4)), currency },
                        ...(deduction ? { deducted: { minor: Math.abs(cents(at(deduction, 1))), currency }, reason: at(deduction, 2) } : {}) } });
  }
}

/** @param {Work} work @param {string} invoice */
function erpOf(work, invoice) {
  const order = work.ledger.order.values().find((each) => each.invoices[invoice] !== undefined);
  return order?.erp ?? work.company.systems("erp")[0];
}

/** @param {string} text */
function cents(text) {
  const [, sign, whole, part] = /^(-?)(\d*)\.?(\d{0,2})/.exec(text) ?? ["", "", "0", ""];
  return Number(`${sign}${whole || "0"}${part.padEnd(2, "0")}`);
}

/** @param {Work} work @param {import("./types.d.ts").Operation} applied @param {number} status @param {any} body */
export function takeApplied(work, applied, status, body) {
  if (status < 300 || body?.error === "already_exists") return;
  const [partner] = applied.about.split("/");
  openCase(work, { id: `payment:${applied.id}`, partner, about: applied.about, cause: "refused", step: "payment",
                   text: `The ERP does not apply ${applied.about} to ${applied.body.invoice}: ${body?.error}.` });
}
