// @ts-check
// What is known, and kept: every entry is a key of the store, and memory is what the store says. Changes of a step are
// collected, and written at once.
/** @typedef {import("./types.d.ts").Order} Order */
/** @typedef {import("./types.d.ts").Operation} Operation */
/** @typedef {import("./types.d.ts").Mail} Mail */
/** @typedef {import("./types.d.ts").Carton} Carton */
/** @typedef {import("./types.d.ts").Appointment} Appointment */

/** @template T */
class Shelf {
  /** @type {Map<string, T>} */
  entries = new Map();
  /** @type {Set<string>} */
  changed = new Set();

  /** @param {string} key */
  get(key) { return this.entries.get(key); }

  /** @param {string} key @param {T} entry */
  save(key, entry) {
    this.entries.set(key, entry);
    this.changed.add(key);
  }

  /** @param {string} key */
  remove(key) {
    if (this.entries.delete(key)) this.changed.add(key);
  }

  values() { return [...this.entries.values()]; }
}

export class Ledger {
  /** @type {Shelf<Order>} */
  order = new Shelf();
  /** Fingerprints of all orders that ever came. @type {Shelf<string>} */
  known = new Shelf();
  /** @type {Shelf<Operation>} */
  operation = new Shelf();
  /** @type {Shelf<Mail>} */
  mail = new Shelf();
  /** Last control number, by partner. @type {Shelf<number>} */
  counter = new Shelf();
  /** Interchanges that were taken. @type {Shelf<number>} */
  seen = new Shelf();
  /** @type {Shelf<Appointment>} */
  appointment = new Shelf();
  /** Acknowledgements that may not be on their way yet. @type {Shelf<{ to: string, interchange: string }>} */
  answer = new Shelf();
  /** Cancels that came before their order. @type {Shelf<number>} */
  early = new Shelf();
  /** What third parties have, by "warehouse|item". @type {Shelf<import("./types.d.ts").Stock>} */
  stock = new Shelf();
  /** What people were told, so that they hear of it once. @type {Shelf<number>} */
  told = new Shelf();
  /** By SSCC. @type {Shelf<Carton>} */
  carton = new Shelf();
  /** What is in a shipment. @type {Shelf<import("./types.d.ts").ShippedCarton[]>} */
  contents = new Shelf();
  /** By release. @type {Map<string, Carton[]>} */
  #cartons = new Map();

  /** @returns {[string, Shelf<any>][]} */
  #shelves() { return Object.entries(this).filter(([, each]) => each instanceof Shelf); }

  /** @param {Record<string, string>} store */
  load(store) {
    for (const [key, text] of Object.entries(store)) {
      const name = key.slice(0, key.indexOf("/"));
      const shelf = this.#shelves().find(([each]) => each === name)?.[1];
      shelf?.entries.set(key.slice(name.length + 1), JSON.parse(text));
    }
    for (const each of this.carton.values()) this.#index(each);
  }

  /** @param {string} release */
  cartonsOf(release) { return this.#cartons.get(release) ?? []; }

  /** @param {Carton} carton */
  addCarton(carton) {
    this.carton.save(carton.sscc, carton);
    this.#index(carton);
  }

  /** @param {Carton} carton */
  #index(carton) {
    const list = this.#cartons.get(carton.release);
    if (list) list.push(carton);
    else this.#cartons.set(carton.release, [carton]);
  }

  /** @param {Order} order */
  forget(order) {
    for (const { name } of order.releases) {
      for (const each of this.cartonsOf(name)) this.carton.remove(each.sscc);
      this.#cartons.delete(name);
    }
    for (const { id } of order.shipments) this.contents.remove(id);
    this.order.remove(order.key);
  }

  /** All that changed since it was asked last. */
  takeWrites() {
    /** @type {Record<string, string | null>} */
    const writes = {};
    for (const [name, shelf] of this.#shelves()) {
      for (const key of shelf.changed) {
        const entry = shelf.entries.get(key);
        writes[`${name}/${key}`] = entry === undefined ? null : JSON.stringify(entry);
      }
      shelf.changed.clear();
    }
    return writes;
  }
}
