"""A purchase order of a partner in our words: our item numbers, our units, our places. What cannot be said in them is for
people, with the reason."""
from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import List, Optional

from company import Company, Partner
from orders import Line, Order
from proofload import MILLION, decimal_text, millionths, x12

UNITS_A_PRICE = {"HP": 100, "TP": 1000}  # PO105; else one


@dataclass
class Trouble:
    cause: str
    text: str
    line: Optional[int] = None


def key_of(partner: Partner, set: x12.Set) -> str:
    """BEG03 and BEG04 of a partner name an order: control numbers change when it comes again."""
    begin = set.first("BEG")
    parts = [partner.name, begin[3], begin[4]]
    escaped = ["".join(f"%{ord(c):02X}" if c in "%/" or c < " " or c == "\x7f" else c for c in part) for part in parts if part]
    return "/".join(escaped)


def content_of(set: x12.Set) -> str:
    """A digest of what is ordered: what comes again and says the same is a repeat."""
    lines = "\n".join("|".join(line) for line in set.all("PO1"))
    return hashlib.sha256(lines.encode()).hexdigest()[:16]


def read_order(company: Company, partner: Partner, set: x12.Set, now: int) -> "tuple[Order, Optional[Trouble]]":
    begin = set.first("BEG")
    order = Order(key_of(partner, set), partner.name, begin[3], begin[4], begin[2], ordered_on=begin[5], taken=now, progress=now)
    order.currency = set.first("CUR")[2] or "USD"
    _read_dates(order, set)
    troubles: List[Trouble] = []
    if begin[1] in ("04", "05"):
        troubles.append(Trouble("replacement_of_unknown_order",
                                f"Order {order.key} replaces one that never came: ask the buyer for the original."))
    elif begin[2] == "BK":
        troubles.append(Trouble("unsupported_order_type", f"Order {order.key} is a blanket order: set it up as a contract."))
    _read_ship_to(order, partner, set, troubles)
    for number, loop in enumerate(set.loops("PO1"), 1):
        _read_line(company, partner, order, number, loop[0], now, troubles)
    if not order.lines:
        troubles.append(Trouble("no_lines", f"Order {order.key} has no lines: ask the buyer what is wanted."))
    order.erp, is_mixed = company.erp_of(partner.name, [line.item for line in order.lines])
    if is_mixed:
        troubles.append(Trouble("mixed_business_units", f"Order {order.key} has lines of two business units: ask the buyer for "
                                "one order each."))
    return order, troubles[0] if troubles else None


def _read_dates(order: Order, set: x12.Set) -> None:
    dates = {}
    for segment in set.segments:
        if segment[0] == "PO1":
            break
        if segment[0] == "DTM":
            dates[segment[1]] = segment[2]
    order.deliver_by = dates.get("002", "")
    order.leave_from = max(dates.get("037", ""), dates.get("064", ""))
    order.leave_until = min((dates[each] for each in ("038", "063", "001") if each in dates), default="")


def _read_ship_to(order: Order, partner: Partner, set: x12.Set, troubles: List[Trouble]) -> None:
    party = next((each for each in set.all("N1") if each[1] == "ST"), None)
    if party is None:
        troubles.append(Trouble("unknown_ship_to", f"Order {order.key} names no ship-to: ask the buyer where it goes."))
        return
    order.ship_to_qualifier, order.ship_to_code = party[3], party[4]
    place = partner.places.get(party[4])
    if place is None:
        troubles.append(Trouble("unknown_ship_to", f"Order {order.key} ships to '{party[4]}', which nobody knows."))
        return
    order.ship_to = place.id
    if place.closed_on and place.closed_on.replace("-", "") <= order.ordered_on:
        troubles.append(Trouble("closed_ship_to", f"Order {order.key} ships to '{party[4]}', closed since {place.closed_on}."))


def _read_line(company: Company, partner: Partner, order: Order, number: int, wire: x12.Segment, now: int,
               troubles: List[Trouble]) -> None:
    where = f"Order {order.key} line {number}"
    line = Line(number, "", 0, "EA", buyer_line=wire[1], buyer_unit=wire[3])
    order.lines.append(line)
    names = [(wire[at], wire[at + 1]) for at in range(6, len(wire), 2) if wire[at + 1]]
    today, _ = partner.clock(company.time(now))
    day = f"{today[:4]}-{today[4:6]}-{today[6:]}"
    known = [(each, company.item_named(partner, *each, day)) for each in names]
    name, item = next(((each, item) for each, item in known if item), (names[0] if names else ("", ""), None))
    line.buyer_qualifier, line.buyer_item = name
    if item is None:
        troubles.append(Trouble("unknown_item", f"{where} asks for '{line.buyer_item}', which nobody knows.", number))
        return
    line.item, line.unit = item.id, item.unit
    per_unit = item.per_unit(wire[3])
    ordered = millionths(wire[2] or "0")
    if per_unit is None or ordered <= 0 or ordered * per_unit % MILLION:
        troubles.append(Trouble("bad_unit", f"{where} orders {wire[2]} {wire[3]}: the item is not sold so.", number))
        return
    line.per_buyer_unit, line.ordered = per_unit, ordered * per_unit // MILLION
    line.price_basis = per_unit * UNITS_A_PRICE.get(wire[5], 1)
    listed = company.price_of(item, order.ordered_on)
    if wire[4]:
        line.price = decimal_text(millionths(wire[4]))
    elif listed is None:
        troubles.append(Trouble("no_price", f"{where} has no price: agree on one with the buyer.", number))
        return
    else:
        line.price = decimal_text(millionths(listed) * line.price_basis // MILLION)
    if listed is not None and wire[4] and not partner.bears_price(order.type, line.item, line.price, line.price_basis, listed):
        troubles.append(Trouble("price_differs", f"{where} offers {line.price}, and the price is {listed}.", number))
