"""The company that the orchestrator works for, as `config` of the start line says it: systems, partners, items, places."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any, Dict, List, Mapping, Optional, Tuple

from proofload import DAY, MILLION, millionths, x12

# What parcel carriers say, in our words. A label that was made is no parcel on its way; one that waits to be fetched, that
# was refused or given up, has not been delivered and needs somebody.
VOCABULARIES: Dict[str, Dict[str, str]] = {
    "info_received": {
        "InfoReceived": "pre_transit", "Pending": "pre_transit", "InTransit": "in_transit", "OutForDelivery": "out_for_delivery",
        "AttemptFail": "exception", "AvailableForPickup": "exception", "Exception": "exception", "Expired": "exception",
        "Delivered": "delivered"},
    "pre_transit": {
        "pre_transit": "pre_transit", "unknown": "pre_transit", "in_transit": "in_transit", "out_for_delivery": "out_for_delivery",
        "failure": "exception", "available_for_pickup": "exception", "return_to_sender": "exception", "cancelled": "exception",
        "error": "exception", "delivered": "delivered"}}

GTINS = ("UP", "EN", "UK", "UI", "UA")        # PO106 and on: whose name for the item follows
OWN_NAMES = ("VN", "VP", "VC")
BUYERS_NAMES = ("IN", "BP", "SK", "CB", "PI")


class Agreement:
    """What was agreed upon, clause by clause: agreement["asn"]."""

    def __init__(self, clauses: Mapping[str, Any], overrides: Tuple[Mapping[str, Any], ...] = ()) -> None:
        self._clauses = clauses
        self._overrides = overrides

    def __getitem__(self, clause: str) -> Any:
        return self._clauses[clause]

    def of_line(self, order_type: str, item: str) -> "Agreement":
        return self

    def ratio(self, clause: str) -> Tuple[int, int]:
        above, _, below = str(self[clause]).partition("/")
        return int(above), int(below or 1)

    def share_of(self, clause: str, quantity: int) -> int:
        """So much of a quantity, in whole units."""
        above, below = self.ratio(clause)
        return quantity // MILLION * above // below * MILLION


@dataclass
class Place:
    id: str
    closed_on: str = ""  # CCYY-MM-DD: the first day that it takes nothing more


@dataclass
class Item:
    id: str
    unit: str
    packs: Dict[str, int] = field(default_factory=dict)  # by unit, how many of the base unit
    prices: List[Tuple[str, str]] = field(default_factory=list)  # from which day, how much

    def per_unit(self, unit: str) -> Optional[int]:
        """Millionths of the base unit in one of that unit; None where it is not sold so."""
        return MILLION if unit == self.unit else self.packs.get(unit)


@dataclass
class Partner:
    name: str
    us: x12.Party
    them: x12.Party
    agreement: Agreement
    places: Dict[str, Place] = field(default_factory=dict)
    items: Dict[Tuple[str, str], str] = field(default_factory=dict)  # kind of name and name, our item

    def clock(self, at: datetime) -> Tuple[str, str]:
        """Date and time as its documents write them."""
        return at.strftime("%Y%m%d"), at.strftime("%H%M")

    def bears_price(self, order_type: str, item: str, price: str, basis: int, listed: str) -> bool:
        above, below = self.agreement.of_line(order_type, item).ratio("tolerances.price")
        offered, ours = millionths(price) * MILLION, millionths(listed) * basis
        return offered == 0 or abs(offered - ours) * below <= ours * above
