// @ts-check
// What partners say of our documents: 997s and TA1s.
import { DUPLICATE, allOf, at, firstOf } from "#kit/x12";
import { delivered, refused } from "./mailroom.js";
/** @typedef {import("./work.js").Work} Work */

/** @param {Work} work @param {string} from @param {number} control */
const mailNumbered = (work, from, control) => work.ledger.mail.values().find((each) => each.to === from && each.numbers.includes(control));

/** @param {Work} work @param {string} from @param {import("#kit/x12").Set} set */
export function takeAcknowledgment(work, from, set) {
  const control = Number(at(firstOf(set, "AK1"), 2));
  const mail = mailNumbered(work, from, control);
  if (!mail) return;
  const status = at(firstOf(set, "AK9"), 1);
  if (status === "A" || status === "E") return delivered(work, mail);
  // A refusal of a number that it has no more was heard before.
  if (control === mail.numbers[mail.numbers.length - 1] && allOf(set, "AK9").length > 0) refused(work, mail);
}

/** @param {Work} work @param {string} from @param {import("#kit/x12").Segment} ta1 */
export function takeTa1(work, from, ta1) {
  const control = Number(at(ta1, 1));
  const mail = mailNumbered(work, from, control);
  if (!mail || at(ta1, 4) !== "R") return;
  if (at(ta1, 5) === DUPLICATE) return delivered(work, mail); // they have it; their 997 was lost
  if (control === mail.numbers[mail.numbers.length - 1]) refused(work, mail);
}
