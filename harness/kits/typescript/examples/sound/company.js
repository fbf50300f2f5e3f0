// @ts-check
// The world as `config` tells it: partners and what was agreed, items and their names, places, who supplies what.
/** @typedef {import("./types.d.ts").Config} Config */
/** @typedef {import("./types.d.ts").Partner} Partner */
/** @typedef {import("./types.d.ts").Order} Order */

// Which kind of reference an item's name in a document is, by the qualifier before it.
/** @type {Record<string, string>} */
const KINDS = { IN: "buyer_item", BP: "buyer_item", VN: "vendor_item", VP: "vendor_item", VA: "vendor_item",
                UP: "gtin", UA: "gtin", EN: "gtin", UK: "gtin", UI: "gtin", UD: "gtin", EO: "gtin" };

export class Company {
  /** @param {Config} config @param {string} epoch */
  constructor(config, epoch) {
    this.config = config;
    this.epoch = Date.parse(epoch);
    const thirdParties = config.systems.flatMap(({ name, interchange, agreement }) => (interchange && agreement ? [{ name, interchange, agreement }] : []));
    this.partners = new Map([...config.partners, ...thirdParties].map((/** @type {Partner} */ each) => [each.name, each]));
    this.items = new Map(config.items.map((each) => [each.id, each]));
    this.places = new Map(config.locations.flatMap((place) => place.codes.map((each) => [`${each.partner}/${each.code}`, place])));
    /** @type {Map<string, Config["references"]>} */
    this.references = new Map();
    for (const each of config.references) {
      const name = `${each.kind}/${each.value}`;
      this.references.set(name, [...(this.references.get(name) ?? []), each]);
    }
  }

  /** @param {string} kind */
  systems(kind) { return this.config.systems.filter((each) => each.kind === kind).map((each) => each.name); }

  /** @param {string} name in nanoseconds, as config has it; in milliseconds, as returned */
  deadline(name) { return this.config.deadlines[name] / 1e6; }

  /** @param {string} partner @param {string} clause @param {string} [orderType] @param {string} [item] */
  clause(partner, clause, orderType = "", item = "") {
    const found = this.partners.get(partner);
    const value = found?.by_item?.[item]?.[clause] ?? found?.by_order_type?.[orderType]?.[clause] ?? found?.agreement[clause];
    return String(value ?? "");
  }

  /** Of an order. @param {Order} order @param {string} clause @param {string} [item] */
  agreed(order, clause, item) { return this.clause(order.partner, clause, order.type, item); }

  /** A duration that was agreed, in milliseconds. @param {Order} order @param {string} clause */
  agreedTime(order, clause) { return Number(this.agreed(order, clause)) / 1e6; }

  /** The item that a name means on a day. @param {string} partner @param {string} qualifier @param {string} value @param {string} day */
  itemNamed(partner, qualifier, value, day) {
    const kind = KINDS[qualifier];
    if (!kind) return undefined;
    // Codes are text: a UPC, an EAN and a GTIN-14 differ by zeros in front.
    const name = kind === "gtin" ? value.padStart(14, "0") : value;
    const known = (this.references.get(`${kind}/${name}`) ?? []).filter((each) =>
      (each.partner === undefined || each.partner === partner) && (!each.from || each.from <= day) && (!each.until || day < each.until));
    return (known.find((each) => each.partner === partner) ?? known[0])?.item;
  }

  /** How a document to a partner names an item: pairs of qualifier and name. @param {string} partner @param {string} item */
  namesOf(partner, item) {
    const own = this.config.references.find((each) => each.kind === "buyer_item" && each.partner === partner && each.item === item);
    return [...(own ? ["IN", own.value] : []), "VN", item];
  }

  /** How many of the base unit a unit holds; undefined: the item is not sold in it. @param {string} item @param {string} unit */
  holds(item, unit) {
    const found = this.items.get(item);
    if (!found) return undefined;
    if (unit === found.unit) return "1";
    const pack = found.packs.find((each) => each.unit === unit);
    return pack && String(pack.holds);
  }

  /** The list price of a day. @param {string} item @param {string} day 2026-01-05 */
  listPrice(item, day) {
    const price = this.items.get(item)?.price;
    const changes = (price?.changes ?? []).filter((each) => (each.from ?? "") <= day);
    return changes.length ? changes.reduce((newest, each) => ((each.from ?? "") >= (newest.from ?? "") ? each : newest)) : price;
  }

  /** @param {string} partner @param {string} code */
  placeOf(partner, code) { return this.places.get(`${partner}/${code}`); }

  /** Which ERP books it: undefined where its lines belong to several business units. @param {string} partner @param {string[]} items */
  erpFor(partner, items) {
    const units = this.config.business_units ?? [];
    const own = units.find((each) => each.partners.includes(partner));
    if (own) return own.erp;
    if (units.length === 0) return this.systems("erp")[0];
    const found = new Set(items.map((item) => units.find((each) => each.items.includes(item))?.erp));
    return found.size === 1 ? [...found][0] : undefined;
  }

  /** A warehouse that is spoken to by EDI. @param {string} warehouse */
  isThirdParty(warehouse) { return this.systems("3pl").includes(warehouse); }

  /** Whether an order goes by truck, which nobody here plans. @param {Order} order */
  goesByTruck(order) {
    if (this.agreed(order, "transport") !== "parcel") return true;
    const from = this.systems("tms").length > 0 ? this.config.freight?.from_g ?? 0 : 0;
    const weight = order.lines.reduce((total, each) => total + Number(each.ordered) * (this.items.get(each.item)?.weight_g ?? 0), 0);
    return from > 0 && weight >= from;
  }

  /** Warehouses that may supply an item of an order, in turn. @param {Order} order @param {string} item */
  sourcesOf(order, item) {
    /** @param {string[] | undefined} list @param {string} value */
    const fits = (list, value) => !list?.length || list.includes(value);
    const rule = this.config.sourcing.find((each) => fits(each.partners, order.partner) && fits(each.order_types, order.type) &&
                                                     fits(each.ship_to, order.place.code) && fits(each.items, item));
    return rule?.from ?? [];
  }
}
