"""The company that the orchestrator works for, as `config` of the start line says it: systems, partners, items, places."""
from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from typing import Any, Dict, List, Mapping, Optional, Tuple

from proofload import DAY, MILLION, decimal_text, millionths, x12

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

# PO106 and on: whose name for the item follows.
NAME_KINDS = {**dict.fromkeys(("UP", "EN", "UK", "UI", "UA"), "gtin"), **dict.fromkeys(("VN", "VP", "VC"), "vendor_item"),
              **dict.fromkeys(("IN", "BP", "SK", "CB", "PI"), "buyer_item")}


class Agreement:
    """What was agreed upon, clause by clause: agreement["asn"]. An order type and an item may have clauses of their own."""

    def __init__(self, clauses: Mapping[str, Any], by_order_type: Mapping[str, Any], by_item: Mapping[str, Any]) -> None:
        self._clauses, self._by_order_type, self._by_item = clauses, by_order_type, by_item

    def __getitem__(self, clause: str) -> Any:
        return self._clauses[clause]

    def of_order(self, order_type: str) -> "Agreement":
        own = self._by_order_type.get(order_type)
        return self if not own else Agreement({**self._clauses, **own}, {}, self._by_item)

    def of_line(self, order_type: str, item: str) -> "Agreement":
        agreement = self.of_order(order_type)
        own = self._by_item.get(item)
        return agreement if not own else Agreement({**agreement._clauses, **own}, {}, {})

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

    def clock(self, at: datetime) -> Tuple[str, str]:
        """Date and time as its documents write them."""
        local = at.astimezone(self.zone)
        return local.strftime("%Y%m%d"), local.strftime("%H%M")

    @property
    def zone(self) -> tzinfo:
        name = self.agreement["zone"]
        if name == "UTC":
            return timezone.utc
        from zoneinfo import ZoneInfo  # not at the top: a crash starts a new process, and most agreements know no zone
        return ZoneInfo(name)

    def bears_price(self, order_type: str, item: str, price: str, basis: int, listed: str) -> bool:
        above, below = self.agreement.of_line(order_type, item).ratio("tolerances.price")
        offered, ours = millionths(price) * MILLION, millionths(listed) * basis
        return offered == 0 or abs(offered - ours) * below <= ours * above


