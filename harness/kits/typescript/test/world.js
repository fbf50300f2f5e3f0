// A small company for tests: what `config` says of one, the 850 of a partner, and what a warehouse tells.
import { DAY, HOUR, MINUTE, SECOND } from "#kit";
import { write } from "#kit/x12";

const CLAUSES = {
  "acknowledgement.expected": true, "acknowledgement.repeat_after": Number(4n * HOUR), "acknowledgement.repeats": 12,
  "acknowledgement.on_duplicate": "repeat_997", po_response: "855", asn: "per_shipment", invoice: "per_shipment", invoice_after: "ship_confirm",
  backorder: "cancel", substitution: false, sourcing: "split", transport: "parcel", "tolerances.over_shipment": "0/1",
  "tolerances.under_shipment": "1/1", "tolerances.price": "1/1", zone: "UTC" };

export const CONFIG = {
  systems: [{ name: "erp", kind: "erp" }, { name: "wms", kind: "wms" }, { name: "desk", kind: "desk" }, { name: "carrier", kind: "carrier" }],
  interchange: { qualifier: "ZZ", id: "SELLER" },
  partners: [{ name: "bigbox", interchange: { qualifier: "ZZ", id: "BIGBOX" }, agreement: CLAUSES }],
  items: [{ id: "SAW-18", unit: "EA", packs: [{ unit: "CA", holds: 10 }], price: { amount: "14.75", currency: "USD", per: "1", unit: "EA" } }],
  references: [{ kind: "vendor_item", value: "SAW-18", item: "SAW-18" }, { kind: "buyer_item", value: "BB-1005", partner: "bigbox", item: "SAW-18" },
               { kind: "gtin", value: "00085070000143", item: "SAW-18" }],
  locations: [{ id: "bigbox-0042", codes: [{ partner: "bigbox", qualifier: "92", code: "0042" }] }],
  sourcing: [{ from: ["wms"] }],
  deadlines: { reply_timeout: Number(30n * SECOND), backoff_first: Number(5n * SECOND), backoff_cap: Number(10n * MINUTE), attempts_max: 14,
               key_trusted_for: Number(20n * HOUR), sweep_every: Number(30n * MINUTE), stale_after: Number(2n * HOUR), change_waits: Number(12n * HOUR),
               forget_after: Number(14n * DAY), advice_overdue: Number(3n * DAY) },
  first_control_number: 1,
};

const ENVELOPE = { sender: { qualifier: "ZZ", id: "BIGBOX" }, receiver: { qualifier: "ZZ", id: "SELLER" }, date: "20260105", time: "0800" };

export const document = (body, from = "bigbox") => ({ type: "x12.interchange", kind: "document", from, to: "orchestrator", body });
export const event = (type, body, from = "wms") => ({ type, kind: "event", from, to: "orchestrator", body: JSON.stringify(body) });

// An 850 as bigbox sends it.
export function order({ number = "4711", control = 1, quantity = 3, purpose = "00", item = ["IN", "BB-1005"], unit = "EA", price = "14.75" } = {}) {
  const lines = purpose === "01" ? [] : [["PO1", 1, quantity, unit, price, "", ...item]];
  return document(write({ ...ENVELOPE, control }, "PO", [["850", [["BEG", purpose, "SA", number, "", "20260105"], ["N1", "ST", "", "92", "0042"], ...lines,
                                                                  ["CTT", lines.length]]]]));
}

// The buyer's 997 for a group of ours.
export const acknowledgment = (control, functionalId, status, number) =>
  document(write({ ...ENVELOPE, control }, "FA", [["997", [["AK1", functionalId, number], ["AK9", status, 1, 1, status === "A" ? 1 : 0]]]]));

const each = (amount) => ({ amount: String(amount), unit: "EA" });
export const state = (ordered, allocated, shipped = 0) =>
  [{ line: 1, ordered: each(ordered), allocated: each(allocated), picked: each(shipped), shipped: each(shipped) }];

const RELEASE = { release: "R-bigbox/4711", at: "2026-01-05T01:00:00Z" };
export const allocated = (ordered, has) => event("wms.allocated", { ...RELEASE, event: "R/1", sequence: 1, lines: state(ordered, has) });
export const packed = () => event("wms.packed", { ...RELEASE, event: "R/2", sequence: 2, carton: { sscc: "006141410000000012", weight_g: 1000, lines: [] } });
export const shipped = (ordered, has, left) => event("wms.shipped", { ...RELEASE, event: "R/3", sequence: 3, shipment: "SH-1", lines: state(ordered, has, left),
  cartons: [{ sscc: "006141410000000012", weight_g: 1000, tracking: "1Z1", lines: [{ line: 1, item: "SAW-18", quantity: each(left) }] }] });
export const seen = (status, at, number) => event("carrier.tracking",
  { event: `1Z1/${number}`, tracking: "1Z1", reference: "006141410000000012", status, at }, "carrier");
