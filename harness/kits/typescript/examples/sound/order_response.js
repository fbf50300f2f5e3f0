// @ts-check
// The 855: said once, when every warehouse has told what it has, or when nothing of the order will come.
import { isMore, isPositive, minus, sum } from "./amounts.js";
import { shownIn } from "./clock.js";
import { inBuyersUnit } from "./code_mapping.js";
import { post } from "./mailroom.js";
import { expected, unsourced } from "./progress.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Line} Line */
/** @typedef {import("#kit/x12").Element} Element */

/** @param {Work} work @param {Order} order */
export function respond(work, order) {
  if (order.answered) return;
  const isOpen = order.releases.some((each) => each.state === "asked" || each.state === "accepted") || order.lines.some((each) => isPositive(unsourced(order, each)));
  if (isOpen) return;
  order.answered = true;
  for (const line of order.lines) line.accepted = sum(...order.releases.map((each) => expected(order, each, line.line)));
  if (work.company.agreed(order, "po_response") !== "855") return;
  const isAll = order.lines.every((each) => !isMore(each.ordered, each.accepted || "0") && !substituteOf(order, each));
  const isNone = order.lines.every((each) => !isPositive(each.accepted || "0") && !isPositive(each.waiting));
  const { date } = shownIn(work.now, work.company.agreed(order, "zone"));
  post(work, order.partner, "855", order.key, [order.key], [
    ["BAK", "00", isNone ? "RD" : isAll ? "AD" : "AC", order.number, order.date, order.releaseNumber, "", "", order.salesOrder, date],
    ...order.lines.flatMap((line) => answerOf(work, order, line)),
    ["CTT", order.lines.length]]);
}

/** People decided that nothing of it is booked. @param {Work} work @param {Order} order */
export function refuseAll(work, order) {
  if (order.answered) return;
  order.answered = true;
  if (work.company.agreed(order, "po_response") !== "855") return;
  const written = order.unread.length ? order.unread : order.lines.map((each) => each.asWritten);
  if (written.length === 0) return;
  post(work, order.partner, "855", order.key, [order.key], [
    ["BAK", "00", "RD", order.number, order.date, order.releaseNumber],
    ...written.flatMap((each) => [orderedLine(each), ["ACK", "IR", each.quantity, each.unit]]),
    ["CTT", written.length]]);
}

/** @param {Line["asWritten"]} written @returns {Element[]} */
const orderedLine = (written) => ["PO1", written.buyerLine, written.quantity, written.unit, written.price, written.basis, ...written.names];

/** @param {Order} order @param {Line} line */
const substituteOf = (order, line) => order.releases.map((each) => each.substitutes[line.line]).find(Boolean);

/** @param {Work} work @param {Order} order @param {Line} line @returns {Element[][]} */
function answerOf(work, order, line) {
  const accepted = isMore(line.accepted || "0", line.ordered) ? line.ordered : line.accepted || "0";
  const refused = minus(minus(line.ordered, accepted), line.waiting);
  const other = substituteOf(order, line);
  /** @type {Element[][]} */
  const says = [];
  /** @param {string} code @param {string} amount @param {string[]} [names] */
  const say = (code, amount, names = []) => {
    const { quantity, unit } = inBuyersUnit(line, amount);
    if (isPositive(amount)) says.push(["ACK", code, quantity, unit, ...(names.length ? ["", "", "", ...names] : [])]);
  };
  if (other) say("IS", accepted, work.company.namesOf(order.partner, other));
  else say(isMore(line.ordered, accepted) ? "IQ" : "IA", accepted);
  say("IB", line.waiting);
  say("IR", refused);
  return [orderedLine(line.asWritten), ...says];
}
