"""An order's way: booked in the ERP, released to a warehouse, labelled, shipped, invoiced. Each step is taken once, whatever
comes twice, late or never; and what stands still is looked after by a sweep.

Flow asks systems through the outbox and keeps orders in the book; all within the commit of one step.
"""
from __future__ import annotations

import json
from datetime import datetime
from typing import Any, Dict, Iterable, List, Optional, Tuple

import documents
from commit import Commit
from company import Company
from edi import Edi
from intake import Trouble
from orders import (ACCEPTED, ASKED, BOOKED, CANCELLED, INVOICED, PARKED, RECEIVED, SHIPPED, Book, Carton, Line, Order, Quote,
                    Release, Share)
from outbox import Operation, Outbox, refusal_of
from proofload import Message, decimal_text, millionths, to_json

RANK = {"": -1, "pre_transit": 0, "in_transit": 1, "out_for_delivery": 2, "exception": 2, "delivered": 3}
DONE_BEFORE = ("already_exists", "already_voided")  # with status 409: what was asked for is there
CAUSES = ("unknown_item", "unknown_customer", "bad_unit", "credit_hold", "discontinued_item", "ambiguous_customer")


class Flow:
    def __init__(self, company: Company, book: Book, outbox: Outbox, edi: Edi) -> None:
        self.company, self.book, self.outbox, self.edi = company, book, outbox, edi

    # --- Asking

    def ask(self, commit: Commit, order: Order, system: str, type: str, about: str, body: Any, subject: str = "",
            lookup: Tuple[str, Any] = ("", None)) -> None:
        lookup_body = "" if lookup[1] is None else to_json(lookup[1])
        self.outbox.ask(commit, Operation(f"{type}:{about}", system, type, order.key, to_json(body), subject, lookup[0], lookup_body))

    def open_case(self, commit: Commit, partner: str, key: str, trouble: Trouble, *, step: str, case_id: str = "",
                  kind: str = "business") -> None:
        case_id = case_id or f"{trouble.cause}:{key}"
        body = {"case_id": case_id, "partner": partner, "external_id": key, "kind": kind, "cause": trouble.cause, "step": step,
                "text": trouble.text}
        if trouble.line is not None:
            body["line"] = trouble.line
        self.outbox.ask(commit, Operation(f"desk.open_case:{case_id}", self.company.desk, "desk.open_case", key, to_json(body)))

    def park(self, commit: Commit, order: Order, trouble: Trouble, step: str) -> None:
        order.cause = trouble.cause
        self.open_case(commit, order.partner, order.key, trouble, step=step, case_id=f"order:{order.key}")
        self.advance(commit, order, PARKED)

    def advance(self, commit: Commit, order: Order, stage: str = "") -> None:
        order.stage = stage or order.stage
        order.progress = commit.now
        self.book.changed(order)

    # --- The ERP

    def take_order(self, commit: Commit, order: Order, content: str, trouble: Optional[Trouble]) -> None:
        self.book.add(commit, order, content)
        if trouble is not None:
            return self.park(commit, order, trouble, "intake")
        self.await_window(commit, order)
        self.book_order(commit, order)

    def book_order(self, commit: Commit, order: Order) -> None:
        lines = [{"line": line.line, "item": line.item, "quantity": amount(line.ordered, line.unit),
                  "price": {"amount": line.price, "currency": order.currency, "per": amount(line.price_basis, line.unit)}}
                 for line in order.lines]
        body = {"customer": order.partner, "external_id": order.key, "purchase_order": order.purchase_order,
                "ship_to": order.ship_to, "ordered_on": dashed(order.ordered_on), "lines": lines}
        self.ask(commit, order, order.erp, "erp.create_order", order.key, body, lookup=self._find_order(order))

    def _find_order(self, order: Order) -> Tuple[str, Any]:
        return "erp.find_order", {"customer": order.partner, "external_id": order.key}

    def booked(self, commit: Commit, order: Order, sales_order: str) -> None:
        if order.stage != RECEIVED:
            return
        if not sales_order:  # in the ERP's queue: an event will tell the number, or the sweep looks it up
            order.is_queued = True
            return self.advance(commit, order)
        order.sales_order = sales_order
        if order.cancel_requested:
            self.cancel_lines(commit, order, "before_release", "buyer_cancelled",
                              [(line, order.uncovered(line)) for line in order.lines])
            order.cause = "cancelled_by_buyer"
            self.respond(commit, order)
            return self.advance(commit, order, CANCELLED)
        self.advance(commit, order, BOOKED)
        self.source(commit, order, "sourcing", "nothing_in_stock")

    def cancel_lines(self, commit: Commit, order: Order, step: str, reason: str, lines: Iterable[Tuple[Line, int]]) -> bool:
        """Tells the ERP what will not ship. Whether there was any."""
        told = [(line, quantity) for line, quantity in lines if quantity > 0]
        for line, quantity in told:
            line.cancelled += quantity
            self.book.changed(order)
        if told and order.sales_order:
            self.ask(commit, order, order.erp, "erp.cancel_lines", f"{order.key}:{step}",
                     {"sales_order": order.sales_order, "reason": reason, "cancellation": step,
                      "lines": [{"line": line.line, "quantity": amount(quantity, line.unit)} for line, quantity in told]})
        return bool(told)

    def take_cancel(self, commit: Commit, partner: str, key: str) -> None:
        order = self.book.open.get(key)
        if order is None:
            if key not in self.book.known:
                self.open_case(commit, partner, key, Trouble("cancel_of_unknown_order", f"A cancel came for {key}, which never did."),
                               step="intake")
            return
        if order.cancel_requested or order.stage == CANCELLED:
            return
        agreement = self.company.agreement_of(order)
        if agreement["change_cutoff"] == "release" and order.releases:
            return self.too_late(commit, order, "intake", "which has been released")
        order.cancel_requested = True
        self.book.changed(order)
        if order.stage == PARKED:
            order.cause = "cancelled_by_buyer"
        for release in order.releases:
            if release.stage == ACCEPTED:
                self.recall(commit, order, release)
            if release.shipment:
                self.too_late(commit, order, "intake", "which has shipped")
        # Not booked yet, or not answered yet by the warehouse: booked() and release_accepted() see that it is not wanted.
        if order.stage == BOOKED:
            self.source(commit, order, "cancel", "buyer_cancelled")

    def too_late(self, commit: Commit, order: Order, step: str, what: str) -> None:
        if not order.told_too_late:
            order.told_too_late = True
            self.book.changed(order)
            self.open_case(commit, order.partner, order.key, step=step, trouble=Trouble(
                "cancel_too_late", f"The buyer cancels {order.key}, {what}: offer a return."))

    # --- Which warehouse ships what

    def source(self, commit: Commit, order: Order, step: str, reason: str) -> None:
        """Releases what nobody has yet, and cancels what nobody will ship."""
        is_over = self.is_window_over(order, commit.now)
        goes_on = not order.cancel_requested and not is_over
        if is_over:
            reason = "window_missed"
        if goes_on:
            self._release_uncovered(commit, order)
        agreement = self.company.agreement_of(order)
        dropped = [(line, order.uncovered(line)) for line in order.lines
                   if not goes_on or agreement.of_line(order.type, line.item)["backorder"] != "keep"]
        is_any = self.cancel_lines(commit, order, step, reason, dropped)
        if is_any and is_over and not order.told_short:
            order.told_short = True
            self.open_case(commit, order.partner, order.key, step="sourcing", trouble=Trouble(
                "window_missed", f"What is left of {order.key} could not leave by its last day: ask the buyer for another."))
        if order.is_answerable:
            self.respond(commit, order)
        self._tell_short(commit, order)
        self._settle(commit, order)

    def _release_uncovered(self, commit: Commit, order: Order) -> None:
        added: Dict[str, Release] = {}
        for line in order.lines:
            wanted = order.uncovered(line)
            warehouse = self._next_source(order, line) if wanted else None
            if warehouse is None:
                continue
            if warehouse not in added:
                added[warehouse] = self._add_release(order, warehouse)
            added[warehouse].lines.append(Share(line.line, wanted))
        for release in added.values():
            self.ask_release(commit, order, release)

    def _add_release(self, order: Order, warehouse: str) -> Release:
        number = len(order.releases) + 1
        release = Release(number, f"R-{order.key}" + ("" if number == 1 else f"#{number}"), warehouse)
        order.releases.append(release)
        self.book.changed(order)
        return release

    def _next_source(self, order: Order, line: Line) -> Optional[str]:
        """The first that was not asked yet, or gave all that it was asked for."""
        for warehouse in self.company.sources_of(order, line.item):
            asked = [release.share(line.line) for release in order.releases if release.warehouse == warehouse]
            came_short = any(share and release.covers(line.line) < share.wanted
                             for release, share in zip((each for each in order.releases if each.warehouse == warehouse), asked))
            if not came_short and self._stays_together(order, warehouse):
                return warehouse
        return None

    def _stays_together(self, order: Order, warehouse: str) -> bool:
        """Where all of an order is to come from one warehouse."""
        if self.company.agreement_of(order)["sourcing"] == "split":
            return True
        holds = {release.warehouse for release in order.releases if any(release.covers(line.line) for line in order.lines)}
        return holds <= {warehouse} and all(warehouse in self.company.sources_of(order, line.item) for line in order.lines)

    def ask_release(self, commit: Commit, order: Order, release: Release) -> None:
        body: Dict[str, Any] = {"release": release.name, "external_id": order.key, "sales_order": order.sales_order,
                                "ship_to": order.ship_to, "lines": []}
        if order.leave_from:
            body["not_before"] = iso(self.company.midnight(self.company.partner_of(order), order.leave_from))
        if order.leave_until:
            body["not_after"] = iso(self._window_end(order))
        for share in release.lines:
            line = order.line(share.line)
            assert line is not None
            agreement = self.company.agreement_of(order).of_line(order.type, line.item)
            asked: Dict[str, Any] = {"line": line.line, "item": line.item, "quantity": amount(share.wanted, line.unit)}
            over = agreement.share_of("tolerances.over_shipment", line.ordered)
            if over and share.wanted == line.ordered:  # of a line in several parts none may be over: they would add up
                asked["most"] = amount(share.wanted + over, line.unit)
            if agreement["substitution"]:
                asked["substitute"] = True
            body["lines"].append(asked)
        self.ask(commit, order, release.warehouse, "wms.create_release", release.name, body, release.name)

    def stock_came(self, commit: Commit, warehouse: str, item: str, left: int) -> None:
        """What waits for goods gets them, the oldest order first."""
        for order in self.book.in_order_of_arrival():
            if order.stage != BOOKED or order.cancel_requested or left <= 0:
                continue
            shares = []
            for line in order.lines:
                agreement = self.company.agreement_of(order).of_line(order.type, line.item)
                if line.item != item or agreement["backorder"] != "keep":
                    continue
                if warehouse not in self.company.sources_of(order, item) or not self._stays_together(order, warehouse):
                    continue
                share = min(order.uncovered(line), left)
                if share > 0:
                    shares.append(Share(line.line, share))
                    left -= share
            if shares:
                release = self._add_release(order, warehouse)
                release.lines = shares
                self.ask_release(commit, order, release)

    # --- The warehouse

    def release_accepted(self, commit: Commit, order: Order, release: Release) -> None:
        if release.stage == ASKED:
            release.stage = ACCEPTED
            self.advance(commit, order)
        if order.cancel_requested and release.stage == ACCEPTED:
            self.recall(commit, order, release)

    def recall(self, commit: Commit, order: Order, release: Release) -> None:
        if not release.is_recalled:
            release.is_recalled = True
            self.book.changed(order)
            reason = "window_missed" if self.is_window_over(order, commit.now) else "buyer_cancelled"
            self.ask(commit, order, release.warehouse, "wms.cancel_release", release.name,
                     {"release": release.name, "reason": reason}, release.name)

    def allocated(self, commit: Commit, order: Order, release: Release, lines: List[Dict[str, Any]]) -> None:
        if release.is_allocated:
            return
        release.is_allocated = True
        for state in lines:
            share = release.share(state["line"])
            if share:
                share.allocated, share.item = millionths(state["allocated"]["amount"]), state.get("item", "")
        self.advance(commit, order)
        self.source(commit, order, step_of(release, "allocation"), "nothing_in_stock")

    def packed(self, commit: Commit, order: Order, release: Release, said: Dict[str, Any]) -> None:
        if order.carton(said["sscc"]) is None:
            carton = carton_of(release, said)
            order.cartons.append(carton)
            self.advance(commit, order)
            self.label(commit, order, release, carton)

    def shipped(self, commit: Commit, order: Order, release: Release, shipment: str, at: str, lines: List[Dict[str, Any]],
                cartons: List[Dict[str, Any]]) -> None:
        was_asked = release.stage == ASKED
        self.allocated(commit, order, release, lines)
        release.stage, release.shipment, release.shipped_at = SHIPPED, shipment, at
        for state in lines:
            share = release.share(state["line"])
            if share:
                share.shipped, share.item = millionths(state["shipped"]["amount"]), state.get("item", "")
        # What the warehouse loaded is what there is, whatever was heard of its packing before.
        trackings = []
        for said in cartons:
            carton = order.carton(said["sscc"])
            if carton is None:
                carton = carton_of(release, said)
                order.cartons.append(carton)
            carton.tracking, carton.is_attached = said.get("tracking", carton.tracking), True
            if carton.tracking:
                trackings.append(carton.tracking)
        self.advance(commit, order)
        self.source(commit, order, step_of(release, "shipment"), "short_picked")
        self.confirm(commit, order, release)
        if trackings:
            self.ask(commit, order, self._carrier_of(release), "carrier.manifest", shipment,
                     {"shipment": shipment, "trackings": trackings})
        if order.cancel_requested and was_asked:
            self.too_late(commit, order, "shipment", "which has shipped")
        self.notify(commit, order, release)

    def release_cancelled(self, commit: Commit, order: Order, release: Release, reason: str) -> None:
        order.cause = "cancelled_by_buyer" if order.cancel_requested else "nothing_in_stock"
        release.stage = CANCELLED
        self.advance(commit, order)
        for carton in order.cartons_of(release):
            self._void(commit, order, release, carton)
        self.source(commit, order, step_of(release, "release"), reason)

    def compare(self, commit: Commit, order: Order, release: Release, state: Dict[str, Any]) -> None:
        """What the warehouse says of a release that stood still: events that never came are made up for."""
        self.advance(commit, order)
        if state["status"] == "shipped":
            return self.shipped(commit, order, release, state.get("shipment", ""), state.get("shipped_at", ""), state["lines"],
                                state["cartons"])
        if state["status"] == "cancelled":
            return self.release_cancelled(commit, order, release, "nothing_in_stock")
        if state["status"] != "received":
            self.allocated(commit, order, release, state["lines"])
        for said in state["cartons"]:
            known = order.carton(said["sscc"])
            if known is None:
                self.packed(commit, order, release, said)
            elif "tracking" not in said and not known.is_attached:
                self.label(commit, order, release, known)

    # --- Parcels

    def label(self, commit: Commit, order: Order, release: Release, carton: Carton) -> None:
        """The next step towards a carton with its label on: rates, a label, the label at the warehouse."""
        if carton.tracking:
            self.ask(commit, order, release.warehouse, "wms.attach_label", carton.sscc,
                     {"release": release.name, "sscc": carton.sscc, "tracking": carton.tracking}, carton.sscc)
        elif release.service:
            self.ask(commit, order, self._carrier_of(release), "carrier.buy_label", carton.sscc,
                     {"reference": carton.sscc, "release": release.name, "ship_to": order.ship_to, "service": release.service,
                      "weight_g": carton.weight_g}, carton.sscc, ("carrier.find_label", {"reference": carton.sscc}))
        else:
            said = {quote.carrier for quote in release.quotes}
            for carrier in self.company.carriers:
                if carrier not in said:
                    self.ask(commit, order, carrier, "carrier.rate", f"{release.name}@{carrier}",
                             {"release": release.name, "ship_to": order.ship_to, "weight_g": carton.weight_g}, release.name)

    def quoted(self, commit: Commit, order: Order, release: Release, quote: Quote) -> None:
        if release.service:
            return  # it came when the choice had been made
        release.quotes = [known for known in release.quotes if known.carrier != quote.carrier] + [quote]
        self.book.changed(order)
        if len(release.quotes) == len(self.company.carriers):
            best = self._best(order, release.quotes, commit.now)
            if best is not None:
                release.carrier, release.service = best.carrier, best.service
                for carton in order.cartons_of(release):
                    if not carton.tracking:
                        self.label(commit, order, release, carton)

    def _best(self, order: Order, quotes: List[Quote], now: int) -> Optional[Quote]:
        """The cheapest that is in time; where none is, the fastest."""
        days = self.company.days_until(min(filter(None, (order.deliver_by, order.leave_until)), default=""), now)

        def rank(quote: Quote) -> Tuple[bool, int, int, str]:
            late = days is not None and quote.days > days
            return late, quote.days if late else 0, quote.cost, quote.carrier
        return min((quote for quote in quotes if quote.service), key=rank, default=None)

    def _carrier_of(self, release: Release) -> str:
        return release.carrier or next(iter(self.company.carriers))

    def label_bought(self, commit: Commit, order: Order, sscc: str, tracking: str) -> None:
        carton = order.carton(sscc)
        if carton is None or carton.tracking:
            return
        carton.tracking = tracking
        self.book.changed(order)
        release = order.release(carton.release)
        assert release is not None
        if release.stage == CANCELLED:
            return self._void(commit, order, release, carton)
        self.label(commit, order, release, carton)

    def _void(self, commit: Commit, order: Order, release: Release, carton: Carton) -> None:
        if carton.tracking:
            self.ask(commit, order, self._carrier_of(release), "carrier.void_label", carton.tracking, {"tracking": carton.tracking})

    def heard_of_parcel(self, commit: Commit, order: Order, carton: Carton, status: str, at: str) -> None:
        """By the time that the carrier says, then by how far along it is; never by arrival."""
        if carton.status and (carton.status_at, RANK[carton.status]) >= (at, RANK[status]):
            return
        carton.status, carton.status_at = status, at
        self.book.changed(order)
        self.tell_status(commit, order, carton)

    def tell_status(self, commit: Commit, order: Order, carton: Carton) -> None:
        """One at a time for a parcel, and each names how many came before it: an old word that lands late changes nothing."""
        release = order.release(carton.release)
        if release is None or not release.shipment or carton.telling or carton.status in ("", "pre_transit", carton.told):
            return
        about = f"{carton.tracking}:{carton.status}:{carton.status_at}"
        carton.telling = f"erp.set_delivery_status:{about}"
        self.book.changed(order)
        self.ask(commit, order, order.erp, "erp.set_delivery_status", about,
                 {"sales_order": order.sales_order, "shipment": release.shipment, "tracking": carton.tracking,
                  "status": carton.status, "at": carton.status_at, "shown": carton.shown}, carton.sscc)

    def _status_told(self, commit: Commit, order: Order, operation: Operation, shown: Optional[int]) -> None:
        carton = order.carton(operation.subject)
        if carton is None or carton.telling != operation.id:
            return
        if shown is None:
            carton.told = json.loads(operation.body)["status"]
            carton.shown += 1
        else:  # the ERP shows another count than we know of: told again, on what is there
            carton.shown = shown
        carton.telling = ""
        self.book.changed(order)
        self.tell_status(commit, order, carton)

    # --- The invoice

    def confirm(self, commit: Commit, order: Order, release: Release) -> None:
        self.ask(commit, order, order.erp, "erp.confirm_shipment", release.shipment,
                 {"sales_order": order.sales_order, "shipment": release.shipment, "shipped_at": release.shipped_at,
                  "lines": self._shipped_lines(order, release)}, release.name)

    def post_invoice(self, commit: Commit, order: Order, release: Release) -> None:
        """From what shipped, never from what was ordered."""
        find = {"sales_order": order.sales_order, "shipment": release.shipment}
        self.ask(commit, order, order.erp, "erp.post_invoice", release.shipment,
                 {**find, "lines": self._shipped_lines(order, release)}, release.name, ("erp.find_invoice", find))

    def _shipped_lines(self, order: Order, release: Release) -> List[Dict[str, Any]]:
        units = {line.line: line.unit for line in order.lines}
        return [{"line": share.line, "quantity": amount(share.shipped, units[share.line])}
                for share in release.lines if share.shipped]

    def invoice_posted(self, commit: Commit, order: Order, release: Release, posted: Dict[str, Any]) -> None:
        if release.stage != SHIPPED:
            return
        release.stage, release.invoice, release.held_invoice = INVOICED, posted["invoice"], to_json(posted)
        self.advance(commit, order)
        self.send_invoice(commit, order, release)
        self._settle(commit, order)

    def send_invoice(self, commit: Commit, order: Order, release: Release) -> None:
        """What was sent first may be read last: where the 856 must come before, only the partner's word says that it has."""
        agreement = self.company.agreement_of(order)
        is_notice_out = not release.notice or self.edi.awaits(release.notice)
        if not release.held_invoice or (agreement["invoice_after"] == "asn" and agreement["asn"] != "none" and is_notice_out):
            return
        posted = json.loads(release.held_invoice)
        release.held_invoice = ""
        self.book.changed(order)
        self.edi.send(commit, self.company.partner_of(order), f"810:{order.key}:{release.invoice}", order.key, "IN", "810",
                      documents.invoice(order, release, posted, agreement))

    def documents_settled(self, commit: Commit) -> None:
        for _, key in self.edi.take_settled():
            order = self.book.open.get(key)
            for release in order.releases if order else []:
                self.send_invoice(commit, order, release)  # type: ignore[arg-type]
            if order:
                self.forget_if_finished(commit, order)

    # --- What the partner hears

    def respond(self, commit: Commit, order: Order) -> None:
        if order.is_answered:
            return
        order.is_answered = True
        for line in order.lines:
            line.accepted = min(order.covered(line), line.ordered)
        self.book.changed(order)
        agreement = self.company.agreement_of(order)
        if agreement["po_response"] != "none":
            partner = self.company.partner_of(order)
            today, _ = partner.clock(self.company.time(commit.now))
            self.edi.send(commit, partner, f"855:{order.key}", order.key, "PR", "855", documents.response(order, agreement, today))

    def notify(self, commit: Commit, order: Order, release: Release) -> None:
        if release.notice:
            return
        self.book.changed(order)
        if self.company.agreement_of(order)["asn"] == "none":
            release.notice = "none"
            return
        release.notice = f"856:{order.key}:{release.shipment}"
        partner = self.company.partner_of(order)
        today, time = partner.clock(self.company.time(commit.now))
        left_on, left_at = partner.clock(self.company.parse(release.shipped_at))
        self.edi.send(commit, partner, release.notice, order.key, "SH", "856",
                      documents.notice(order, release, today, time, left_on, left_at))

    def _tell_short(self, commit: Commit, order: Order) -> None:
        """Less than was accepted, by more than the partner bears with."""
        if order.told_short or order.cancel_requested or not order.is_answered:
            return
        for line in order.lines:
            agreement = self.company.agreement_of(order).of_line(order.type, line.item)
            missing = line.accepted - order.covered(line)
            if missing > agreement.share_of("tolerances.under_shipment", line.accepted):
                order.told_short = True
                self.book.changed(order)
                return self.open_case(commit, order.partner, order.key, step="sourcing", trouble=Trouble(
                    "short_shipment", f"Order {order.key} line {line.line} ships {decimal_text(missing)} {line.unit} less than "
                    "was accepted: tell the buyer.", line.line))

    # --- Answers

    def answered(self, commit: Commit, reply: Message) -> None:
        operation = self.outbox.pending[reply.ref].operation
        body = reply.json()
        refusal = refusal_of(reply)
        if reply.is_success:
            if not isinstance(body, dict):
                return  # damaged on its way: the operation's timer asks again
        elif reply.status == 409 and refusal.get("error", "in_progress") == "in_progress":
            return
        operation = self.outbox.close(commit, operation.id)
        order = self.book.open.get(operation.order)
        if order is not None:
            if reply.is_success:
                self._done(commit, order, operation, body)  # type: ignore[arg-type]
            elif reply.status == 409 and refusal["error"] in DONE_BEFORE:
                self._done_before(commit, order, operation, refusal)
            else:
                self._refused(commit, order, operation, reply.status or 0, refusal)
            self.forget_if_finished(commit, order)

    def _done(self, commit: Commit, order: Order, operation: Operation, body: Dict[str, Any]) -> None:
        type, release = operation.type, order.release(operation.subject)
        if type in ("erp.create_order", "erp.find_order"):
            self.booked(commit, order, body.get("sales_order", ""))
        elif type in ("carrier.buy_label", "carrier.find_label"):
            self.label_bought(commit, order, operation.subject, body["tracking"])
        elif type == "wms.attach_label":
            carton = order.carton(operation.subject)
            if carton:
                carton.is_attached = True
                self.advance(commit, order)
        elif type == "erp.set_delivery_status":
            self._status_told(commit, order, operation, None)
        elif release is None:
            return
        elif type == "wms.create_release":
            self.release_accepted(commit, order, release)
        elif type == "wms.get_release" and release.is_open:
            self.compare(commit, order, release, body)
        elif type == "wms.cancel_release" and release.is_open:
            self.release_cancelled(commit, order, release, "buyer_cancelled")
        elif type == "carrier.rate":
            self.quoted(commit, order, release, Quote(operation.system, body["service"], body["cost"]["minor"], body["days"]))
        elif type == "erp.confirm_shipment" and release.stage == SHIPPED:
            self.post_invoice(commit, order, release)
        elif type in ("erp.post_invoice", "erp.find_invoice"):
            self.invoice_posted(commit, order, release, body)

    def _done_before(self, commit: Commit, order: Order, operation: Operation, refusal: Dict[str, Any]) -> None:
        """It was done, and the answer says under which name at most: where more is needed, it is looked up."""
        if operation.type == "erp.create_order":
            self.booked(commit, order, refusal.get("existing", ""))
        elif operation.lookup_type:
            self.ask(commit, order, operation.system, operation.lookup_type, operation.id, json.loads(operation.lookup_body),
                     operation.subject)
        else:
            self._done(commit, order, operation, {})

    def _refused(self, commit: Commit, order: Order, operation: Operation, status: int, refusal: Dict[str, Any]) -> None:
        type, error, release = operation.type, refusal.get("error", "unreadable"), order.release(operation.subject)
        if type == "erp.find_order" and status == 404:
            order.is_queued = False
            return self.book_order(commit, order)
        if type == "wms.get_release" and status == 404:
            return self.ask_release(commit, order, release) if release else None
        if type == "wms.cancel_release":
            if release:
                release.is_begun, release.is_recalled = True, False
                self.book.changed(order)
            if order.cancel_requested:
                self.too_late(commit, order, type, "which is being picked and will ship")
            return
        if type == "erp.set_delivery_status" and error == "stale":
            return self._status_told(commit, order, operation, int(refusal.get("existing", "0")))
        if type in ("wms.attach_label", "carrier.void_label", "erp.set_delivery_status", "erp.cancel_lines", "carrier.find_label"):
            return  # the other side is further than what was asked for
        if type == "carrier.rate" and release:
            self.quoted(commit, order, release, Quote(operation.system, ""))
            if release.service or len(release.quotes) < len(self.company.carriers):
                return
        cause = "price_differs" if error == "bad_price" else error if error in CAUSES else "refused"
        said = refusal.get("message", f"status {status}")
        self.park(commit, order, Trouble(cause, f"{operation.system} refuses {type} for {order.key}: {said}.", refusal.get("line")),
                  type)

    def exhausted(self, commit: Commit, id: str) -> None:
        """Nobody answers: people see to the system, and say when to go on."""
        operation = self.outbox.pending[id].operation
        self.outbox.park(commit, id)
        if operation.type == "desk.open_case":
            return self.outbox.replay(commit, id)  # nobody else could be told
        order = self.book.open.get(operation.order)
        self.open_case(commit, order.partner if order else "", operation.order, kind="technical", step=operation.type, case_id=id,
                       trouble=Trouble("system_unavailable", f"{operation.system} does not answer {operation.type} for "
                                       f"{operation.order}: see to the system, then replay."))
        release = order.release(operation.subject) if order else None
        if operation.type == "carrier.rate" and release and len(self.company.carriers) > 1:
            self.quoted(commit, order, release, Quote(operation.system, ""))  # type: ignore[arg-type]

    def decided(self, commit: Commit, case_id: str, decision: str) -> None:
        order = self.book.open.get(case_id[len("order:"):]) if case_id.startswith("order:") else None
        if order is not None and order.stage == PARKED and decision == "cancel":
            self.cancel_lines(commit, order, "desk", "parked", [(line, order.uncovered(line)) for line in order.lines])
            self.respond(commit, order)
            self.advance(commit, order, CANCELLED)
            self.forget_if_finished(commit, order)

    # --- Ends

    def _settle(self, commit: Commit, order: Order) -> None:
        """When nothing more can ship, the order has ended."""
        stages = {release.stage for release in order.releases}
        if order.stage != BOOKED or stages & {ASKED, ACCEPTED, SHIPPED} or any(order.uncovered(line) for line in order.lines):
            return
        self.advance(commit, order, INVOICED if INVOICED in stages else CANCELLED)

    def forget_if_finished(self, commit: Commit, order: Order) -> None:
        if order.key not in self.book.open or self.outbox.has_open(order.key):
            return
        if any(release.held_invoice or (release.stage == INVOICED and not release.notice) for release in order.releases):
            return
        kept = {release.name for release in order.releases if release.stage != CANCELLED}
        delivered = all(carton.told == "delivered" for carton in order.cartons if carton.release in kept)
        if order.stage == CANCELLED or (order.stage == INVOICED and delivered):
            self.book.forget(commit, order)

    def sweep(self, commit: Commit) -> None:
        """Open orders that stand still are compared with the systems: an event may have been lost for good."""
        for order in list(self.book.open.values()):
            if commit.now - order.progress >= self.company.deadlines["stale_after"] and not self.outbox.has_open(order.key):
                self._look_after(commit, order)

    def _look_after(self, commit: Commit, order: Order) -> None:
        if order.stage == RECEIVED and order.is_queued:
            type, body = self._find_order(order)
            return self.ask(commit, order, order.erp, type, order.key, body)
        if order.stage == RECEIVED:
            return self.book_order(commit, order)
        for release in order.releases:
            if release.stage == ASKED:
                self.ask_release(commit, order, release)
            elif release.stage == ACCEPTED:
                self.ask(commit, order, release.warehouse, "wms.get_release", release.name, {"release": release.name}, release.name)
            elif release.stage == SHIPPED:
                self.confirm(commit, order, release)
            elif release.stage == INVOICED:
                self.send_invoice(commit, order, release)
        for carton in order.cartons:
            self.tell_status(commit, order, carton)
        is_old = commit.now - order.progress >= self.company.deadlines["forget_after"]
        if is_old and order.stage in (INVOICED, CANCELLED) and not self.outbox.has_open(order.key):
            return self.book.forget(commit, order)
        self.forget_if_finished(commit, order)

    # --- The days between which goods may leave

    def is_window_over(self, order: Order, now: int) -> bool:
        return bool(order.leave_until) and now >= self.company.instant(self._window_end(order))

    def _window_end(self, order: Order) -> datetime:
        return self.company.midnight(self.company.partner_of(order), order.leave_until, days_later=1)

    def await_window(self, commit: Commit, order: Order) -> None:
        if order.leave_until:
            commit.timer(f"window:{order.key}", max(self.company.instant(self._window_end(order)) - commit.now, 1))

    def window_ended(self, commit: Commit, key: str) -> None:
        order = self.book.open.get(key)
        if order is None or order.stage != BOOKED:
            return
        for release in order.releases:
            if release.stage == ACCEPTED and not release.is_begun:
                self.recall(commit, order, release)
        self.source(commit, order, "window", "window_missed")


def amount(quantity: int, unit: str) -> Dict[str, str]:
    return {"amount": decimal_text(quantity), "unit": unit}


def iso(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")


def dashed(date: str) -> str:
    return f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == 8 else date


def step_of(release: Release, step: str) -> str:
    """Each step of a release cancels under a name of its own."""
    return step if release.number == 1 else f"{step}#{release.number}"


def carton_of(release: Release, said: Dict[str, Any]) -> Carton:
    return Carton(said["sscc"], release.name, said["weight_g"],
                  [[line["line"], millionths(line["quantity"]["amount"])] for line in said["lines"]])
