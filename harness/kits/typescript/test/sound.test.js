// The sound example, step by step, without the harness: each test is one thing that goes wrong in practice.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { HOUR, MINUTE, SECOND, jsonOf } from "#kit";
import { Bench } from "#kit/bench";
import { at, firstOf, read } from "#kit/x12";
import { SoundOrchestrator } from "../examples/sound/sound_orchestrator.js";
import { CONFIG, acknowledgment, allocated, document, event, order, packed, seen, shipped } from "./world.js";

let bench;
beforeEach(() => {
  bench = new Bench(() => new SoundOrchestrator(), CONFIG);
  bench.start();
});

const typed = (sent, type) => sent.filter((each) => each.type === type && each.kind === "request");
const sets = (sent) => sent.filter((each) => each.kind === "document")
  .flatMap((each) => read(each.body).flatMap((one) => [...one.ta1s.map(() => "TA1"), ...one.groups.flatMap((group) => group.sets.map((set) => set.id))]));
const setOf = (sent, id) => sent.filter((each) => each.kind === "document").flatMap((each) => read(each.body).flatMap((one) => one.groups.flatMap((group) => group.sets)))
  .find((set) => set.id === id);
const cases = (sent) => typed(sent, "desk.open_case").map((each) => jsonOf(each).cause);
const BOOKED = { sales_order: "SO-1", external_id: "bigbox/4711", status: "open" };

// As far as the warehouse's acceptance.
function booked() {
  const [create] = typed(bench.deliver(order()), "erp.create_order");
  return typed(bench.answer(create, 201, BOOKED), "wms.create_release")[0];
}
function accepted() { bench.answer(booked(), 201, { release: "R-bigbox/4711", status: "received" }); }

test("an order is acknowledged and booked, and kept before anybody is told", () => {
  const sent = bench.deliver(order());
  assert.deepEqual(sent.map((each) => each.kind), ["reply", "request", "document"]);
  assert.deepEqual(sets(sent), ["997"]);
  assert.equal(jsonOf(typed(sent, "erp.create_order")[0]).lines[0].item, "SAW-18");
  assert.ok("order/bigbox/4711" in bench.store);
});

test("what comes again under another envelope is the same order", () => {
  bench.deliver(order());
  const again = bench.deliver(order({ control: 2 }));
  assert.deepEqual([sets(again), typed(again, "erp.create_order").length], [["997"], 0]);
  assert.deepEqual(cases(bench.deliver(order({ control: 3, quantity: 4 }))), ["contradicting_repeat"]);
});

test("a reply that does not come: asked again under the same key, with pauses that grow", () => {
  const [first] = typed(bench.deliver(order()), "erp.create_order");
  const again = typed(bench.advance(10n * MINUTE), "erp.create_order");
  assert.ok(again.length >= 4 && again.length <= 9, String(again.length));
  for (const each of again) assert.deepEqual([each.idempotency_key, each.body], [first.idempotency_key, first.body]);
});

test("a key of yesterday is not trusted: looked up first, and asked anew where it was never done", () => {
  const [first] = typed(bench.deliver(order()), "erp.create_order");
  bench.now += 21n * HOUR;
  const [find] = typed(bench.start(), "erp.find_order");
  const [anew] = typed(bench.answer(find, 404, { error: "not_found" }), "erp.create_order");
  assert.notEqual(anew.idempotency_key, first.idempotency_key);
});

test("four failures under one key: the failure may be kept under it", () => {
  let [asked] = typed(bench.deliver(order()), "erp.create_order");
  for (let count = 0; count < 3; ++count) {
    bench.answer(asked, 500, { error: "unavailable" });
    [asked] = typed(bench.advance(2n * MINUTE), "erp.create_order");
  }
  bench.answer(asked, 500, { error: "unavailable" });
  assert.notDeepEqual(typed(bench.advance(15n * MINUTE), "erp.find_order"), []);
});

test("a crash before the write leaves nothing; after it the store says what is to be told", () => {
  assert.deepEqual(bench.deliver(order(), { crashAfter: 0 }), []);
  assert.deepEqual(Object.keys(bench.store), []);
  const sent = bench.deliver(order(), { crashAfter: 1 });
  assert.deepEqual([typed(sent, "erp.create_order").length, sets(sent)], [1, ["997"]]);
});

test("when a system does not answer people hear of it, and have it replayed", () => {
  bench.deliver(order());
  const sent = bench.advance(4n * HOUR);
  assert.equal(typed(sent, "erp.create_order").length, 13);
  assert.deepEqual([...new Set(cases(sent))], ["system_unavailable"]);
  const id = jsonOf(typed(sent, "desk.open_case")[0]).case_id;
  assert.equal(typed(bench.deliver(event("desk.replay", { event: "1", case_id: id }, "desk")), "erp.create_order").length, 1);
});

