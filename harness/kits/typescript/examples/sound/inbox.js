// @ts-check
// Interchanges that come in: each is judged, acknowledged, and read set by set. What came before is answered as agreed.
import { draw, textOf } from "#kit";
import { DUPLICATE, acknowledgment, at, read, takenSets, write, writeTa1 } from "#kit/x12";
import { takeAcknowledgment, takeTa1 } from "./acknowledgements.js";
import { openCase } from "./desk.js";
import { takePurchaseOrder } from "./intake.js";
import { envelopeTo, nextNumber } from "./mailroom.js";
import { takeReceipt } from "./receipts.js";
import { takeRemittance } from "./remittances.js";
import { takeAdvice } from "./shipping_advice.js";
import { takeReport } from "./stock_reports.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("#kit/x12").Interchange} Interchange */
/** @typedef {import("#kit/x12").Set} TransactionSet */

/** @param {Work} work @param {import("#kit").Message} message */
export function takeDocument(work, message) {
  const from = message.from ?? "";
  const text = textOf(message);
  const found = read(text);
  if (found.length === 0) return unreadable(work, from, text, "It has no ISA.");
  for (const each of found) takeInterchange(work, from, each);
}

/** @param {string} text */
const fingerprint = (text) => draw(0n, "content", text).toString(16);

/** @param {Work} work @param {string} from @param {Interchange} interchange */
function takeInterchange(work, from, interchange) {
  if (interchange.refused) {
    if (!/^\d{9}$/.test(interchange.control)) return unreadable(work, from, interchange.text, "Its envelope cannot be answered.");
    return answer(work, from, interchange, (envelope) => writeTa1(envelope, interchange, interchange.refused));
  }
  const isTest = interchange.usage === "T";
  const name = `${from}/${interchange.sender.qualifier}:${interchange.sender.id}/${interchange.control}/${fingerprint(interchange.text)}`;
  const cameBefore = work.ledger.seen.get(name) !== undefined;
  work.ledger.seen.save(name, work.now);
  for (const each of interchange.ta1s) takeTa1(work, from, each);
  const ofOrders = interchange.groups.filter((each) => each.functionalId !== "FA");
  const onRepeat = cameBefore && ofOrders.length > 0 ? work.company.clause(from, "acknowledgement.on_duplicate") : "";
  if (onRepeat === "silence") return;
  if (onRepeat === "ta1_025") return answer(work, from, interchange, (envelope) => writeTa1(envelope, interchange, DUPLICATE));
  if (at(interchange.isa, 14) === "1") answer(work, from, interchange, (envelope) => writeTa1(envelope, interchange));
  for (const group of interchange.groups) {
    const sets = takenSets(group);
    if (group.functionalId === "FA") {
      for (const set of sets) takeAcknowledgment(work, from, set);
      continue;
    }
    if (work.company.clause(from, "acknowledgement.expected") !== "false") {
      answer(work, from, interchange, (envelope) => write(envelope, "FA", [["997", acknowledgment(group)]]));
    }
    if (!isTest) for (const set of sets) takeSet(work, from, set, `${interchange.control}/${group.control}/${set.control}`);
  }
}

/** @param {Work} work @param {string} from @param {TransactionSet} set @param {string} place */
function takeSet(work, from, set, place) {
  if (set.id === "850") return takePurchaseOrder(work, from, set, place);
  if (set.id === "820") return takeRemittance(work, from, set, place);
  if (set.id === "945" && work.company.isThirdParty(from)) return takeAdvice(work, from, set);
  if (set.id === "944" && work.company.isThirdParty(from)) return takeReceipt(work, from, set);
  if (set.id === "846" && work.company.isThirdParty(from)) return takeReport(work, from, set);
  openCase(work, { id: `unsupported:${from}/${set.id}/${fingerprint(JSON.stringify(set.segments))}`, partner: from, about: place, cause: "unsupported_document",
                   step: "inbox", text: `Nothing here takes a ${set.id}.` });
}

// A mailbox belongs to its sender whatever the ISA says, and is answered under the addresses of the ISA.
/** @param {Work} work @param {string} to @param {Interchange} of @param {(envelope: import("#kit/x12").Envelope) => string} make */
function answer(work, to, of, make) {
  const control = nextNumber(work, to);
  const usual = envelopeTo(work, to, control);
  const isUsual = usual.receiver.id === of.sender.id && usual.receiver.qualifier === of.sender.qualifier;
  const envelope = isUsual ? usual : { ...usual, receiver: { ...of.sender }, sender: { ...of.receiver } };
  work.ledger.answer.save(`${to}/${control}`, { to, interchange: make({ ...envelope, usage: of.usage === "T" ? "T" : "P" }) });
}

/** @param {Work} work @param {string} from @param {string} text @param {string} why */
function unreadable(work, from, text, why) {
  const name = fingerprint(text);
  openCase(work, { id: `unreadable:${from}/${name}`, partner: from, about: name, cause: "unreadable_document", step: "inbox", text: why });
}
