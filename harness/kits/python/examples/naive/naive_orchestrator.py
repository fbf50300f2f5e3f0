"""Orders by EDI, shipped and invoiced: as a team in a hurry writes it. It passes the first scenario.

    proofload run --sut 'python3 naive_orchestrator.py' order_to_cash/happy_path

The tutorial docs/tutorial/your-own-orchestrator.md takes it apart. It looks like code that is in use in many places.
"""
import json
import os
import sys

from proofload import MINUTE, SECOND, document, request, serve, x12

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "start"))
from orchestrator import MyOrchestrator, amount, party  # noqa: E402  the easy part is that of the start


class NaiveOrchestrator(MyOrchestrator):
    def start(self, step, start):
        super().start(step, start)
        self.waiting = {}  # what was asked and not answered, by ref
        self.attempts = 0

    def message(self, step, message):
        # Answer at once, so that nobody waits for us, and keep it afterwards.
        if message.kind != "reply":
            step.reply(message, 200)
        self.writes, self.sends = {}, []
        if message.kind == "document":
            self.take_document(step, message)
        elif message.kind == "reply":
            self.take_reply(step, message)
        else:
            self.take_event(step, message)
        for each in self.sends:
            step.send(each)
            if each.kind == "request":
                self.waiting[each.ref] = each
                step.timer(f"retry:{each.ref}", 30 * SECOND)
        step.put(self.writes)

    def timer(self, step, key):
        asked = self.waiting.get(key[len("retry:"):])
        if asked is None:
            return
        # A new attempt is a new request, so it gets a key of its own.
        self.attempts += 1
        asked.idempotency_key = f"{asked.type}:{self.attempts}"
        step.send(asked)
        step.timer(key, MINUTE)

    def take_order(self, partner, set):
        self.orders.pop(f"{partner['name']}/{set.first('BEG')[3]}", None)  # the newest holds
        super().take_order(partner, set)

    def take_reply(self, step, reply):
        if reply.is_success or reply.status == 409:
            self.waiting.pop(reply.ref, None)
        super().take_reply(step, reply)

    def take_shipment(self, step, order, body):
        super().take_shipment(step, order, body)
        # The order says what it is worth.
        order["shipped"] = [{"line": each["line"], "quantity": amount(each["quantity"], each["unit"])} for each in order["lines"]]
        self.save(order)

    def take_tracking(self, body):
        # Told as it comes.
        super().take_tracking(body)


if __name__ == "__main__":
    serve(NaiveOrchestrator)
