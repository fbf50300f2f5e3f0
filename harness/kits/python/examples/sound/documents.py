"""What the partner is told: 855, 856 and 810, as lists of segments."""
from __future__ import annotations

from typing import Any, Dict, List, Sequence

from company import Agreement
from orders import Line, Order, Release
from proofload import decimal_text, millionths, x12

Segments = List[Sequence[x12.Element]]


def response(order: Order, agreement: Agreement, today: str) -> Segments:
    """855: what was accepted of each line. The quantities of a line's answers are what was ordered."""
    lines: Segments = []
    all_accepted, any_accepted = True, False
    for line in order.lines:
        quantity, unit = line.in_buyers_unit(line.ordered)
        lines.append(("PO1", line.buyer_line or line.line, quantity, unit, "" if line.price == "0" else line.price, "",
                      *products(line)))
        refused = line.ordered - line.accepted
        keeps = agreement.of_line(order.type, line.item)["backorder"] == "keep"
        instead = instead_of(order, line)
        if line.accepted:
            status = "IS" if instead else "IQ" if refused else "IA"
            lines.append(("ACK", status, *line.in_buyers_unit(line.accepted), "", "", "", *(("VN", instead) if instead else ())))
        if refused or not line.ordered:
            lines.append(("ACK", "IB" if keeps else "IR", *line.in_buyers_unit(refused)))
        all_accepted &= bool(line.ordered) and not refused and not instead
        any_accepted |= bool(line.accepted) or keeps
    verdict = "AD" if all_accepted else "AC" if any_accepted else "RD"
    head = ("BAK", "00", verdict, order.purchase_order, order.ordered_on, order.order_release, "", "", order.sales_order, today)
    return [head, *lines, ("CTT", len(order.lines))]


def notice(order: Order, release: Release, today: str, time: str, left_on: str, left_at: str) -> Segments:
    """856: what left, carton by carton."""
    cartons = order.cartons_of(release)
    segments: Segments = [
        ("BSN", "00", release.shipment, today, time, "0001"),
        ("HL", 1, "", "S"), ("TD1", "CTN", len(cartons)), ("TD5", "B", "2", "PARC", "U"), ("REF", "BM", release.shipment),
        ("DTM", "011", left_on, left_at), ship_to(order),
        ("HL", 2, 1, "O"), ("PRF", order.purchase_order, order.order_release, "", order.ordered_on)]
    level = 2
    for carton in cartons:
        level += 1
        pack = level
        segments += [("HL", pack, 2, "P"), ("MAN", "GM", "00" + carton.sscc)]
        if carton.tracking:
            segments.append(("MAN", "CP", carton.tracking))
        for number, quantity in carton.lines:
            line = order.line(number)
            if line is None:
                continue
            level += 1
            share = release.share(number)
            segments += [("HL", level, pack, "I"),
                         ("LIN", line.buyer_line or number, *products(line, share.item if share else "")),
                         ("SN1", "", *line.in_buyers_unit(quantity))]
    return [*segments, ("CTT", level)]


def invoice(order: Order, release: Release, posted: Dict[str, Any], agreement: Agreement) -> Segments:
    """810: what the ERP posted, in the buyer's words."""
    segments: Segments = [("BIG", posted["invoiced_on"].replace("-", ""), posted["invoice"], order.ordered_on,
                           order.purchase_order, order.order_release),
                          ("CUR", "SE", order.currency), ("REF", "BM", release.shipment), ship_to(order)]
    for said in posted["lines"]:
        line = order.line(said["line"])
        if line is None:
            continue
        quantity, unit = line.in_buyers_unit(millionths(said["quantity"]["amount"]))
        price, basis = _price_in(line, unit, said["price"])
        segments.append(("IT1", line.buyer_line or line.line, quantity, unit, price, basis,
                         *products(line, instead_of(order, line))))
        if "tax" in said:
            segments.append(_tax(said["tax"], agreement))
    segments.append(("TDS", posted["total"]["minor"]))
    if "tax" in posted and agreement["tax.rounding"] == "document":
        segments.append(_tax(posted["tax"], agreement))
    return [*segments, ("CTT", len(posted["lines"]))]


def products(line: Line, instead: str = "") -> List[str]:
    """By the buyer's name, and by ours where that is another."""
    names: List[str] = []
    if line.buyer_item and not (instead and line.buyer_qualifier == "VN"):
        names += [line.buyer_qualifier, line.buyer_item]
    if (line.buyer_qualifier != "VN" or instead) and (instead or line.item):
        names += ["VN", instead or line.item]
    return names


def instead_of(order: Order, line: Line) -> str:
    shares = [release.share(line.line) for release in order.releases]
    return next((share.item for share in shares if share and share.item), "")


def ship_to(order: Order) -> Sequence[x12.Element]:
    return ("N1", "ST", "", order.ship_to_qualifier or "92", order.ship_to_code)


def _price_in(line: Line, unit: str, price: Dict[str, Any]) -> "tuple[str, str]":
    """The ERP's price for the unit that the document speaks of, with what it is for: PE one, HP a hundred, TP a thousand."""
    amount, per = price["amount"], millionths(price["per"]["amount"])
    if unit == line.unit and line.buyer_unit != line.unit:
        return decimal_text(millionths(amount) * 1_000_000 // per), "PE"
    count = per // line.per_buyer_unit
    return amount, {100: "HP", 1000: "TP"}.get(count, "PE")


def _tax(tax: Dict[str, Any], agreement: Agreement) -> Sequence[x12.Element]:
    rate = agreement.ratio("tax.rate")
    return ("TXI", "ST", decimal_text(tax["minor"] * 10_000), decimal_text(rate[0] * 100_000_000 // rate[1]))
