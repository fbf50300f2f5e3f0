"""The ship window: the days between which the buyer wants goods to leave the warehouse, in the partner's time zone."""
from __future__ import annotations

from datetime import datetime
from typing import Dict

from orders import Order
from work import Work


def is_over(work: Work, order: Order) -> bool:
    return bool(order.leave_until) and work.now >= work.company.instant(_end(work, order))


def set_timer(work: Work, order: Order) -> None:
    if order.leave_until:
        work.commit.timer(f"window:{order.key}", max(work.company.instant(_end(work, order)) - work.now, 1))


def bounds(work: Work, order: Order) -> Dict[str, str]:
    """As a warehouse is told them."""
    said = {}
    if order.leave_from:
        said["not_before"] = _iso(work.company.midnight(work.company.partner_of(order), order.leave_from))
    if order.leave_until:
        said["not_after"] = _iso(_end(work, order))
    return said


def _end(work: Work, order: Order) -> datetime:
    return work.company.midnight(work.company.partner_of(order), order.leave_until, days_later=1)


def _iso(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
