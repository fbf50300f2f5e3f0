"""Invoicing: each shipment is confirmed to the ERP, which posts the invoice; the partner gets it as an 810."""
from __future__ import annotations

import json
from typing import Any, Dict, List

import documents
import order_closing
from orders import INVOICED, SHIPPED, Order, Release
from proofload import to_json
from work import Work, amount


def confirm_shipment(work: Work, order: Order, release: Release) -> None:
    work.ask(order, order.erp, "erp.confirm_shipment", release.shipment,
             {"sales_order": order.sales_order, "shipment": release.shipment, "shipped_at": release.shipped_at,
              "lines": _shipped_lines(order, release)}, release.name)


def post_invoice(work: Work, order: Order, release: Release) -> None:
    """From what shipped, never from what was ordered."""
    find = {"sales_order": order.sales_order, "shipment": release.shipment}
    work.ask(order, order.erp, "erp.post_invoice", release.shipment, {**find, "lines": _shipped_lines(order, release)},
             release.name, ("erp.find_invoice", find))


def posted(work: Work, order: Order, release: Release, invoice: Dict[str, Any]) -> None:
    if release.stage != SHIPPED:
        return
    release.stage, release.invoice, release.held_invoice = INVOICED, invoice["invoice"], to_json(invoice)
    work.advance(order)
    send_invoice(work, order, release)
    order_closing.settle(work, order)


def send_invoice(work: Work, order: Order, release: Release) -> None:
    """What was sent first may be read last: where the 856 must come before, only the partner's word says that it has."""
    agreement = work.company.agreement_of(order)
    is_notice_out = not release.notice or work.edi.awaits(release.notice)
    if not release.held_invoice or (agreement["invoice_after"] == "asn" and agreement["asn"] != "none" and is_notice_out):
        return
    invoice = json.loads(release.held_invoice)
    release.held_invoice = ""
    work.book.changed(order)
    work.edi.send(work.commit, work.company.partner_of(order), f"810:{order.key}:{release.invoice}", order.key, "IN", "810",
                  documents.invoice(order, release, invoice, agreement))


def documents_settled(work: Work) -> None:
    """Documents that have arrived may be what an invoice, or the end of an order, waited for."""
    for _, key in work.edi.take_settled():
        order = work.book.open.get(key)
        if order is None:
            continue
        for release in order.releases:
            send_invoice(work, order, release)
        order_closing.forget_if_finished(work, order)


def _shipped_lines(order: Order, release: Release) -> List[Dict[str, Any]]:
    units = {line.line: line.unit for line in order.lines}
    return [{"line": share.line, "quantity": amount(share.shipped, units[share.line])} for share in release.lines if share.shipped]
