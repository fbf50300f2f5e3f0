"""What is known of each open order, and how it is kept: one record an order, written whole whenever it changes.

All quantities are millionths of the item's base unit. An order is released to one warehouse or several; each release ships,
is announced and is invoiced by itself.
"""
from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Dict, Iterator, List, Optional, Tuple

from commit import Commit
from proofload import MILLION, decimal_text

RECEIVED, BOOKED, INVOICED, CANCELLED, PARKED = "received", "booked", "invoiced", "cancelled", "parked"
ASKED, ACCEPTED, SHIPPED = "asked", "accepted", "shipped"  # of a release, which then is INVOICED or CANCELLED


@dataclass
class Line:
    line: int
    item: str
    ordered: int
    unit: str              # the item's base unit
    buyer_line: str = ""   # PO101, as it came
    buyer_item: str = ""
    buyer_qualifier: str = ""
    buyer_unit: str = ""
    per_buyer_unit: int = MILLION  # base units in one of the buyer's
    price: str = "0"       # for so much of the base unit
    price_basis: int = MILLION
    accepted: int = 0      # promised in the 855
    cancelled: int = 0     # told to the ERP

    def in_buyers_unit(self, quantity: int) -> Tuple[str, str]:
        """As decimal and unit; where it is no whole number of packs, in base units."""
        if self.buyer_unit != self.unit and quantity % self.per_buyer_unit == 0:
            return decimal_text(quantity // self.per_buyer_unit * MILLION), self.buyer_unit
        return decimal_text(quantity), self.unit


@dataclass
class Share:
    """What a release is to ship of a line."""

    line: int
    wanted: int
    allocated: int = 0
    shipped: int = 0
    item: str = ""  # what ships in place of the line's item


@dataclass
class Quote:
    carrier: str
    service: str  # empty: that carrier does not take it
    cost: int = 0
    days: int = 0


@dataclass
class Release:
    number: int
    name: str
    warehouse: str
    stage: str = ASKED
    is_allocated: bool = False  # the warehouse said what it has
    is_recalled: bool = False   # it was asked to give it back
    is_begun: bool = False      # it said that it is too late for that
    lines: List[Share] = field(default_factory=list)
    quotes: List[Quote] = field(default_factory=list)
    carrier: str = ""
    service: str = ""
    shipment: str = ""
    shipped_at: str = ""
    notice: str = ""            # the 856: its document's name, or "none" where none was agreed upon
    invoice: str = ""
    held_invoice: str = ""      # as posted; its 810 waits until the partner has the 856

    @property
    def is_open(self) -> bool:
        return self.stage in (ASKED, ACCEPTED)

    def share(self, line: int) -> Optional[Share]:
        return next((each for each in self.lines if each.line == line), None)

    def covers(self, line: int) -> int:
        """What the order may count on: what is wanted until the warehouse said what it has, then that, then what shipped."""
        share = self.share(line)
        if share is None or self.stage == CANCELLED:
            return 0
        if self.stage in (SHIPPED, INVOICED):
            return share.shipped
        return share.allocated if self.is_allocated else share.wanted


@dataclass
class Carton:
    sscc: str
    release: str
    weight_g: int
    lines: List[List[int]] = field(default_factory=list)  # line, quantity
    tracking: str = ""
    is_attached: bool = False
    status: str = ""     # as the carrier told it last, in our words, and when that was
    status_at: str = ""
    told: str = ""       # what the ERP shows
    shown: int = 0       # how often it was told
    telling: str = ""    # the operation that tells it now


@dataclass
class Order:
    key: str             # "bigbox/4711"
    partner: str
    purchase_order: str
    order_release: str = ""  # BEG04
    type: str = ""
    ordered_on: str = ""     # CCYYMMDD, as the next four
    deliver_by: str = ""
    leave_from: str = ""
    leave_until: str = ""
    ship_to: str = ""
    ship_to_code: str = ""
    ship_to_qualifier: str = ""
    currency: str = "USD"
    stage: str = RECEIVED
    erp: str = ""            # the instance that books it
    is_queued: bool = False  # the ERP has it, and will say its number later
    sales_order: str = ""
    cause: str = ""
    is_answered: bool = False      # the 855 is out, or none is wanted
    cancel_requested: bool = False
    told_short: bool = False
    told_too_late: bool = False
    taken: int = 0
    progress: int = 0
    lines: List[Line] = field(default_factory=list)
    releases: List[Release] = field(default_factory=list)
    cartons: List[Carton] = field(default_factory=list)

    def line(self, number: int) -> Optional[Line]:
        return next((each for each in self.lines if each.line == number), None)

    def release(self, name: str) -> Optional[Release]:
        return next((each for each in self.releases if each.name == name), None)

    def carton(self, sscc: str) -> Optional[Carton]:
        return next((each for each in self.cartons if each.sscc == sscc), None)

    def cartons_of(self, release: Release) -> List[Carton]:
        return [carton for carton in self.cartons if carton.release == release.name]

    def covered(self, line: Line) -> int:
        return sum(release.covers(line.line) for release in self.releases)

    def uncovered(self, line: Line) -> int:
        """What no release covers and nobody cancelled."""
        return max(line.ordered - line.cancelled - self.covered(line), 0)

    @property
    def is_answerable(self) -> bool:
        return all(release.is_allocated or not release.is_open for release in self.releases)


class Book:
    """The open orders, by each name that a message may use. Of a closed one its key is kept."""

    def __init__(self) -> None:
        self.open: Dict[str, Order] = {}
        self.known: Dict[str, str] = {}  # every key that was ever taken, and a digest of what it asked for
        self._of_release: Dict[str, str] = {}
        self._of_carton: Dict[str, str] = {}
        self._changed: Dict[str, Order] = {}

    def restore(self, text: str) -> None:
        said = json.loads(text)
        said["lines"] = [Line(**each) for each in said["lines"]]
        said["cartons"] = [Carton(**each) for each in said["cartons"]]
        said["releases"] = [Release(**{**each, "lines": [Share(**line) for line in each["lines"]],
                                       "quotes": [Quote(**quote) for quote in each["quotes"]]})
                            for each in said["releases"]]
        order = Order(**said)
        self.open[order.key] = order
        self._index(order)

    def add(self, commit: Commit, order: Order, content: str) -> None:
        self.open[order.key] = order
        self.known[order.key] = content
        commit.write(f"known/{order.key}", content)
        self.changed(order)

    def changed(self, order: Order) -> None:
        self._changed[order.key] = order

    def save(self, commit: Commit) -> None:
        """Once, at the end of a step."""
        for order in self._changed.values():
            if order.key in self.open:
                self._index(order)
                commit.write(f"order/{order.key}", json.dumps(order, default=vars, separators=(",", ":")))
        self._changed.clear()

    def forget(self, commit: Commit, order: Order) -> None:
        del self.open[order.key]
        commit.write(f"order/{order.key}", None)
        for release in order.releases:
            self._of_release.pop(release.name, None)
        for carton in order.cartons:
            self._of_carton.pop(carton.sscc, None)

    def by_release(self, name: str) -> Tuple[Optional[Order], Optional[Release]]:
        order = self.open.get(self._of_release.get(name, ""))
        return (None, None) if order is None else (order, order.release(name))

    def by_carton(self, sscc: str) -> Optional[Order]:
        return self.open.get(self._of_carton.get(sscc, ""))

    def in_order_of_arrival(self) -> Iterator[Order]:
        return iter(sorted(self.open.values(), key=lambda order: (order.taken, order.key)))

    def _index(self, order: Order) -> None:
        for release in order.releases:
            self._of_release[release.name] = order.key
        for carton in order.cartons:
            self._of_carton[carton.sscc] = order.key
