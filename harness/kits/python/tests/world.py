"""A small company for tests: what `config` says of one, and the 850 of a partner."""
import json
from pathlib import Path

from proofload import MINUTE, SECOND, HOUR, DAY, Message, x12

CLAUSES = {
    "acknowledgement.expected": True, "acknowledgement.due": DAY, "acknowledgement.repeat_after": 4 * HOUR,
    "acknowledgement.repeats": 12, "acknowledgement.on_duplicate": "repeat_997", "po_response": "855", "asn": "per_shipment",
    "change_cutoff": "pick", "invoice": "per_shipment", "invoice_after": "ship_confirm", "backorder": "cancel", "substitution": False,
    "sourcing": "split", "transport": "parcel", "tolerances.over_shipment": "0/1", "tolerances.under_shipment": "1/1",
    "tolerances.price": "1/1", "tax.rate": "0/1", "tax.rounding": "document", "zone": "UTC", "calendar": "always_open"}

CONFIG = {
    "systems": [{"name": "erp", "kind": "erp"}, {"name": "wms", "kind": "wms"}, {"name": "desk", "kind": "desk"},
                {"name": "carrier", "kind": "carrier", "vocabulary": "pre_transit"}],
    "interchange": {"qualifier": "ZZ", "id": "SELLER"},
    "partners": [{"name": "bigbox", "interchange": {"qualifier": "ZZ", "id": "BIGBOX"}, "agreement": CLAUSES}],
    "items": [{"id": "SAW-18", "description": "Hand saw", "unit": "EA", "weight_g": 620, "packs": [{"level": "carton", "unit": "CA", "holds": 10}],
               "price": {"amount": "14.75", "currency": "USD", "per": "1", "unit": "EA"}}],
    "references": [{"kind": "vendor_item", "value": "SAW-18", "item": "SAW-18", "unit": "EA"},
                   {"kind": "buyer_item", "value": "BB-1005", "partner": "bigbox", "item": "SAW-18", "unit": "EA"}],
    "locations": [{"id": "bigbox-0042", "party": "bigbox", "codes": [{"partner": "bigbox", "qualifier": "92", "code": "0042"}]}],
    "sourcing": [{"from": ["wms"]}],
    "deadlines": {"reply_timeout": 30 * SECOND, "backoff_first": 5 * SECOND, "backoff_cap": 10 * MINUTE, "attempts_max": 14,
                  "key_trusted_for": 20 * HOUR, "breaker_failures": 5, "breaker_pause": MINUTE, "sweep_every": 30 * MINUTE,
                  "stale_after": 2 * HOUR, "document_resends_max": 8, "forget_after": 14 * DAY},
    "first_control_number": 1}


def order(number="4711", control=1, quantity=3, purpose="00", price="14.75"):
    """An 850 as bigbox sends it."""
    envelope = x12.Envelope(x12.Party("ZZ", "BIGBOX"), x12.Party("ZZ", "SELLER"), "20260105", "0800", control)
    lines = [("BEG", purpose, "SA", number, "", "20260105"), ("N1", "ST", "", "92", "0042")]
    if purpose != "01":
        lines.append(("PO1", 1, quantity, "EA", price, "", "IN", "BB-1005"))
    text = x12.write(envelope, "PO", [("850", [*lines, ("CTT", 1)])])
    return Message(type="x12.interchange", kind="document", sender="bigbox", to="orchestrator", body=text)


def event(type, body, sender="wms"):
    return Message(type=type, kind="event", sender=sender, to="orchestrator", body=json.dumps(body))


def each(amount):
    return {"amount": str(amount), "unit": "EA"}


def state(ordered, allocated, picked, shipped):
    return [{"line": 1, "ordered": each(ordered), "allocated": each(allocated), "picked": each(picked), "shipped": each(shipped)}]


EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
