// @ts-check
// A third party's warehouse is asked by 940. Its 997 means that it takes the order; what it does of it, its 945 tells.
import { draw } from "#kit";
import { appoint, isDue } from "./agenda.js";
import { sum } from "./amounts.js";
import { shownIn } from "./clock.js";
import { tellOf } from "./desk.js";
import { post } from "./mailroom.js";
import { releaseNamed } from "./progress.js";
import { takeAllocated } from "./releases.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Release} Release */
/** @typedef {import("#kit/x12").Element} Element */

/** A name that is cut off is another's name, so a long one gets a number. @param {string} name */
export const depositorNumberOf = (name) => (name.length <= 22 ? name : `R${draw(0n, "depositor", name).toString(16)}`);

/** @param {Work} work @param {Order} order @param {Release} release */
export function askThirdParty(work, order, release) {
  post(work, release.warehouse, "940", release.name, [order.key], shippingOrder(work, order, release, "N"));
}

/** @param {Work} work @param {Order} order @param {Release} release */
export function recallFromThirdParty(work, order, release) {
  release.recall = "asked";
  post(work, release.warehouse, "940", `${release.name}:recalled`, [order.key], shippingOrder(work, order, release, "F"));
}

/** @param {Work} work @param {Order} order @param {Release} release @param {"N" | "F"} code @returns {Element[][]} */
function shippingOrder(work, order, release, code) {
  const place = work.company.placeOf(order.partner, order.place.code);
  const lines = order.lines.filter((each) => release.asked[each.line] !== undefined);
  return [["W05", code, release.depositorNumber, order.number], ["N1", "ST", place?.name ?? order.place.code, order.place.qualifier, order.place.code],
          ...(order.notBefore ? [moment("37", order.notBefore)] : []), ...(order.notAfter ? [moment("38", order.notAfter)] : []),
          ...(lines.some((each) => work.company.agreed(order, "substitution", each.item) !== "true") ? [["NTE", "WHI", "NO SUBSTITUTION"]] : []),
          ...lines.flatMap((each) => [["LX", each.line], ["W01", release.asked[each.line], each.unit, "", "VN", each.item]]),
          ["W76", sum(...lines.map((each) => release.asked[each.line]))]];
}

/** A day of the buyer's is another one elsewhere, so it is told with its time, in UTC. @param {string} qualifier @param {string} text @returns {Element[]} */
function moment(qualifier, text) {
  const { date, time } = shownIn(Date.parse(text), "UTC");
  return ["G62", qualifier, date, "W", time, "UT"];
}

/** Its 997 came: it takes what it was asked for. @param {Work} work @param {import("./types.d.ts").Mail} mail */
export function takenByThirdParty(work, mail) {
  const order = work.ledger.order.get(mail.orders[0]);
  const release = order && releaseNamed(order, mail.id.slice("940:".length));
  if (!order || !release) return;
  appoint(work, `advice:${release.name}|${order.key}`, work.now + work.company.deadline("advice_overdue"));
  takeAllocated(work, order, release, Object.entries(release.asked).map(([line, amount]) =>
    ({ line: Number(line), allocated: { amount, unit: "" }, shipped: { amount: "0", unit: "" } })));
}

/** No machine can ask it what became of an order. @param {Work} work @param {string} name release|order */
export function missAdvice(work, name) {
  if (!isDue(work, `advice:${name}`)) return;
  const [release, key] = name.split("|");
  const order = work.ledger.order.get(key);
  if (order && releaseNamed(order, release)?.state === "allocated") {
    tellOf(work, order, "no_shipping_advice", `Nothing was heard of ${release} since it was taken.`);
  }
}
