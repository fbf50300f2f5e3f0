"""What a system's reply means for the order that it was asked for: done, done before, refused; or no reply came for good."""
from __future__ import annotations

import json
from typing import Any, Dict

import delivery_status
import invoicing
import order_booking
import order_cancellation
import order_closing
import parcel_labels
import reconciliation
import sourcing
import warehouse_release
from intake import Trouble
from orders import SHIPPED, Order, Quote
from outbox import Operation, refusal_of
from proofload import Message
from work import Work

DONE_BEFORE = ("already_exists", "already_voided")  # with status 409: what was asked for is there
CAUSES = ("unknown_item", "unknown_customer", "bad_unit", "credit_hold", "discontinued_item", "ambiguous_customer")


def answered(work: Work, reply: Message) -> None:
    body: Any = reply.json()
    refusal = refusal_of(reply)
    if reply.is_success:
        if not isinstance(body, dict):
            return  # damaged on its way: the operation's timer asks again
    elif reply.status == 409 and refusal.get("error", "in_progress") == "in_progress":
        return
    operation = work.outbox.close(work.commit, reply.ref)
    order = work.book.open.get(operation.order)
    if order is None:
        return
    if reply.is_success:
        _done(work, order, operation, body)
    elif reply.status == 409 and refusal["error"] in DONE_BEFORE:
        _done_before(work, order, operation, refusal)
    else:
        _refused(work, order, operation, reply.status or 0, refusal)
    order_closing.forget_if_finished(work, order)


def exhausted(work: Work, id: str) -> None:
    """Nobody answers: people see to the system, and say when to go on."""
    operation = work.outbox.pending[id].operation
    work.outbox.park(work.commit, id)
    if operation.type == "desk.open_case":
        return work.outbox.replay(work.commit, id)  # nobody else could be told
    order = work.book.open.get(operation.order)
    work.open_case(order.partner if order else "", operation.order, kind="technical", step=operation.type, case_id=id,
                   trouble=Trouble("system_unavailable", f"{operation.system} does not answer {operation.type} for "
                                   f"{operation.order}: see to the system, then replay."))
    release = order.release(operation.subject) if order else None
    if order and release and operation.type == "carrier.rate" and len(work.company.carriers) > 1:
        parcel_labels.quoted(work, order, release, Quote(operation.system, ""))


def _done(work: Work, order: Order, operation: Operation, body: Dict[str, Any]) -> None:
    type, release = operation.type, order.release(operation.subject)
    if type in ("erp.create_order", "erp.find_order"):
        order_booking.booked(work, order, body.get("sales_order", ""))
    elif type in ("carrier.buy_label", "carrier.find_label"):
        parcel_labels.bought(work, order, operation.subject, body["tracking"])
    elif type == "wms.attach_label":
        parcel_labels.attached(work, order, operation.subject)
    elif type == "erp.set_delivery_status":
        delivery_status.told(work, order, operation)
    elif release is None:
        return
    elif type == "wms.create_release":
        warehouse_release.accepted(work, order, release)
    elif type == "wms.get_release" and release.is_open:
        reconciliation.compare(work, order, release, body)
    elif type == "wms.cancel_release" and release.is_open:
        warehouse_release.cancelled(work, order, release, "buyer_cancelled")
    elif type == "carrier.rate":
        parcel_labels.quoted(work, order, release, Quote(operation.system, body["service"], body["cost"]["minor"], body["days"]))
    elif type == "erp.confirm_shipment" and release.stage == SHIPPED:
        invoicing.post_invoice(work, order, release)
    elif type in ("erp.post_invoice", "erp.find_invoice"):
        invoicing.posted(work, order, release, body)


def _done_before(work: Work, order: Order, operation: Operation, refusal: Dict[str, Any]) -> None:
    """It was done, and the answer says under which name at most: where more is needed, it is looked up."""
    if operation.type == "erp.create_order":
        order_booking.booked(work, order, refusal.get("existing", ""))
    elif operation.lookup_type:
        work.ask(order, operation.system, operation.lookup_type, operation.id, json.loads(operation.lookup_body),
                 operation.subject)
    else:
        _done(work, order, operation, {})


def _refused(work: Work, order: Order, operation: Operation, status: int, refusal: Dict[str, Any]) -> None:
    type, error, release = operation.type, refusal.get("error", "unreadable"), order.release(operation.subject)
    if type == "erp.find_order" and status == 404:
        order.is_queued = False
        return order_booking.book_order(work, order)
    if type == "wms.get_release" and status == 404:
        return sourcing.ask_release(work, order, release) if release else None
    if type == "wms.cancel_release":
        if release:
            order_cancellation.recall_refused(work, order, release)
        if order.cancel_requested:
            order_cancellation.too_late(work, order, type, "which is being picked and will ship")
        return
    if type == "erp.set_delivery_status" and error == "stale":
        return delivery_status.told(work, order, operation, int(refusal.get("existing", "0")))
    if type in ("wms.attach_label", "carrier.void_label", "erp.set_delivery_status", "erp.cancel_lines", "carrier.find_label"):
        return  # the other side is further than what was asked for
    if type == "carrier.rate" and release:
        parcel_labels.quoted(work, order, release, Quote(operation.system, ""))
        if release.service or len(release.quotes) < len(work.company.carriers):
            return
    cause = "price_differs" if error == "bad_price" else error if error in CAUSES else "refused"
    said = refusal.get("message", f"status {status}")
    work.park(order, Trouble(cause, f"{operation.system} refuses {type} for {order.key}: {said}.", refusal.get("line")), type)
