/** What `config` says, as far as this orchestrator reads it: docs/reference/lockstep.md#config. */
export interface Config {
  systems: { name: string; kind: string; interchange?: Address; agreement?: Clauses }[];
  interchange: Address;
  partners: Partner[];
  items: Item[];
  references: Reference[];
  locations: Place[];
  sourcing: SourcingRule[];
  receipts?: ExpectedReceipt[];
  receipt_tolerance?: string;
  business_units?: { name: string; erp: string; partners: string[]; items: string[] }[];
  freight?: { from_g: number };
  deadlines: Record<string, number>;
  first_control_number: number;
}
export interface Address { qualifier: string; id: string; application?: string }
export type Clauses = Record<string, string | number | boolean>;
export interface Partner {
  name: string;
  interchange: Address;
  agreement: Clauses;
  by_order_type?: Record<string, Clauses>;
  by_item?: Record<string, Clauses>;
}
export interface ListPrice { amount: string; currency: string; per: string; unit: string; from?: string }
export interface Item {
  id: string;
  unit: string;
  weight_g?: number;
  packs: { unit: string; holds: number }[];
  price?: ListPrice & { changes?: ListPrice[] };
  discontinued_on?: string;
}
export interface Reference { kind: string; value: string; item: string; partner?: string; from?: string; until?: string }
/** Goods that a third party's warehouse is to be told of, so long after the start. */
export interface ExpectedReceipt { name: string; at: number; warehouse: string; item: string; amount: Decimal; unit: string }
export interface Place { id: string; name?: string; codes: { partner: string; qualifier: string; code: string }[]; closed_on?: string }
export interface SourcingRule { partners?: string[]; order_types?: string[]; ship_to?: string[]; items?: string[]; from: string[] }

/** Exact decimal text, as on the wire. */
export type Decimal = string;
export interface Quantity { amount: Decimal; unit: string }
export interface Price { amount: Decimal; currency: string; per: Quantity }

/** An order's line; amounts are in the item's base unit. */
export interface Line {
  line: number;
  buyerLine: string;
  item: string;
  unit: string;
  ordered: Decimal;
  /** As the buyer wrote them: quantity, unit, price and its basis, and names as pairs of qualifier and value. */
  asWritten: { buyerLine: string; quantity: string; unit: string; price: string; basis: string; names: string[] };
  /** How many of the base unit the ordered unit holds. */
  holds: Decimal;
  price: Price;
  /** Warehouses that were asked for it. */
  asked: string[];
  /** Told to the ERP as not to be shipped. */
  cancelled: Decimal;
  /** Kept on order until goods come in. */
  waiting: Decimal;
  /** Why the last warehouse did not ship all of it. */
  lacking: "" | "nothing_in_stock" | "short_picked" | "window_missed" | "parked";
  /** What the buyer was told to get; empty: nothing yet. */
  accepted: Decimal | "";
}

/** A carton, its label, and where it was seen. An order may have thousands, so each is an entry of its own. */
export interface Carton {
  sscc: string;
  order: string;
  release: string;
  weight: number;
  tracking: string;
  isVoid: boolean;
  /** That it left with. */
  shipment: string;
  heardAt: string;
  heard: string;
  toldAt: string;
  /** How often the ERP was told. */
  shown: number;
}
export interface Release {
  name: string;
  warehouse: string;
  /** Its number in a 940, which holds 22 characters. */
  depositorNumber: string;
  /** By line number. */
  asked: Record<string, Decimal>;
  state: "asked" | "accepted" | "allocated" | "shipped" | "cancelled";
  allocated?: Record<string, Decimal>;
  substitutes: Record<string, string>;
  carrier: string;
  service: string;
  rates: Record<string, { service: string; minor: number; days: number } | null>;
  recall: "" | "wanted" | "asked" | "refused";
  touchedAt: number;
}

export interface PackedLine { line: number; item: string; quantity: Quantity }
export interface Shipment {
  id: string;
  release: string;
  warehouse: string;
  at: string;
  lines: { line: number; item: string; quantity: Quantity }[];
  confirmed: boolean;
  /** The document that told the buyer of it. */
  notice: string;
  /** The invoice that it is on. */
  invoice: string;
}

/** As it left. */
export interface ShippedCarton { sscc: string; tracking: string; lines: PackedLine[] }

export interface Order {
  key: string;
  partner: string;
  number: string;
  releaseNumber: string;
  type: string;
  /** CCYYMMDD, as written. */
  date: string;
  currency: string;
  shipTo: string;
  place: { qualifier: string; code: string };
  requestedOn: string;
  notBefore: string;
  notAfter: string;
  lines: Line[];
  /** The lines as they are written, of an order that was parked before all of them could be read. */
  unread: Line["asWritten"][];
  erp: string;
  state: "parked" | "booking" | "queued" | "booked" | "ended";
  salesOrder: string;
  /** Why nothing more of it is wanted. */
  stopped: "" | "buyer_cancelled" | "parked" | "window_missed";
  answered: boolean;
  releases: Release[];
  cancellations: number;
  shipments: Shipment[];
  /** What the ERP posted and the buyer is to be told, by the invoice's number. */
  invoices: Record<string, { posted: PostedInvoice; shipments: string[]; told: boolean }>;
  touchedAt: number;
  endedAt: number;
}

export interface Money { minor: number; currency: string }
export interface PostedLine { line: number; quantity: Quantity; price: Price; amount: Money; tax?: Money }
export interface PostedInvoice {
  invoice: string;
  sales_order: string;
  shipment: string;
  invoiced_on: string;
  total: Money;
  lines: PostedLine[];
  tax?: Money;
  others?: { sales_order: string; lines: PostedLine[] }[];
}

/** A request that is meant once, until it was answered for good. */
export interface Operation {
  /** What is meant: "erp.create_order:bigbox/4711". */
  id: string;
  to: string;
  type: string;
  body: Record<string, unknown>;
  order: string;
  /** Which carton, release or shipment it is about. */
  about: string;
  /** How to learn whether it was done. */
  lookup?: { type: string; body: Record<string, unknown> };
  /** Keys that were given up, because a failure is kept under them or they are too old. */
  keysBefore: number;
  /** When the key was first used. */
  keyedAt: number;
  isQuery: boolean;
  parked: boolean;
}

/** A document that the other side has not acknowledged yet. */
export interface Mail {
  id: string;
  to: string;
  setId: string;
  /** Whom it is about. */
  orders: string[];
  interchange: string;
  /** Control numbers that it had: what was refused comes again under a new one. */
  numbers: number[];
  refusals: number;
  parked: boolean;
}

/** How much of an item a third party's warehouse said that it has; and what the ERP was told last. */
export interface Stock { location: string; item: string; amount: Decimal; unit: string; asOf: string; toldAsOf: string }

/** Something to be done at a time, whatever happens until then. */
export interface Appointment { key: string; at: number }
