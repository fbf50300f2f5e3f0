"""The sound example against a double of the harness: an order's way, and what a crash, a repeat and a lost reply must not do."""
import sys
import unittest

from world import CONFIG, EXAMPLES, each, event, order, state

sys.path.insert(0, str(EXAMPLES / "sound"))

from proofload import MINUTE, x12  # noqa: E402
from proofload.bench import Bench  # noqa: E402
from sound_orchestrator import SoundOrchestrator  # noqa: E402

SSCC = "006141410000000012"
CARTON = {"sscc": SSCC, "weight_g": 2260, "lines": [{"line": 1, "item": "SAW-18", "quantity": each(3)}]}
POSTED = {"invoice": "INV-1", "sales_order": "SO-1", "shipment": "SH-1", "invoiced_on": "2026-01-05",
          "total": {"minor": 4425, "currency": "USD"},
          "lines": [{"line": 1, "quantity": each(3), "price": {"amount": "14.75", "currency": "USD", "per": each(1)},
                     "amount": {"minor": 4425, "currency": "USD"}}]}
ANSWERS = {
    "erp.create_order": (201, {"sales_order": "SO-1", "external_id": "bigbox/4711", "status": "open"}),
    "wms.create_release": (201, {"release": "R-bigbox/4711", "status": "received"}),
    "carrier.rate": (200, {"service": "ground", "cost": {"minor": 890, "currency": "USD"}, "days": 3}),
    "carrier.buy_label": (201, {"tracking": "1Z1", "reference": SSCC, "cost": {"minor": 890, "currency": "USD"}}),
    "erp.post_invoice": (201, POSTED), "erp.find_invoice": (200, POSTED)}


def sets_in(messages):
    return [each.id for message in messages if message.kind == "document" for interchange in x12.read(message.body)
            for group in interchange.groups for each in group.sets]


class World(Bench):
    """Systems that answer at once; an operation asked twice under one key is done once."""

    def __init__(self, config=CONFIG):
        super().__init__(SoundOrchestrator, config)
        self.done = {}
        self.start()

    def settle(self, sent):
        """Answers what was asked, and what that asks for, until nothing is left."""
        todo, all_sent = list(sent), []
        while todo:
            asked = todo.pop(0)
            all_sent.append(asked)
            if asked.kind == "request":
                self.done.setdefault(asked.type, set()).add(asked.idempotency_key)
                status, body = ANSWERS.get(asked.type, (200, {"status": "done"}))
                todo += self.answer(asked, status, body)
        return all_sent

    def ship(self, short=0):
        events = [("wms.allocated", {"lines": state(3, 3, 0, 0)}), ("wms.packed", {"carton": CARTON, "cartons_in_all": 1}),
                  ("wms.shipped", {"lines": state(3, 3, 3 - short, 3 - short), "shipment": "SH-1", "at": "2026-01-05T01:28:17Z",
                                   "cartons": [{**CARTON, "lines": [{**CARTON["lines"][0], "quantity": each(3 - short)}],
                                                "tracking": "1Z1"}]})]
        return [event(type, {"event": type, "release": "R-bigbox/4711", "sequence": n, "at": "2026-01-05T01:00:00Z", **body})
                for n, (type, body) in enumerate(events, 1)]


