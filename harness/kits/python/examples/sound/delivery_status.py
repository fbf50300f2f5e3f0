"""Delivery status: what carriers say of a parcel on its way, told to the ERP in order and one at a time."""
from __future__ import annotations

import json
from typing import Optional

from orders import Carton, Order
from outbox import Operation
from work import Work

RANK = {"pre_transit": 0, "in_transit": 1, "out_for_delivery": 2, "exception": 2, "delivered": 3}


def heard_of_parcel(work: Work, order: Order, carton: Carton, status: str, at: str) -> None:
    """By the time that the carrier says, then by how far along it is; never by arrival."""
    if carton.status and (carton.status_at, RANK[carton.status]) >= (at, RANK[status]):
        return
    carton.status, carton.status_at = status, at
    work.book.changed(order)
    tell_status(work, order, carton)


def tell_status(work: Work, order: Order, carton: Carton) -> None:
    """One at a time for a parcel, and each names how many came before it: an old word that lands late changes nothing."""
    release = order.release(carton.release)
    if release is None or not release.shipment or carton.telling or carton.status in ("", "pre_transit", carton.told):
        return
    about = f"{carton.tracking}:{carton.status}:{carton.status_at}"
    carton.telling = f"erp.set_delivery_status:{about}"
    work.book.changed(order)
    work.ask(order, order.erp, "erp.set_delivery_status", about,
             {"sales_order": order.sales_order, "shipment": release.shipment, "tracking": carton.tracking,
              "status": carton.status, "at": carton.status_at, "shown": carton.shown}, carton.sscc)


def told(work: Work, order: Order, operation: Operation, shown: Optional[int] = None) -> None:
    """`shown`: how many the ERP shows, where it refused because we counted otherwise."""
    carton = order.carton(operation.subject)
    if carton is None or carton.telling != operation.id:
        return
    if shown is None:
        carton.told = json.loads(operation.body)["status"]
        carton.shown += 1
    else:  # told again, on what is there
        carton.shown = shown
    carton.telling = ""
    work.book.changed(order)
    tell_status(work, order, carton)
