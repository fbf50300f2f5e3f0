"""The kit itself: chance, money, X12, the lines."""
import io
import json
import unittest

from proofload import Message, Orchestrator, draw, millionths, decimal_text, extend, reply, request, serve, x12
from proofload.bench import Bench


class DrawTest(unittest.TestCase):
    def test_is_the_same_in_every_language(self):
        for seed, purpose, subject, value in [
                (7, "backoff", "so:BIGBOX:4711#1", 11818105650713501017), (7, "backoff", "so:BIGBOX:4711#2", 12646884100031562692),
                (18446744073709551615, "", "", 15596650765850623731), (7, "zone", "Zürich", 16012730906286974786)]:
            self.assertEqual(draw(seed, purpose, subject), value)


class MoneyTest(unittest.TestCase):
    def test_decimals_are_exact(self):
        self.assertEqual(millionths("24.9"), 24_900_000)
        self.assertEqual([decimal_text(each) for each in (24_900_000, 3_000_000, -500_000, 1)], ["24.9", "3", "-0.5", "0.000001"])
        for wrong in ("1.1234567", "x", "NaN", "Infinity", ""):
            with self.assertRaises(ValueError):
                millionths(wrong)

    def test_half_a_cent_goes_away_from_zero(self):
        self.assertEqual(extend(millionths("0.125"), 1_000_000, 1_000_000, "USD").minor, 13)
        self.assertEqual(extend(millionths("88.50"), 10_000_000, 3_000_000, "USD").minor, 2655)


ENVELOPE = x12.Envelope(x12.Party("ZZ", "A"), x12.Party("ZZ", "B"), "20260105", "0800", 12)
TEXT = x12.write(ENVELOPE, "PR", [("855", [("BAK", "00", "AD", "4711")]), ("855", [("BAK", "00", "RD", "4712", "", "")])])


class X12Test(unittest.TestCase):
    def test_reads_what_it_wrote(self):
        found, = x12.read(TEXT)
        self.assertEqual((found.refused, found.control, found.sender.id), ("", "000000012", "A"))
        self.assertEqual([each.first("BAK")[3] for each in found.groups[0].taken], ["4711", "4712"])
        self.assertEqual(found.groups[0].sets[1].first("BAK"), ["BAK", "00", "RD", "4712"])  # no empty elements at the end

    def test_takes_delimiters_from_the_header(self):
        other = TEXT.replace("*", "|").replace("~", "'\r\n")
        self.assertEqual([each.first("BAK")[3] for each in x12.read(other)[0].groups[0].taken], ["4711", "4712"])

    def test_a_delimiter_inside_data_becomes_a_blank(self):
        text = x12.write(ENVELOPE, "PR", [("855", [("BAK", "00", "AD", "47*1~1")])])
        self.assertEqual(x12.read(text)[0].groups[0].taken[0].first("BAK")[3], "47 1 1")

    def test_no_cut_and_no_strange_byte_goes_unseen(self):
        whole = {each.first("BAK")[3] for each in x12.read(TEXT)[0].groups[0].taken}
        for at in range(len(TEXT) - 1):  # without its last terminator it is still whole
            for damaged in (TEXT[:at], TEXT[:at] + "\x1a" + TEXT[at + 1:]):
                found = x12.read(damaged)
                if found and not found[0].refused:
                    taken = [each for group in found[0].groups for each in group.taken]
                    self.assertLess(len(taken), len(whole), f"at {at}")

    def test_what_is_no_character_is_not_written(self):
        text = x12.write(ENVELOPE, "PR", [("855", [("BAK", "00", "AD", "47\x1a1")])])
        self.assertEqual(x12.read(text)[0].groups[0].taken[0].first("BAK")[3], "47 1")

    def test_a_997_says_what_is_wrong(self):
        group = x12.read(TEXT.replace("4711", "47\x1a1"))[0].groups[0]
        self.assertEqual(x12.acknowledgment(group)[2:], [
            ("AK3", "BAK", 2, "", "8"), ("AK4", 3, "", "6", ""), ("AK5", "R", "5"), ("AK2", "855", "0002"), ("AK5", "A"),
            ("AK9", "P", "2", 2, 1)])

    def test_renumbers_and_nothing_else(self):
        again = x12.renumber(TEXT, 345)
        self.assertEqual(x12.read(again)[0].refused, "")
        self.assertEqual(again.replace("000000345", "000000012").replace("*345", "*12"), TEXT)


class Echo(Orchestrator):
    def start(self, step, start):
        self.starts = int(start.store.get("starts", "0")) + 1
        step.put({"starts": str(self.starts)})
        step.timer("tick", 5)

    def message(self, step, message):
        print("to standard error")
        step.reply(message, 200, {"starts": self.starts})

    def timer(self, step, key):
        step.note("tick", count=1)


class ServeTest(unittest.TestCase):
    def talk(self, *lines):
        answers = io.BytesIO()
        serve(Echo, io.BytesIO("".join(json.dumps(each) + "\n" for each in lines).encode()), answers)
        return [json.loads(line) for line in answers.getvalue().splitlines()]

    def test_one_line_in_one_line_out(self):
        start = {"op": "start", "protocol": 1, "node": "orchestrator", "incarnation": 0, "now": 0, "epoch": "2026-01-05T00:00:00Z",
                 "seed": "7", "config": {}, "store": {"starts": "4"}}
        said = self.talk(start, {"op": "message", "now": 1, "message": {"id": "1", "from": "erp", "to": "orchestrator",
                                                                        "kind": "event", "type": "erp.order_posted", "body": "{}"}},
                         {"op": "timer", "now": 5, "key": "tick"}, {"op": "stop", "now": 9})
        self.assertEqual(said, [
            {"do": [{"put": {"starts": "5"}}, {"timer": {"key": "tick", "after": 5}}], "reusable": True},
            {"do": [{"send": {"to": "erp", "kind": "reply", "type": "erp.order_posted", "status": 200, "in_reply_to": "1",
                              "body": "{\"starts\":5}"}}]},
            {"do": [{"note": {"text": "tick", "count": 1}}]}, {"do": []}])

    def test_another_protocol_is_refused(self):
        with self.assertRaises(SystemExit):
            self.talk({"op": "start", "protocol": 2, "now": 0})


class BenchTest(unittest.TestCase):
    def test_a_crash_keeps_the_store_and_nothing_else(self):
        bench = Bench(Echo)
        bench.start()
        bench.deliver(Message(type="x", kind="event", sender="erp"), crash_after=0)
        self.assertEqual((bench.sent, bench.store, bench.ours.starts), ([], {"starts": "2"}, 2))

    def test_a_reply_goes_to_who_asked(self):
        asked = request("erp", "erp.find_order", {"a": 1}, ref="r")
        asked.sender, asked.id = "orchestrator", "77"
        back = reply(asked, 404)
        self.assertEqual((back.to, back.in_reply_to, back.ref, back.status), ("orchestrator", "77", "r", 404))


if __name__ == "__main__":
    unittest.main()