test("what nobody knows goes to people, and the next order goes on", () => {
  const bad = bench.deliver(order({ item: ["IN", "BB-9999"] }));
  assert.deepEqual([cases(bad), typed(bad, "erp.create_order").length], [["unknown_item"], 0]);
  assert.equal(typed(bench.deliver(order({ number: "4712", control: 2 })), "erp.create_order").length, 1);
  const decided = bench.deliver(event("desk.decide", { event: "1", case_id: "order:bigbox/4711", decision: "cancel" }, "desk"));
  assert.equal(at(firstOf(setOf(decided, "855"), "BAK"), 2), "RD");
});

test("codes are text, and units are counted in the base unit", () => {
  const [create] = typed(bench.deliver(order({ item: ["UP", "085070000143"], unit: "CA", price: "147.5" })), "erp.create_order");
  assert.deepEqual(jsonOf(create).lines[0], { line: 1, item: "SAW-18", quantity: { amount: "30", unit: "EA" },
                                              price: { amount: "147.5", currency: "USD", per: { amount: "10", unit: "EA" } } });
});

test("a cancel waits for the release to be accepted; too late is told to people", () => {
  const release = booked();
  assert.equal(typed(bench.deliver(order({ purpose: "01", control: 2 })), "wms.cancel_release").length, 0);
  const [recall] = typed(bench.answer(release, 201, { release: "R-bigbox/4711", status: "received" }), "wms.cancel_release");
  assert.deepEqual(cases(bench.answer(recall, 409, { error: "too_late" })), ["cancel_too_late"]);
});

test("a cancel in time ends in the ERP", () => {
  accepted();
  const [recall] = typed(bench.deliver(order({ purpose: "01", control: 2 })), "wms.cancel_release");
  const [cancel] = typed(bench.answer(recall, 200, { status: "done" }), "erp.cancel_lines");
  assert.deepEqual([jsonOf(cancel).reason, jsonOf(cancel).lines[0].quantity.amount], ["buyer_cancelled", "3"]);
});

test("short: the 855 says what is there, the rest is cancelled, the invoice is for what shipped", () => {
  accepted();
  const told = bench.deliver(allocated(3, 2));
  assert.deepEqual([at(firstOf(setOf(told, "855"), "BAK"), 2), jsonOf(typed(told, "erp.cancel_lines")[0]).reason], ["AC", "nothing_in_stock"]);
  const left = bench.deliver(shipped(3, 2, 1));
  assert.deepEqual([jsonOf(typed(left, "erp.cancel_lines")[0]).reason, sets(left)], ["short_picked", ["856"]]);
  const [invoice] = typed(bench.answer(typed(left, "erp.confirm_shipment")[0], 200, { status: "done" }), "erp.post_invoice");
  assert.equal(jsonOf(invoice).lines[0].quantity.amount, "1");
});

test("events that come twice, or in another order, are taken once", () => {
  accepted();
  const left = bench.deliver(shipped(3, 3, 3));
  assert.deepEqual(sets(left), ["855", "856"]);
  for (const late of [shipped(3, 3, 3), allocated(3, 3), packed()]) assert.deepEqual(bench.deliver(late).map((each) => each.kind), ["reply"]);
});

test("what is older than what was told is not told", () => {
  accepted();
  bench.deliver(shipped(3, 3, 3));
  const [newest] = typed(bench.deliver(seen("out_for_delivery", "2026-01-06T09:00:00Z", 3)), "erp.set_delivery_status");
  bench.answer(newest, 200, { status: "done" });
  assert.deepEqual(typed(bench.deliver(seen("in_transit", "2026-01-05T09:00:00Z", 2)), "erp.set_delivery_status"), []);
});

test("what is damaged is refused by TA1, and taken when it comes whole", () => {
  const whole = order();
  assert.deepEqual(sets(bench.deliver(document(whole.body.slice(0, -30)))), ["TA1"]);
  assert.deepEqual(typed(bench.deliver(event("wms.allocated", {})), "x").length, 0);
  assert.equal(bench.deliver({ ...event("wms.packed", {}), body: "{" })[0].status, 400);
  assert.equal(typed(bench.deliver(whole), "erp.create_order").length, 1);
});

test("without its 997 a document comes again, byte for byte; refused, it comes under a new number", () => {
  accepted();
  const [first] = bench.deliver(allocated(3, 3)).filter((each) => each.kind === "document");
  const [again] = bench.advance(4n * HOUR + 6n * MINUTE).filter((each) => each.kind === "document");
  assert.equal(again.body, first.body);
  const number = Number(read(first.body)[0].control);
  const [renumbered] = bench.deliver(acknowledgment(7, "PR", "R", number)).filter((each) => each.kind === "document");
  assert.ok(Number(read(renumbered.body)[0].control) > number);
  bench.deliver(acknowledgment(8, "PR", "A", number + 1));
  assert.deepEqual(sets(bench.advance(24n * HOUR)), []);
});

test("a timer that goes off twice does nothing the second time", () => {
  bench.deliver(order());
  const [key] = [...bench.timers.keys()].filter((each) => each.startsWith("attempt:"));
  bench.advance(40n * SECOND);
  bench.timers.set(key, bench.now + SECOND);
  assert.deepEqual(bench.advance(2n * SECOND), []);
});
