// @ts-check
// What goes on when a system has answered for good.
import { isSuccess, jsonOf } from "#kit";
import { takeBooking } from "./booking.js";
import { parkOrder, tellOf } from "./desk.js";
import { askForInvoice, takePosted } from "./invoicing.js";
import { takeLabel, takeRate } from "./labels.js";
import { settle } from "./outbox.js";
import { takeTold } from "./parcels.js";
import { progress, releaseNamed } from "./progress.js";
import { takeAccepted, takeRecalled, takeState } from "./releases.js";
import { takeApplied } from "./remittances.js";
import { takeConfirmed } from "./shipments.js";
import { takeShown } from "./stock_reports.js";
/** @typedef {import("./work.js").Work} Work */
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Operation} Operation */
/** @typedef {{ work: Work, order: Order, of: Operation, status: number, body: any, isDone: boolean }} Answer */

/** @param {Work} work @param {import("#kit").Message} reply */
export function takeReply(work, reply) {
  const operation = settle(work, reply);
  if (!operation) return;
  const body = jsonOf(reply);
  const status = reply.status ?? 0;
  if (operation.type === "erp.apply_payment") return takeApplied(work, operation, status, body);
  if (operation.type === "erp.set_availability") return takeShown(work, operation, status, body);
  const order = work.ledger.order.get(operation.order);
  if (!order) return;
  ANSWERS[operation.type]?.({ work, order, of: operation, status, body, isDone: isSuccess(reply) || body?.error === "already_exists" });
}

/** @param {(answer: Answer & { release: import("./types.d.ts").Release }) => void} then @returns {(answer: Answer) => void} */
const ofRelease = (then) => (answer) => {
  const release = releaseNamed(answer.order, answer.of.about);
  if (release) then({ ...answer, release });
};

/** @param {Answer} answer */
function refusedBy({ work, order, of, status, body }) {
  tellOf(work, order, "refused", `${of.to} refuses ${of.type} of ${order.key}: ${body?.error ?? status}.`);
  progress(work, order);
}

/** @type {Record<string, (answer: Answer) => void>} */
const ANSWERS = {
  "erp.create_order": ({ work, order, status, body }) => takeBooking(work, order, status, body),
  "erp.find_order": ({ work, order, status, body }) => takeBooking(work, order, status, body),
  "erp.cancel_lines": (answer) => (answer.isDone ? progress(answer.work, answer.order) : refusedBy(answer)),
  "erp.confirm_shipment": (answer) => {
    if (answer.isDone) return takeConfirmed(answer.work, answer.order, answer.of.about);
    if (answer.body?.error === "credit_hold") return parkOrder(answer.work, answer.order, "credit_hold", "shipment", `${answer.order.key} is on credit hold.`);
    refusedBy(answer);
  },
  "erp.post_invoice": (answer) => {
    if (answer.status < 300) return takePosted(answer.work, answer.order, answer.of.about, answer.body);
    if (answer.isDone) return askForInvoice(answer.work, answer.order, answer.of.about);
    refusedBy(answer);
  },
  "erp.find_invoice": (answer) => {
    if (answer.status < 300) takePosted(answer.work, answer.order, answer.of.about, answer.body);
  },
  "erp.set_delivery_status": ({ work, of, status, body }) => takeTold(work, of, status, body),
  "wms.create_release": ofRelease(({ work, order, release, isDone, body }) => takeAccepted(work, order, release, isDone, body)),
  "wms.cancel_release": ofRelease(({ work, order, release, status }) => takeRecalled(work, order, release, status)),
  "wms.get_release": ofRelease(({ work, order, release, isDone, body }) => {
    if (isDone) takeState(work, order, release, body);
  }),
  "carrier.rate": ofRelease(({ work, order, release, of, isDone, body }) => takeRate(work, order, release, of.to, isDone ? body : undefined)),
  "carrier.buy_label": (answer) => (answer.isDone ? takeLabel(answer.work, answer.order, answer.of.about, answer.body.tracking) : refusedBy(answer)),
};
