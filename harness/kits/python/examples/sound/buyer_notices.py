"""What the buyer hears before the invoice: the response to the order (855), the ship notice (856), and through people that less
ships than was promised."""
from __future__ import annotations

import documents
from intake import Trouble
from orders import Order, Release
from proofload import decimal_text
from work import Work


def respond(work: Work, order: Order) -> None:
    if order.is_answered:
        return
    order.is_answered = True
    for line in order.lines:
        line.accepted = min(order.covered(line), line.ordered)
    work.book.changed(order)
    agreement = work.company.agreement_of(order)
    if agreement["po_response"] != "none":
        partner = work.company.partner_of(order)
        today, _ = partner.clock(work.company.time(work.now))
        work.edi.send(work.commit, partner, f"855:{order.key}", order.key, "PR", "855",
                      documents.response(order, agreement, today))


def notify(work: Work, order: Order, release: Release) -> None:
    if release.notice:
        return
    work.book.changed(order)
    if work.company.agreement_of(order)["asn"] == "none":
        release.notice = "none"
        return
    release.notice = f"856:{order.key}:{release.shipment}"
    partner = work.company.partner_of(order)
    today, time = partner.clock(work.company.time(work.now))
    left_on, left_at = partner.clock(work.company.parse(release.shipped_at))
    work.edi.send(work.commit, partner, release.notice, order.key, "SH", "856",
                  documents.notice(order, release, today, time, left_on, left_at))


def tell_short(work: Work, order: Order) -> None:
    """Less than was accepted, by more than the partner bears with."""
    if order.told_short or order.cancel_requested or not order.is_answered:
        return
    for line in order.lines:
        agreement = work.company.agreement_of(order).of_line(order.type, line.item)
        missing = line.accepted - order.covered(line)
        if missing > agreement.share_of("tolerances.under_shipment", line.accepted):
            order.told_short = True
            work.book.changed(order)
            return work.open_case(order.partner, order.key, step="sourcing", trouble=Trouble(
                "short_shipment", f"Order {order.key} line {line.line} ships {decimal_text(missing)} {line.unit} less than "
                "was accepted: tell the buyer.", line.line))
