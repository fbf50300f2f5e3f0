"""Write an orchestrator, and let Proofload drive it: see docs/tutorial/your-own-orchestrator.md.

    from proofload import Orchestrator, serve

    class Mine(Orchestrator):
        def message(self, step, message):
            ...

    serve(Mine)
"""
from .draw import draw
from .message import DOCUMENT, EVENT, REPLY, REQUEST, UNREACHABLE, X12, Message, document, reply, request, to_json
from .money import MILLION, Money, decimal_text, extend, millionths
from .orchestrator import PROTOCOL, Orchestrator, Start, serve
from .step import DAY, HOUR, MINUTE, SECOND, Step

__all__ = [
    "DAY", "DOCUMENT", "EVENT", "HOUR", "MILLION", "MINUTE", "Message", "Money", "Orchestrator", "PROTOCOL", "REPLY", "REQUEST",
    "SECOND", "Start", "Step", "UNREACHABLE", "X12", "decimal_text", "document", "draw", "extend", "millionths", "reply",
    "request", "serve", "to_json",
]
