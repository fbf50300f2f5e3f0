"""A release at its warehouse: accepted, allocated, packed, shipped or cancelled. Each is taken once, in whatever order it comes."""
from __future__ import annotations

from typing import Any, Dict, List

import buyer_notices
import invoicing
import order_cancellation
import parcel_labels
import sourcing
from orders import ACCEPTED, ASKED, CANCELLED, SHIPPED, Carton, Order, Release
from proofload import millionths
from work import Work


def accepted(work: Work, order: Order, release: Release) -> None:
    if release.stage == ASKED:
        release.stage = ACCEPTED
        work.advance(order)
    if order.cancel_requested and release.stage == ACCEPTED:
        order_cancellation.recall(work, order, release)


def allocated(work: Work, order: Order, release: Release, lines: List[Dict[str, Any]]) -> None:
    if release.is_allocated:
        return
    release.is_allocated = True
    for state in lines:
        share = release.share(state["line"])
        if share:
            share.allocated, share.item = millionths(state["allocated"]["amount"]), state.get("item", "")
    work.advance(order)
    sourcing.source(work, order, _step_of(release, "allocation"), "nothing_in_stock")


def packed(work: Work, order: Order, release: Release, said: Dict[str, Any]) -> None:
    if order.carton(said["sscc"]) is None:
        carton = _add_carton(order, release, said)
        work.advance(order)
        parcel_labels.label(work, order, release, carton)


def shipped(work: Work, order: Order, release: Release, shipment: str, at: str, lines: List[Dict[str, Any]],
            cartons: List[Dict[str, Any]]) -> None:
    was_asked = release.stage == ASKED
    allocated(work, order, release, lines)
    release.stage, release.shipment, release.shipped_at = SHIPPED, shipment, at
    for state in lines:
        share = release.share(state["line"])
        if share:
            share.shipped, share.item = millionths(state["shipped"]["amount"]), state.get("item", "")
    # What the warehouse loaded is what there is, whatever was heard of its packing before.
    trackings = []
    for said in cartons:
        carton = order.carton(said["sscc"]) or _add_carton(order, release, said)
        carton.tracking, carton.is_attached = said.get("tracking", carton.tracking), True
        if carton.tracking:
            trackings.append(carton.tracking)
    work.advance(order)
    sourcing.source(work, order, _step_of(release, "shipment"), "short_picked")
    invoicing.confirm_shipment(work, order, release)
    parcel_labels.manifest(work, order, release, trackings)
    if order.cancel_requested and was_asked:
        order_cancellation.too_late(work, order, "shipment", "which has shipped")
    buyer_notices.notify(work, order, release)


def cancelled(work: Work, order: Order, release: Release, reason: str) -> None:
    order.cause = "cancelled_by_buyer" if order.cancel_requested else "nothing_in_stock"
    release.stage = CANCELLED
    work.advance(order)
    for carton in order.cartons_of(release):
        parcel_labels.void(work, order, release, carton)
    sourcing.source(work, order, _step_of(release, "release"), reason)


def _step_of(release: Release, step: str) -> str:
    """Each step of a release cancels under a name of its own."""
    return step if release.number == 1 else f"{step}#{release.number}"


def _add_carton(order: Order, release: Release, said: Dict[str, Any]) -> Carton:
    carton = Carton(said["sscc"], release.name, said["weight_g"],
                    [[line["line"], millionths(line["quantity"]["amount"])] for line in said["lines"]])
    order.cartons.append(carton)
    return carton
