"""Parcel labels: the carriers' rates compared, a label bought for each carton and attached at the warehouse, the manifest."""
from __future__ import annotations

from typing import List, Optional, Tuple

from orders import CANCELLED, Carton, Order, Quote, Release
from work import Work


def label(work: Work, order: Order, release: Release, carton: Carton) -> None:
    """The next step towards a carton with its label on: rates, a label, the label at the warehouse."""
    if carton.tracking:
        work.ask(order, release.warehouse, "wms.attach_label", carton.sscc,
                 {"release": release.name, "sscc": carton.sscc, "tracking": carton.tracking}, carton.sscc)
    elif release.service:
        work.ask(order, _carrier_of(work, release), "carrier.buy_label", carton.sscc,
                 {"reference": carton.sscc, "release": release.name, "ship_to": order.ship_to, "service": release.service,
                  "weight_g": carton.weight_g}, carton.sscc, ("carrier.find_label", {"reference": carton.sscc}))
    else:
        said = {quote.carrier for quote in release.quotes}
        for carrier in work.company.carriers:
            if carrier not in said:
                work.ask(order, carrier, "carrier.rate", f"{release.name}@{carrier}",
                         {"release": release.name, "ship_to": order.ship_to, "weight_g": carton.weight_g}, release.name)


def quoted(work: Work, order: Order, release: Release, quote: Quote) -> None:
    if release.service:
        return  # it came when the choice had been made
    release.quotes = [known for known in release.quotes if known.carrier != quote.carrier] + [quote]
    work.book.changed(order)
    if len(release.quotes) == len(work.company.carriers):
        best = _best(work, order, release.quotes)
        if best is not None:
            release.carrier, release.service = best.carrier, best.service
            for carton in order.cartons_of(release):
                if not carton.tracking:
                    label(work, order, release, carton)


def bought(work: Work, order: Order, sscc: str, tracking: str) -> None:
    carton = order.carton(sscc)
    if carton is None or carton.tracking:
        return
    carton.tracking = tracking
    work.book.changed(order)
    release = order.release(carton.release)
    assert release is not None
    if release.stage == CANCELLED:
        return void(work, order, release, carton)
    label(work, order, release, carton)


def attached(work: Work, order: Order, sscc: str) -> None:
    carton = order.carton(sscc)
    if carton:
        carton.is_attached = True
        work.advance(order)


def void(work: Work, order: Order, release: Release, carton: Carton) -> None:
    if carton.tracking:
        work.ask(order, _carrier_of(work, release), "carrier.void_label", carton.tracking, {"tracking": carton.tracking})


def manifest(work: Work, order: Order, release: Release, trackings: List[str]) -> None:
    if trackings:
        work.ask(order, _carrier_of(work, release), "carrier.manifest", release.shipment,
                 {"shipment": release.shipment, "trackings": trackings})


def _best(work: Work, order: Order, quotes: List[Quote]) -> Optional[Quote]:
    """The cheapest that is in time; where none is, the fastest."""
    days = work.company.days_until(min(filter(None, (order.deliver_by, order.leave_until)), default=""), work.now)

    def rank(quote: Quote) -> Tuple[bool, int, int, str]:
        late = days is not None and quote.days > days
        return late, quote.days if late else 0, quote.cost, quote.carrier
    return min((quote for quote in quotes if quote.service), key=rank, default=None)


def _carrier_of(work: Work, release: Release) -> str:
    return release.carrier or next(iter(work.company.carriers))