class SoundOrchestratorTest(unittest.TestCase):
    def test_an_order_goes_all_the_way(self):
        world = World()
        sent = world.settle(world.deliver(order()))
        self.assertEqual(sets_in(sent), ["997"])
        for each_event in world.ship():
            sent += world.settle(world.deliver(each_event))
        self.assertEqual(sorted(sets_in(sent)), ["810", "855", "856", "997"])
        self.assertEqual(world.done["erp.post_invoice"], {"erp.post_invoice:SH-1"})
        self.assertFalse([message for message in sent if message.type == "desk.open_case"])

    def test_a_repeat_is_answered_and_does_nothing(self):
        world = World()
        world.settle(world.deliver(order()))
        again = world.settle(world.deliver(order()))
        self.assertEqual([message.type for message in again if message.kind == "request"], [])
        self.assertEqual(sets_in(again), ["997"])
        under_another_number = world.settle(world.deliver(order(control=2)))
        self.assertEqual([message.type for message in under_another_number if message.kind == "request"], [])

    def test_a_contradiction_is_for_people(self):
        world = World()
        world.settle(world.deliver(order()))
        sent = world.settle(world.deliver(order(control=2, quantity=5)))
        self.assertEqual([message.json()["cause"] for message in sent if message.type == "desk.open_case"], ["contradicting_repeat"])

    def test_a_crash_after_any_effect_loses_and_doubles_nothing(self):
        """Each message of the way, a crash after each of its effects; senders send again what was not answered."""
        for at in range(4):
            for effects in range(8):
                with self.subTest(message=at, effects=effects):
                    world = World()
                    sent = []
                    for number, message in enumerate([order(), *world.ship()]):
                        if number == at:
                            sent += world.settle(world.deliver(message, crash_after=effects))
                            sent += world.settle(world.deliver(message))
                        else:
                            sent += world.settle(world.deliver(message))
                        sent += world.settle(world.advance(2 * MINUTE))
                    self.assertEqual(world.done["erp.create_order"], {"erp.create_order:bigbox/4711"})
                    self.assertEqual(world.done["carrier.buy_label"], {f"carrier.buy_label:{SSCC}"})
                    self.assertEqual(world.done["erp.post_invoice"], {"erp.post_invoice:SH-1"})
                    self.assertTrue({"810", "855", "856", "997"} <= set(sets_in(sent)))

    def test_no_reply_is_asked_again_under_the_same_key(self):
        world = World()
        first = [message for message in world.deliver(order()) if message.type == "erp.create_order"]
        again = [message for message in world.advance(MINUTE) if message.type == "erp.create_order"]
        self.assertTrue(again)
        self.assertEqual({message.idempotency_key for message in first + again}, {"erp.create_order:bigbox/4711"})

    def test_a_key_that_may_be_forgotten_is_looked_up(self):
        world = World({**CONFIG, "deadlines": {**CONFIG["deadlines"], "key_trusted_for": MINUTE}})
        world.deliver(order())
        sent = world.advance(3 * MINUTE)
        self.assertIn("erp.find_order", [message.type for message in sent])

    def test_what_was_found_short_is_cancelled_and_not_invoiced(self):
        world = World()
        sent = world.settle(world.deliver(order()))
        for each_event in world.ship(short=1):
            sent += world.settle(world.deliver(each_event))
        cancelled, = [message.json() for message in sent if message.type == "erp.cancel_lines"]
        self.assertEqual((cancelled["reason"], cancelled["lines"]), ("short_picked", [{"line": 1, "quantity": each(1)}]))
        invoiced, = [message.json() for message in sent if message.type == "erp.post_invoice"]
        self.assertEqual(invoiced["lines"], [{"line": 1, "quantity": each(2)}])

    def test_a_cancel_before_the_pick_takes_the_release_back(self):
        world = World()
        world.settle(world.deliver(order()))
        sent = world.settle(world.deliver(order(control=2, purpose="01")))
        self.assertIn("wms.cancel_release", [message.type for message in sent])
        self.assertIn("erp.cancel_lines", [message.type for message in sent])
        self.assertIn("855", sets_in(sent))

    def test_a_damaged_order_is_refused_and_may_come_again(self):
        world = World()
        damaged = order()
        damaged.body = damaged.body.replace("BB-1005", "BB\x1a1005")
        refused = world.deliver(damaged)
        self.assertIn("AK5*R*5", refused[1].body)
        self.assertIn("erp.create_order", [message.type for message in world.deliver(order())])


if __name__ == "__main__":
    unittest.main()