class Company:
    def __init__(self, config: Mapping[str, Any], epoch: str) -> None:
        self.epoch = datetime.fromisoformat(epoch.replace("Z", "+00:00"))
        by_kind: Dict[str, List[Any]] = {}
        for system in config["systems"]:
            by_kind.setdefault(system["kind"], []).append(system)
        self.erp: str = by_kind["erp"][0]["name"]  # books what belongs to no business unit
        self._units: List[Mapping[str, Any]] = config.get("business_units", [])
        self.desk: str = by_kind["desk"][0]["name"]
        self.carriers = {each["name"]: VOCABULARIES[each["vocabulary"]] for each in by_kind["carrier"]}
        self.warehouses: List[str] = [each["name"] for each in by_kind.get("wms", [])]
        self.deadlines: Dict[str, int] = config["deadlines"]
        self.first_control_number: int = config["first_control_number"]
        self._sourcing: List[Mapping[str, Any]] = config["sourcing"]
        self.items = {each["id"]: _item(each) for each in config["items"]}
        us = _party(config["interchange"])
        self.partners = {each["name"]: Partner(each["name"], us, _party(each["interchange"]), Agreement(
            each["agreement"], each.get("by_order_type", {}), each.get("by_item", {}))) for each in config["partners"]}
        for place in config["locations"]:
            for code in place["codes"]:
                if code["partner"] in self.partners:
                    self.partners[code["partner"]].places[code["code"]] = Place(place["id"], place.get("closed_on", ""))
        self._references: Dict[Tuple[str, str], List[Mapping[str, Any]]] = {}
        for each in config["references"]:
            self._references.setdefault(_name(each["kind"], each["value"]), []).append(each)

    def agreement_of(self, order: Any) -> Agreement:
        return self.partners[order.partner].agreement.of_order(order.type)

    def partner_of(self, order: Any) -> Partner:
        return self.partners[order.partner]

    def item_named(self, partner: Partner, qualifier: str, value: str, day: str) -> Optional[Item]:
        """A partner's own name goes before one that all have. `day`: CCYY-MM-DD, for names change hands."""
        kind = NAME_KINDS.get(qualifier)
        known = [each for each in self._references.get(_name(kind or "", value), [])
                 if each.get("partner", partner.name) == partner.name
                 and each.get("from", "") <= day and day <= each.get("until", "9999")]
        known.sort(key=lambda each: "partner" not in each)
        return self.items.get(known[0]["item"]) if known else None

    def price_of(self, item: Item, ordered_on: str) -> Optional[str]:
        """What the seller asks for one base unit, for orders of that day (CCYYMMDD)."""
        price = None
        for day, amount in item.prices:
            if day.replace("-", "") <= ordered_on:
                price = amount
        return price

    def sources_of(self, order: Any, item: str) -> List[str]:
        """The warehouses that may supply it, the preferred one first: those of the first rule that fits."""
        named = (("partners", order.partner), ("order_types", order.type), ("ship_to", order.ship_to_code), ("items", item))
        for rule in self._sourcing:
            if all(value in rule.get(name, [value]) for name, value in named):
                return [name for name in rule["from"] if name in self.warehouses]
        return []

    def erp_of(self, partner: str, items: List[str]) -> Tuple[str, bool]:
        """Which ERP books an order: that of the partner's unit, else of its items'. And whether those are of two."""
        by_partner = [unit["erp"] for unit in self._units if partner in unit["partners"]]
        if by_partner:
            return by_partner[0], False
        units = {unit["name"]: unit["erp"] for item in items for unit in self._units if item in unit["items"]}
        return next(iter(units.values()), self.erp), len(units) > 1

    # --- Time

    def time(self, now: int) -> datetime:
        return self.epoch + timedelta(microseconds=now // 1000)

    def parse(self, text: str) -> datetime:
        """A time that a system wrote: 2026-01-05T01:28:17Z, perhaps with a fraction."""
        whole, _, part = text.rstrip("Z").partition(".")
        at = datetime.fromisoformat(whole).replace(tzinfo=timezone.utc)
        return at + timedelta(microseconds=int(part[:6].ljust(6, "0")) if part else 0)

    def midnight(self, partner: Partner, date: str, days_later: int = 0) -> datetime:
        day = datetime.strptime(date, "%Y%m%d").replace(tzinfo=partner.zone) + timedelta(days=days_later)
        return day.astimezone(timezone.utc)

    def instant(self, at: datetime) -> int:
        return (at - self.epoch) // timedelta(microseconds=1) * 1000

    def days_until(self, date: str, now: int) -> Optional[int]:
        if not date:
            return None
        day = datetime.strptime(date, "%Y%m%d").replace(tzinfo=timezone.utc)
        return max((self.instant(day) - now) // DAY, 0)


def _party(wire: Mapping[str, str]) -> x12.Party:
    return x12.Party(wire["qualifier"], wire["id"], wire.get("application", ""))


def _item(wire: Mapping[str, Any]) -> Item:
    packs = {each["unit"]: each["holds"] * MILLION // each.get("of", 1) for each in wire.get("packs", [])}
    price = wire.get("price")
    prices = [] if price is None else [("", price), *((each["from"], each) for each in price.get("changes", []))]
    return Item(wire["id"], wire["unit"], packs, [(day, _per_unit(each)) for day, each in prices])


def _per_unit(price: Mapping[str, str]) -> str:
    return decimal_text(millionths(price["amount"]) * MILLION // millionths(price["per"]))


def _name(kind: str, value: str) -> Tuple[str, str]:
    """GTINs are the same with and without the zeros before them."""
    return (kind, value.zfill(14)) if kind == "gtin" else (kind, value)
