// @ts-check
// Documents to partners: numbered, kept until their 997 comes, sent again byte for byte, and under a new number where they
// were refused.
import { document, isSuccess } from "#kit";
import { renumber, write } from "#kit/x12";
import { pauseAfter } from "./attempts.js";
import { shownIn } from "./clock.js";
import { openCase } from "./desk.js";
import { progress } from "./progress.js";
import { takenByThirdParty } from "./third_party.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Mail} Mail */
/** @typedef {import("#kit/x12").Element} Element */

const MOST_REFUSALS = 8;
/** @type {Record<string, string>} */
const GROUPS = { 855: "PR", 856: "SH", 810: "IN", 940: "OW", 943: "AR" };

/** @param {Work} work @param {string} partner */
export function nextNumber(work, partner) {
  const last = work.ledger.counter.get(partner) ?? work.company.config.first_control_number - 1;
  const next = last >= 999_999_999 ? 1 : last + 1;
  work.ledger.counter.save(partner, next);
  return next;
}

/** @param {Work} work @param {string} partner @param {number} control @returns {import("#kit/x12").Envelope} */
export function envelopeTo(work, partner, control) {
  const { date, time } = shownIn(work.now, work.company.clause(partner, "zone") || "UTC");
  const receiver = work.company.partners.get(partner)?.interchange ?? { qualifier: "ZZ", id: partner };
  return { sender: work.company.config.interchange, receiver, date, time, control };
}

/** `name` says which document it is, so that it is written once. @param {Work} work @param {string} to @param {string} setId @param {string} name @param {string[]} orders @param {Element[][]} segments */
export function post(work, to, setId, name, orders, segments) {
  const control = nextNumber(work, to);
  const interchange = write(envelopeTo(work, to, control), GROUPS[setId], [[setId, segments]]);
  const mail = { id: `${setId}:${name}`, to, setId, orders, interchange, numbers: [control], refusals: 0, parked: false };
  work.ledger.mail.save(mail.id, mail);
  send(work, mail);
  return mail.id;
}

/** @param {Work} work @param {string} partner */
const wantsReceipt = (work, partner) => work.company.clause(partner, "acknowledgement.expected") === "false";

/** @param {Work} work @param {Mail} mail */
function send(work, mail) {
  const made = work.attempts.get(mail.id);
  made.count += 1;
  work.send(document(mail.to, mail.interchange, { ref: mail.id, about: mail.orders[0] }));
  const wait = Number(work.company.clause(mail.to, "acknowledgement.repeat_after")) / 1e6;
  made.nextAt = work.now + wait + work.draw("repeat", `${mail.id}#${made.count}`, 300_000);
  work.callAt(`mail:${mail.id}`, made.nextAt);
}

/** No 997 came. @param {Work} work @param {string} id */
export function sendAgain(work, id) {
  const mail = work.ledger.mail.get(id);
  const made = work.attempts.get(id);
  if (!mail || mail.parked || made.nextAt > work.now) return;
  if (made.count <= Number(work.company.clause(mail.to, "acknowledgement.repeats"))) return send(work, mail);
  giveUp(work, mail, "unacknowledged_document", "is not acknowledged");
}

/** Enough was tried: people find out why. @param {Work} work @param {Mail} mail @param {string} cause @param {string} what */
function giveUp(work, mail, cause, what) {
  mail.parked = true;
  work.attempts.forget(mail.id);
  work.ledger.mail.save(mail.id, mail);
  openCase(work, { id: `${cause}:${mail.id}`, partner: mail.to, about: mail.orders[0], cause, step: mail.setId, text: `${mail.id} ${what}.` });
}

/** @param {Work} work @param {Mail} mail */
export function delivered(work, mail) {
  work.ledger.mail.remove(mail.id);
  work.attempts.forget(mail.id);
  work.forget(`mail:${mail.id}`);
  if (mail.setId === "940") takenByThirdParty(work, mail);
  for (const key of mail.orders) {
    const order = work.ledger.order.get(key);
    if (order) progress(work, order); // an invoice may have waited for its notice
  }
}

/** It was damaged on its way, so it comes again under a new number. @param {Work} work @param {Mail} mail */
export function refused(work, mail) {
  mail.refusals += 1;
  if (mail.refusals > MOST_REFUSALS) return giveUp(work, mail, "rejected_document", "is refused each time");
  const control = nextNumber(work, mail.to);
  mail.interchange = renumber(mail.interchange, control);
  mail.numbers.push(control);
  work.attempts.forget(mail.id);
  work.ledger.mail.save(mail.id, mail);
  send(work, mail);
}

/** The mailbox took it, or did not. @param {Work} work @param {import("#kit").Message} reply */
export function takeReceipt(work, reply) {
  const mail = work.ledger.mail.get(reply.ref ?? "");
  if (!mail || mail.parked) return;
  if (!isSuccess(reply)) {
    const made = work.attempts.get(mail.id);
    made.nextAt = work.now + pauseAfter(work, mail.id, Math.max(1, made.count));
    return work.callAt(`mail:${mail.id}`, made.nextAt);
  }
  if (wantsReceipt(work, mail.to)) delivered(work, mail);
}

/** After a restart nobody knows which of them left. @param {Work} work */
export function resumeMail(work) {
  for (const mail of work.ledger.mail.values()) if (!mail.parked) send(work, mail);
}
