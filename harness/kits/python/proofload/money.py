"""Money, prices and quantities, without a float anywhere.

Money is a whole number of minor units (cents); quantities and prices are whole numbers of millionths, as decimal text on
the wire ("24.9", never 24.900000000000002).
"""
from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Dict

MILLION = 1_000_000


def millionths(text: str) -> int:
    """"2.5" is 2500000. Raises ValueError where it is no plain decimal of at most six places."""
    try:
        scaled = Decimal(text) * MILLION
        if scaled != int(scaled):
            raise ValueError(f"'{text}' has more than six decimal places")
    except (InvalidOperation, OverflowError) as wrong:
        raise ValueError(f"'{text}' is no decimal") from wrong
    return int(scaled)


def decimal_text(value: int) -> str:
    """2500000 millionths are "2.5", and 3000000 are "3"."""
    sign, value = ("-", -value) if value < 0 else ("", value)
    whole, part = divmod(value, MILLION)
    return f"{sign}{whole}" + (f".{part:06d}".rstrip("0") if part else "")


def divide_away_from_zero(numerator: int, denominator: int) -> int:
    """Rounds half a unit away from zero, as invoices do; never half to even."""
    quotient, rest = divmod(abs(numerator), abs(denominator))
    if 2 * rest >= abs(denominator):
        quotient += 1
    return quotient if (numerator < 0) == (denominator < 0) else -quotient


@dataclass(frozen=True)
class Money:
    minor: int
    currency: str

    def __add__(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"{other.currency} cannot be added to {self.currency}")
        return Money(self.minor + other.minor, self.currency)

    def to_wire(self) -> Dict[str, Any]:
        return {"minor": self.minor, "currency": self.currency}

    @classmethod
    def from_wire(cls, wire: Dict[str, Any]) -> "Money":
        return cls(wire["minor"], wire["currency"])


def extend(price_millionths: int, basis_millionths: int, quantity_millionths: int, currency: str) -> Money:
    """What so much costs at a price per basis, rounded once to whole cents."""
    return Money(divide_away_from_zero(price_millionths * quantity_millionths, basis_millionths * 10_000), currency)
