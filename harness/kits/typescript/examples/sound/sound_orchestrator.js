// @ts-check
// A sound orchestrator: which message goes where. To read on: inbox.js and intake.js (an order comes), progress.js (what it
// wants next), outbox.js and mailroom.js (how the rest of the world is told, whatever gets lost), work.js (in which order).
//
//     proofload run --sut 'node sound_orchestrator.js'
import { Orchestrator, isMain, jsonOf, serve } from "#kit";
import { resumeAgenda } from "./agenda.js";
import { Attempts } from "./attempts.js";
import { takeBooking } from "./booking.js";
import { takeDecision } from "./cancellation.js";
import { Company } from "./company.js";
import { takeDocument } from "./inbox.js";
import { giveUpWaiting } from "./intake.js";
import { invoicePeriod } from "./invoicing.js";
import { chooseCarrier, takeCarton } from "./labels.js";
import { Ledger } from "./ledger.js";
import { resumeMail, sendAgain, takeReceipt } from "./mailroom.js";
import { askAgain, replay, resume } from "./outbox.js";
import { takeTracking } from "./parcels.js";
import { releaseNamed } from "./progress.js";
import { plan, sweep } from "./reconciliation.js";
import { takeAllocated, takeCancelled } from "./releases.js";
import { takeReturned } from "./returns.js";
import { announce, planReceipts } from "./receipts.js";
import { takeReply } from "./replies.js";
import { notifyOfLoad } from "./ship_notice.js";
import { takeShipment } from "./shipments.js";
import { closeWindow, takeReceived } from "./sourcing.js";
import { missAdvice } from "./third_party.js";
import { Work } from "./work.js";
/** @typedef {import("#kit").Message} Message */
/** @typedef {import("#kit").Step} Step */

export class SoundOrchestrator extends Orchestrator {
  company = /** @type {Company} */ (/** @type {unknown} */ (undefined));
  ledger = new Ledger();
  attempts = new Attempts();
  isSweeping = false;

  /** @override @param {Step} step @param {import("#kit").Start} start */
  start(step, start) {
    this.company = new Company(start.config, start.epoch);
    this.ledger.load(start.store);
    const work = this.#work(step);
    resume(work);
    resumeMail(work);
    resumeAgenda(work);
    planReceipts(work);
    this.#keepSweeping(work);
    work.finish();
  }

  /** @override @param {Step} step @param {Message} message */
  message(step, message) {
    const work = this.#work(step);
    if (message.kind === "reply") {
      if (message.type === "x12.interchange") takeReceipt(work, message);
      else takeReply(work, message);
      return work.finish();
    }
    const isTaken = message.kind === "document" ? (takeDocument(work, message), true) : this.#takeEvent(work, message);
    this.#keepSweeping(work);
    work.finish(message, isTaken ? 200 : 400);
  }

  /** @override @param {Step} step @param {string} key */
  timer(step, key) {
    const work = this.#work(step);
    const name = key.slice(key.indexOf(":") + 1);
    if (key === "sweep") this.isSweeping = sweep(work);
    else if (key.startsWith("attempt:")) this.#askAgain(work, name);
    else if (key.startsWith("mail:")) sendAgain(work, name);
    else if (key.startsWith("agenda:")) this.#keepAppointment(work, name);
    work.finish();
  }

  /** @param {Step} step */
  #work(step) { return new Work(step, this.company, this.ledger, this.attempts); }

  /** @param {Work} work */
  #keepSweeping(work) {
    this.isSweeping ||= plan(work);
  }

  /** @param {Work} work @param {string} id */
  #askAgain(work, id) {
    askAgain(work, id);
    if (!id.startsWith("carrier.rate:")) return;
    const operation = this.ledger.operation.get(id);
    const order = this.ledger.order.get(operation?.order ?? "");
    const release = order && releaseNamed(order, operation?.about ?? "");
    if (order && release) chooseCarrier(work, order, release);
  }

  /** @param {Work} work @param {string} key */
  #keepAppointment(work, key) {
    const name = key.slice(key.indexOf(":") + 1);
    if (key.startsWith("early:")) giveUpWaiting(work, name);
    else if (key.startsWith("window:")) closeWindow(work, name);
    else if (key.startsWith("load:")) notifyOfLoad(work, name);
    else if (key.startsWith("invoices:")) invoicePeriod(work, name);
    else if (key.startsWith("advice:")) missAdvice(work, name);
    else if (key.startsWith("receipt:")) announce(work, name);
  }

  /** Whether it could be read. @param {Work} work @param {Message} event */
  #takeEvent(work, event) {
    const body = jsonOf(event);
    if (body === undefined) return false;
    if (event.type === "carrier.tracking") takeTracking(work, body);
    else if (event.type === "wms.received") takeReceived(work, event.from ?? "", body.item);
    else if (event.type === "desk.replay") replay(work, body.case_id);
    else if (event.type === "desk.decide") takeDecision(work, body.case_id);
    else if (event.type === "erp.order_posted") this.#takePosted(work, body);
    else if (event.type === "wms.returned") takeReturned(work, event.from ?? "", body);
    else if (event.type.startsWith("wms.")) this.#takeOfRelease(work, event.type, body);
    return true;
  }

  /** @param {Work} work @param {any} body */
  #takePosted(work, body) {
    const order = this.ledger.order.get(body.external_id);
    if (order) takeBooking(work, order, 200, body);
  }

  /** @param {Work} work @param {string} type @param {any} body */
  #takeOfRelease(work, type, body) {
    const order = this.ledger.order.get(String(body.release).replace(/^R-/, "").replace(/:\d+$/, ""));
    const release = order && releaseNamed(order, body.release);
    if (!order || !release) return;
    if (type === "wms.allocated") takeAllocated(work, order, release, body.lines);
    else if (type === "wms.packed") takeCarton(work, order, release, body.carton);
    else if (type === "wms.shipped") takeShipment(work, order, release, body);
    else if (type === "wms.cancelled") takeCancelled(work, order, release, body.reason);
  }
}

if (isMain(import.meta.url)) serve(() => new SoundOrchestrator());
