"""Reconciliation: open orders that stand still are compared with the systems, for an event may have been lost for good."""
from __future__ import annotations

from typing import Any, Dict

import delivery_status
import invoicing
import order_booking
import order_closing
import parcel_labels
import sourcing
import warehouse_release
from orders import ACCEPTED, ASKED, INVOICED, RECEIVED, SHIPPED, Order, Release
from work import Work


def sweep(work: Work) -> None:
    for order in list(work.book.open.values()):
        if work.now - order.progress >= work.company.deadlines["stale_after"] and not work.outbox.has_open(order.key):
            _look_after(work, order)


def compare(work: Work, order: Order, release: Release, state: Dict[str, Any]) -> None:
    """What the warehouse says of a release that stood still: events that never came are made up for."""
    work.advance(order)
    if state["status"] == "shipped":
        return warehouse_release.shipped(work, order, release, state.get("shipment", ""), state.get("shipped_at", ""),
                                         state["lines"], state["cartons"])
    if state["status"] == "cancelled":
        return warehouse_release.cancelled(work, order, release, "nothing_in_stock")
    if state["status"] != "received":
        warehouse_release.allocated(work, order, release, state["lines"])
    for said in state["cartons"]:
        known = order.carton(said["sscc"])
        if known is None:
            warehouse_release.packed(work, order, release, said)
        elif "tracking" not in said and not known.is_attached:
            parcel_labels.label(work, order, release, known)


def _look_after(work: Work, order: Order) -> None:
    if order.stage == RECEIVED and order.is_queued:
        return order_booking.find_order(work, order)
    if order.stage == RECEIVED:
        return order_booking.book_order(work, order)
    for release in order.releases:
        if release.stage == ASKED:
            sourcing.ask_release(work, order, release)
        elif release.stage == ACCEPTED:
            work.ask(order, release.warehouse, "wms.get_release", release.name, {"release": release.name}, release.name)
        elif release.stage == SHIPPED:
            invoicing.confirm_shipment(work, order, release)
        elif release.stage == INVOICED:
            invoicing.send_invoice(work, order, release)
    for carton in order.cartons:
        delivery_status.tell_status(work, order, carton)
    order_closing.forget_if_old(work, order)
    order_closing.forget_if_finished(work, order)
