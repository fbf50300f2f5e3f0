"""Order closing: when an order has ended, and when nothing more is to be heard or told of it, so that it may be forgotten."""
from __future__ import annotations

from orders import ACCEPTED, ASKED, BOOKED, CANCELLED, INVOICED, SHIPPED, Order
from work import Work


def settle(work: Work, order: Order) -> None:
    """When nothing more can ship, the order has ended."""
    stages = {release.stage for release in order.releases}
    if order.stage != BOOKED or stages & {ASKED, ACCEPTED, SHIPPED} or any(order.uncovered(line) for line in order.lines):
        return
    work.advance(order, INVOICED if INVOICED in stages else CANCELLED)


def forget_if_finished(work: Work, order: Order) -> None:
    if order.key not in work.book.open or work.outbox.has_open(order.key):
        return
    if any(release.held_invoice or (release.stage == INVOICED and not release.notice) for release in order.releases):
        return
    kept = {release.name for release in order.releases if release.stage != CANCELLED}
    delivered = all(carton.told == "delivered" for carton in order.cartons if carton.release in kept)
    if order.stage == CANCELLED or (order.stage == INVOICED and delivered):
        work.book.forget(work.commit, order)


def forget_if_old(work: Work, order: Order) -> None:
    """Ended, and for long nothing came of it: nothing will."""
    is_old = work.now - order.progress >= work.company.deadlines["forget_after"]
    if is_old and order.stage in (INVOICED, CANCELLED) and not work.outbox.has_open(order.key):
        work.book.forget(work.commit, order)
