"""Order booking: an order becomes a sales order in the ERP, once."""
from __future__ import annotations

from typing import Any, Optional, Tuple

import buyer_notices
import ship_window
import sourcing
from intake import Trouble
from orders import BOOKED, CANCELLED, RECEIVED, Order
from work import Work, amount


def take_order(work: Work, order: Order, content: str, trouble: Optional[Trouble]) -> None:
    work.book.add(work.commit, order, content)
    if trouble is not None:
        return work.park(order, trouble, "intake")
    ship_window.set_timer(work, order)
    book_order(work, order)


def book_order(work: Work, order: Order) -> None:
    lines = [{"line": line.line, "item": line.item, "quantity": amount(line.ordered, line.unit),
              "price": {"amount": line.price, "currency": order.currency, "per": amount(line.price_basis, line.unit)}}
             for line in order.lines]
    body = {"customer": order.partner, "external_id": order.key, "purchase_order": order.purchase_order,
            "ship_to": order.ship_to, "ordered_on": _dashed(order.ordered_on), "lines": lines}
    work.ask(order, order.erp, "erp.create_order", order.key, body, lookup=_lookup(order))


def find_order(work: Work, order: Order) -> None:
    type, body = _lookup(order)
    work.ask(order, order.erp, type, order.key, body)


def booked(work: Work, order: Order, sales_order: str) -> None:
    if order.stage != RECEIVED:
        return
    if not sales_order:  # in the ERP's queue: an event will tell the number, or the sweep looks it up
        order.is_queued = True
        return work.advance(order)
    order.sales_order = sales_order
    if order.cancel_requested:
        sourcing.cancel_lines(work, order, "before_release", "buyer_cancelled", order.lines)
        order.cause = "cancelled_by_buyer"
        buyer_notices.respond(work, order)
        return work.advance(order, CANCELLED)
    work.advance(order, BOOKED)
    sourcing.source(work, order, "sourcing", "nothing_in_stock")


def _lookup(order: Order) -> Tuple[str, Any]:
    return "erp.find_order", {"customer": order.partner, "external_id": order.key}


def _dashed(date: str) -> str:
    return f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == 8 else date
