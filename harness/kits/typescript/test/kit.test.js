// The kit itself: chance, decimals, X12, the lines, the double of the harness.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Orchestrator, SECOND, Server, decimalText, draw, jsonOf, millionths } from "#kit";
import { Bench } from "#kit/bench";
import { acknowledgment, at, firstOf, read, renumber, takenSets, write } from "#kit/x12";

test("chance is the same in every language", () => {
  for (const [seed, purpose, subject, value] of [
    [7n, "backoff", "so:BIGBOX:4711#1", 11818105650713501017n], [7n, "backoff", "so:BIGBOX:4711#2", 12646884100031562692n],
    [18446744073709551615n, "", "", 15596650765850623731n], [7n, "zone", "Zürich", 16012730906286974786n]]) {
    assert.equal(draw(seed, purpose, subject), value);
  }
});

test("decimals are exact", () => {
  assert.equal(millionths("24.9"), 24_900_000n);
  assert.deepEqual([24_900_000n, 3_000_000n, -500_000n, 1n].map(decimalText), ["24.9", "3", "-0.5", "0.000001"]);
  for (const wrong of ["1.1234567", "x", "NaN", "", "1e3"]) assert.throws(() => millionths(wrong), RangeError);
});

const ENVELOPE = { sender: { qualifier: "ZZ", id: "A" }, receiver: { qualifier: "ZZ", id: "B" }, date: "20260105", time: "0800", control: 12 };
const TEXT = write(ENVELOPE, "PR", [["855", [["BAK", "00", "AD", "4711"]]], ["855", [["BAK", "00", "RD", "4712", "", ""]]]]);
const numbers = (text) => read(text)[0].groups.flatMap(takenSets).map((set) => at(firstOf(set, "BAK"), 3));

test("X12 is read as it was written, with any delimiters", () => {
  assert.deepEqual(numbers(TEXT), ["4711", "4712"]);
  assert.deepEqual(numbers(TEXT.replaceAll("*", "|").replaceAll("~", "'\r\n")), ["4711", "4712"]);
  assert.deepEqual(numbers(write(ENVELOPE, "PR", [["855", [["BAK", "00", "AD", "47*1~1\x1a"]]]])), ["47 1 1 "]);
});

test("no cut and no strange byte goes unseen", () => {
  for (let place = 0; place < TEXT.length - 1; ++place) {
    for (const damaged of [TEXT.slice(0, place), `${TEXT.slice(0, place)}\x1a${TEXT.slice(place + 1)}`]) {
      const found = read(damaged)[0];
      if (found && !found.refused) assert.ok(found.groups.flatMap(takenSets).length < 2, `at ${place}`);
    }
  }
});

test("a 997 says what is wrong, and what is renumbered says the same", () => {
  assert.deepEqual(acknowledgment(read(TEXT.replace("4711", "47\x1a1"))[0].groups[0]).slice(2), [
    ["AK3", "BAK", 2, "", "8"], ["AK4", 3, "", "6", ""], ["AK5", "R", "5"], ["AK2", "855", "0002"], ["AK5", "A"], ["AK9", "P", "2", 2, 1]]);
  assert.equal(renumber(TEXT, 345).replaceAll("000000345", "000000012").replaceAll("*345", "*12"), TEXT);
});

class Echo extends Orchestrator {
  start(step, start) {
    this.starts = Number(start.store.starts ?? "0") + 1;
    step.put({ starts: String(this.starts) });
    step.timer("tick", 5n * SECOND);
  }
  message(step, message) { step.reply(message, 200, { starts: this.starts }); }
  timer(step, key) { step.note(key, { at: step.now }); }
}

test("one line in, one line out; whole numbers stay whole", () => {
  const server = new Server(() => new Echo());
  const start = '{"op":"start","now":9007199254740993,"protocol":1,"node":"o","incarnation":0,"epoch":"","seed":"7","config":{},"store":{"starts":"4"}}';
  assert.equal(server.answer(start).text, '{"do":[{"put":{"starts":"5"}},{"timer":{"key":"tick","after":5000000000}}],"reusable":true}\n');
  assert.equal(server.answer('{"op":"timer","now":9007199254740993,"key":"tick"}').text,
               '{"do":[{"note":{"text":"tick","at":9007199254740993}}]}\n');
  assert.deepEqual(server.answer('{"op":"stop","now":1}'), { text: '{"do":[]}\n', stop: true });
  assert.throws(() => server.answer('{"op":"start","now":0,"protocol":2}'), /protocol/);
});

test("a crash keeps the store and nothing else", () => {
  const bench = new Bench(() => new Echo());
  bench.start();
  assert.deepEqual(bench.deliver({ type: "x", kind: "event", from: "erp" }, { crashAfter: 0 }), []);
  assert.equal(bench.store.starts, "2");
  assert.equal(jsonOf(bench.deliver({ type: "x", kind: "event", from: "erp" })[0]).starts, 2);
  bench.advance(6n * SECOND);
  assert.deepEqual(bench.notes.map((note) => note.text), ["tick"]);
});
