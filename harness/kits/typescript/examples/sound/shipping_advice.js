// @ts-check
// A 945: what a third party shipped of a release, carton by carton, or that it ships nothing.
import { atLeastZero, isPositive, minus, sum } from "./amounts.js";
import { at, firstOf } from "#kit/x12";
import { openCase, tellOf } from "./desk.js";
import { takeCancelled } from "./releases.js";
import { takeShipment } from "./shipments.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Release} Release */

/** @param {Work} work @param {string} from @param {import("#kit/x12").Set} set */
export function takeAdvice(work, from, set) {
  const begin = firstOf(set, "W06");
  const number = at(begin, 2);
  const found = releaseOf(work, from, number);
  if (!found) {
    return openCase(work, { id: `advice_of_unknown_release:${from}/${number}`, partner: from, about: number, cause: "advice_of_unknown_release", step: "inbox",
                            text: `${from} advises ${number}, which nobody asked for.` });
  }
  const { order, release } = found;
  const { cartons, lines } = readCartons(order, release, set);
  if (cartons.length === 0) return takeCancelled(work, order, release, release.recall ? "buyer_cancelled" : reasonOf(set));
  if (release.recall === "asked" && release.state !== "shipped") {
    release.recall = "refused";
    tellOf(work, order, "cancel_too_late", `Order ${order.key} was cancelled when ${from} was picking it.`);
  }
  takeShipment(work, order, release, { shipment: at(begin, 4), at: departure(set), lines, cartons });
}

/** @param {Work} work @param {string} from @param {string} number */
function releaseOf(work, from, number) {
  for (const order of work.ledger.order.values()) {
    const release = order.releases.find((each) => each.warehouse === from && each.depositorNumber === number);
    if (release) return { order, release };
  }
  return undefined;
}

/** @param {import("#kit/x12").Set} set */
function departure(set) {
  const when = set.segments.find((each) => each[0] === "G62" && at(each, 1) === "11") ?? [];
  const day = at(when, 2), time = at(when, 4).padEnd(4, "0");
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}T${time.slice(0, 2)}:${time.slice(2, 4)}:00Z`;
}

/** @param {import("#kit/x12").Set} set */
const reasonOf = (set) => (set.segments.some((each) => each[0] === "W12" && at(each, 1) === "DS") ? "short_picked" : "nothing_in_stock");

/** @param {Order} order @param {Release} release @param {import("#kit/x12").Set} set */
function readCartons(order, release, set) {
  /** @type {{ sscc: string, tracking: string, lines: import("./types.d.ts").PackedLine[] }[]} */
  const cartons = [];
  /** @type {{ shipped: string, unit: string, item: string, line: number }[]} */
  const told = [];
  let carton = { sscc: "", tracking: "", lines: /** @type {import("./types.d.ts").PackedLine[]} */ ([]) };
  for (const segment of set.segments) {
    if (segment[0] === "LX") carton = { sscc: "", tracking: "", lines: [] };
    if (segment[0] === "MAN" && at(segment, 1) === "GM") {
      carton.sscc = at(segment, 2).slice(-18);
      cartons.push(carton);
    }
    if (segment[0] === "MAN" && at(segment, 1) === "CP") carton.tracking = at(segment, 2);
    if (segment[0] === "W12") told.push({ shipped: at(segment, 3) || "0", unit: at(segment, 5), item: at(segment, 8), line: 0 });
    if (segment[0] === "N9" && at(segment, 1) === "LI") {
      const last = told[told.length - 1];
      last.line = Number(at(segment, 2));
      if (isPositive(last.shipped)) carton.lines.push({ line: last.line, item: last.item, quantity: { amount: last.shipped, unit: last.unit } });
    }
  }
  const lines = order.lines.filter((each) => release.asked[each.line] !== undefined).map((line) => {
    const of = told.filter((each) => each.line === line.line);
    const shipped = sum(...of.map((each) => each.shipped));
    const missing = atLeastZero(minus(release.asked[line.line], shipped));
    return { line: line.line, item: of.find((each) => isPositive(each.shipped))?.item ?? line.item, allocated: { amount: sum(shipped, missing), unit: line.unit },
             shipped: { amount: shipped, unit: line.unit } };
  });
  return { cartons, lines };
}
