"""Sourcing: which warehouse ships how much of which line, asked for as releases; what nobody will ship, the ERP is told."""
from __future__ import annotations

from typing import Any, Dict, Iterable, Optional

import buyer_notices
import order_closing
import ship_window
from intake import Trouble
from orders import BOOKED, Line, Order, Release, Share
from work import Work, amount


def source(work: Work, order: Order, step: str, reason: str) -> None:
    """Releases what nobody has yet, and cancels what nobody will ship."""
    is_over = ship_window.is_over(work, order)
    goes_on = not order.cancel_requested and not is_over
    if is_over:
        reason = "window_missed"
    if goes_on:
        _release_uncovered(work, order)
    agreement = work.company.agreement_of(order)
    dropped = [line for line in order.lines
               if not goes_on or agreement.of_line(order.type, line.item)["backorder"] != "keep"]
    is_any = cancel_lines(work, order, step, reason, dropped)
    if is_any and is_over and not order.told_short:
        order.told_short = True
        work.open_case(order.partner, order.key, step="sourcing", trouble=Trouble(
            "window_missed", f"What is left of {order.key} could not leave by its last day: ask the buyer for another."))
    if order.is_answerable:
        buyer_notices.respond(work, order)
    buyer_notices.tell_short(work, order)
    order_closing.settle(work, order)


def cancel_lines(work: Work, order: Order, step: str, reason: str, lines: Iterable[Line]) -> bool:
    """Tells the ERP that what no release covers of these lines will not ship. Whether there was any."""
    told = [(line, quantity) for line, quantity in ((line, order.uncovered(line)) for line in lines) if quantity]
    for line, quantity in told:
        line.cancelled += quantity
        work.book.changed(order)
    if told and order.sales_order:
        work.ask(order, order.erp, "erp.cancel_lines", f"{order.key}:{step}",
                 {"sales_order": order.sales_order, "reason": reason, "cancellation": step,
                  "lines": [{"line": line.line, "quantity": amount(quantity, line.unit)} for line, quantity in told]})
    return bool(told)


def ask_release(work: Work, order: Order, release: Release) -> None:
    lines = []
    for share in release.lines:
        line = order.line(share.line)
        assert line is not None
        agreement = work.company.agreement_of(order).of_line(order.type, line.item)
        asked: Dict[str, Any] = {"line": line.line, "item": line.item, "quantity": amount(share.wanted, line.unit)}
        over = agreement.share_of("tolerances.over_shipment", line.ordered)
        if over and share.wanted == line.ordered:  # of a line in several parts none may be over: they would add up
            asked["most"] = amount(share.wanted + over, line.unit)
        if agreement["substitution"]:
            asked["substitute"] = True
        lines.append(asked)
    body = {"release": release.name, "external_id": order.key, "sales_order": order.sales_order, "ship_to": order.ship_to,
            "lines": lines, **ship_window.bounds(work, order)}
    work.ask(order, release.warehouse, "wms.create_release", release.name, body, release.name)


def stock_came(work: Work, warehouse: str, item: str, left: int) -> None:
    """What waits for goods gets them, the oldest order first."""
    for order in work.book.in_order_of_arrival():
        if order.stage != BOOKED or order.cancel_requested or left <= 0:
            continue
        shares = []
        for line in order.lines:
            agreement = work.company.agreement_of(order).of_line(order.type, line.item)
            if line.item != item or agreement["backorder"] != "keep":
                continue
            if warehouse not in work.company.sources_of(order, item) or not _stays_together(work, order, warehouse):
                continue
            share = min(order.uncovered(line), left)
            if share > 0:
                shares.append(Share(line.line, share))
                left -= share
        if shares:
            release = _add_release(work, order, warehouse)
            release.lines = shares
            ask_release(work, order, release)


def _release_uncovered(work: Work, order: Order) -> None:
    added: Dict[str, Release] = {}
    for line in order.lines:
        wanted = order.uncovered(line)
        warehouse = _next_source(work, order, line) if wanted else None
        if warehouse is None:
            continue
        if warehouse not in added:
            added[warehouse] = _add_release(work, order, warehouse)
        added[warehouse].lines.append(Share(line.line, wanted))
    for release in added.values():
        ask_release(work, order, release)


def _add_release(work: Work, order: Order, warehouse: str) -> Release:
    number = len(order.releases) + 1
    release = Release(number, f"R-{order.key}" + ("" if number == 1 else f"#{number}"), warehouse)
    order.releases.append(release)
    work.book.changed(order)
    return release


def _next_source(work: Work, order: Order, line: Line) -> Optional[str]:
    """The first that was not asked yet, or gave all that it was asked for."""
    for warehouse in work.company.sources_of(order, line.item):
        came_short = any(release.covers(line.line) < share.wanted for release in order.releases if release.warehouse == warehouse
                         for share in release.lines if share.line == line.line)
        if not came_short and _stays_together(work, order, warehouse):
            return warehouse
    return None


def _stays_together(work: Work, order: Order, warehouse: str) -> bool:
    """Where all of an order is to come from one warehouse."""
    if work.company.agreement_of(order)["sourcing"] == "split":
        return True
    holds = {release.warehouse for release in order.releases if any(release.covers(line.line) for line in order.lines)}
    return holds <= {warehouse} and all(warehouse in work.company.sources_of(order, line.item) for line in order.lines)
