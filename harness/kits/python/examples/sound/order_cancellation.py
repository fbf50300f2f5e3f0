"""Order cancellation: by the buyer, by the end of the ship window, by people's decision. What has left cannot come back by it."""
from __future__ import annotations

import buyer_notices
import order_closing
import ship_window
import sourcing
from intake import Trouble
from orders import ACCEPTED, BOOKED, CANCELLED, PARKED, Order, Release
from work import Work


def take_cancel(work: Work, partner: str, key: str) -> None:
    order = work.book.open.get(key)
    if order is None:
        if key not in work.book.known:
            work.open_case(partner, key, Trouble("cancel_of_unknown_order", f"A cancel came for {key}, which never did."),
                           step="intake")
        return
    if order.cancel_requested or order.stage == CANCELLED:
        return
    if work.company.agreement_of(order)["change_cutoff"] == "release" and order.releases:
        return too_late(work, order, "intake", "which has been released")
    order.cancel_requested = True
    work.book.changed(order)
    if order.stage == PARKED:
        order.cause = "cancelled_by_buyer"
    for release in order.releases:
        if release.stage == ACCEPTED:
            recall(work, order, release)
        if release.shipment:
            too_late(work, order, "intake", "which has shipped")
    # Not booked yet, or not answered yet by the warehouse: order_booking.booked() and warehouse_release.accepted() see that it
    # is not wanted.
    if order.stage == BOOKED:
        sourcing.source(work, order, "cancel", "buyer_cancelled")


def window_ended(work: Work, key: str) -> None:
    order = work.book.open.get(key)
    if order is None or order.stage != BOOKED:
        return
    for release in order.releases:
        if release.stage == ACCEPTED and not release.is_begun:
            recall(work, order, release)
    sourcing.source(work, order, "window", "window_missed")


def decided(work: Work, case_id: str, decision: str) -> None:
    """By people, of an order that is parked."""
    order = work.book.open.get(case_id[len("order:"):]) if case_id.startswith("order:") else None
    if order is not None and order.stage == PARKED and decision == "cancel":
        sourcing.cancel_lines(work, order, "desk", "parked", order.lines)
        buyer_notices.respond(work, order)
        work.advance(order, CANCELLED)
        order_closing.forget_if_finished(work, order)


def recall(work: Work, order: Order, release: Release) -> None:
    """Asks the warehouse to give the release back."""
    if not release.is_recalled:
        release.is_recalled = True
        work.book.changed(order)
        reason = "window_missed" if ship_window.is_over(work, order) else "buyer_cancelled"
        work.ask(order, release.warehouse, "wms.cancel_release", release.name, {"release": release.name, "reason": reason},
                 release.name)


def recall_refused(work: Work, order: Order, release: Release) -> None:
    release.is_begun, release.is_recalled = True, False
    work.book.changed(order)


def too_late(work: Work, order: Order, step: str, what: str) -> None:
    if not order.told_too_late:
        order.told_too_late = True
        work.book.changed(order)
        work.open_case(order.partner, order.key, step=step, trouble=Trouble(
            "cancel_too_late", f"The buyer cancels {order.key}, {what}: offer a return."))
