// @ts-check
// A start: takes orders by EDI, has them booked, shipped and invoiced, and tells the buyer.
//
//     proofload run --sut 'node orchestrator.js' order_to_cash/happy_path
//
// It does the easy part: nothing is lost, late or doubled here. `proofload run --sut 'node orchestrator.js'` shows the rest.
import { Orchestrator, document, isMain, isSuccess, jsonOf, request, serve, textOf } from "#kit";
import { acknowledgment, allOf, at, firstOf, read, takenSets, write } from "#kit/x12";

const MILESTONES = ["in_transit", "out_for_delivery", "exception", "delivered"];
const amount = (quantity, unit) => ({ amount: quantity, unit });
const digits = (text) => text.replace(/[-:]/g, "");

export class MyOrchestrator extends Orchestrator {
  start(step, start) {
    this.config = start.config;
    this.epoch = Date.parse(start.epoch);
    this.partners = new Map(start.config.partners.map((each) => [each.name, each]));
    this.nameOf = Object.fromEntries(start.config.systems.map((each) => [each.kind, each.name]));
    this.orders = new Map();
    for (const [key, value] of Object.entries(start.store)) {
      if (key.startsWith("order/")) this.orders.set(key.slice("order/".length), JSON.parse(value));
    }
    this.control = Number(start.store.control ?? "0");
  }

  message(step, message) {
    this.writes = {};
    this.sends = [];
    if (message.kind === "document") this.takeDocument(step, message);
    else if (message.kind === "reply") this.takeReply(step, message);
    else this.takeEvent(step, message);
    // One write of all that was decided, and only then the telling: a crash may fall between any two effects.
    step.put(this.writes);
    if (message.kind !== "reply") step.reply(message, 200);
    for (const each of this.sends) step.send(each);
  }

  // No timer is set yet: what is not answered is never asked again.
  timer(step, key) {}

  save(order) {
    this.writes[`order/${order.key}`] = JSON.stringify(order);
  }

  // `about` names the thing once and for all: asked again under that key, it is done once.
  ask(system, type, order, about, body) {
    this.sends.push(request(this.nameOf[system], type, body, { ref: `${order.key}|${about}|${type}`, about: order.key,
                                                                idempotencyKey: `${type}:${about}` }));
  }

  // --- Documents

  takeDocument(step, message) {
    const partner = this.partners.get(message.from);
    for (const interchange of read(textOf(message))) {
      for (const group of interchange.groups) {
        if (group.functionalId === "FA") continue; // it has what we sent; what it never got, nobody sends again
        this.tell(step, partner, "FA", "997", acknowledgment(group));
        for (const set of takenSets(group)) if (set.id === "850") this.takeOrder(partner, set);
      }
    }
  }

  takeOrder(partner, set) {
    const begin = firstOf(set, "BEG");
    const place = allOf(set, "N1").find((each) => at(each, 1) === "ST") ?? [];
    const key = `${partner.name}/${at(begin, 3)}`;
    if (this.orders.has(key)) return;
    const lines = allOf(set, "PO1").map((line, index) => ({
      line: index + 1, buyerLine: at(line, 1), quantity: at(line, 2), unit: at(line, 3), price: at(line, 4), name: line.slice(6, 8),
      item: this.itemOf(partner, at(line, 7)) }));
    const order = { key, partner: partner.name, number: at(begin, 3), orderedOn: at(begin, 5), place: at(place, 4),
                    currency: at(firstOf(set, "CUR"), 2) || "USD", lines, tracking: {} };
    this.orders.set(key, order);
    this.save(order);
    const day = order.orderedOn;
    this.ask("erp", "erp.create_order", order, key, {
      customer: partner.name, external_id: key, purchase_order: order.number, ship_to: this.placeOf(order),
      ordered_on: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
      lines: lines.map((each) => ({ line: each.line, item: each.item, quantity: amount(each.quantity, each.unit),
                                    price: { amount: each.price, currency: order.currency, per: amount("1", each.unit) } })) });
  }

  itemOf(partner, name) {
    return this.config.references.find((each) => each.value === name && (each.partner ?? partner.name) === partner.name)?.item;
  }

  placeOf(order) {
    return this.config.locations.find((place) => place.codes.some((each) => each.code === order.place && each.partner === order.partner))?.id;
  }

  tell(step, partner, functionalId, setId, segments, about = undefined) {
    this.control += 1;
    this.writes.control = String(this.control);
    const now = new Date(this.epoch + Number(step.now / 1_000_000n)).toISOString();
    const envelope = { sender: this.config.interchange, receiver: partner.interchange, date: digits(now.slice(0, 10)),
                       time: digits(now.slice(11, 16)), control: this.control };
    this.sends.push(document(partner.name, write(envelope, functionalId, [[setId, segments]]), { about }));
  }

  // --- What systems answer

  takeReply(step, reply) {
    const [key, about] = (reply.ref ?? "").split("|");
    const order = this.orders.get(key);
    const body = jsonOf(reply);
    if (!order || !isSuccess(reply)) return; // and if it was no success?
    const release = `R-${key}`;
    if (reply.type === "erp.create_order") {
      order.salesOrder = body.sales_order;
      this.ask("wms", "wms.create_release", order, release, {
        release, external_id: key, sales_order: body.sales_order, ship_to: this.placeOf(order),
        lines: order.lines.map((each) => ({ line: each.line, item: each.item, quantity: amount(each.quantity, each.unit) })) });
    } else if (reply.type === "carrier.rate") {
      const [sscc, weight] = about.split("@");
      this.ask("carrier", "carrier.buy_label", order, sscc, {
        reference: sscc, release, ship_to: this.placeOf(order), service: body.service, weight_g: Number(weight) });
    } else if (reply.type === "carrier.buy_label") {
      this.ask("wms", "wms.attach_label", order, about, { release, sscc: about, tracking: body.tracking });
    } else if (reply.type === "erp.confirm_shipment") {
      this.ask("erp", "erp.post_invoice", order, about, { sales_order: order.salesOrder, shipment: about, lines: order.shipped });
    } else if (reply.type === "erp.post_invoice") {
      this.sendInvoice(step, order, body);
    }
    this.save(order);
  }

  // --- What systems tell

  takeEvent(step, event) {
    const body = jsonOf(event);
    if (event.type === "carrier.tracking") return this.takeTracking(body);
    const key = (body.release ?? "").slice("R-".length);
    const order = this.orders.get(key);
    if (!order) return;
    if (event.type === "wms.allocated") {
      this.sendResponse(step, order, body.lines);
    } else if (event.type === "wms.packed") {
      const { sscc, weight_g } = body.carton;
      this.ask("carrier", "carrier.rate", order, `${sscc}@${weight_g}`, { release: body.release, ship_to: this.placeOf(order), weight_g });
    } else if (event.type === "wms.shipped") {
      this.takeShipment(step, order, body);
    }
    this.save(order);
  }

  takeShipment(step, order, body) {
    order.shipment = body.shipment;
    order.shipped = body.lines.map((each) => ({ line: each.line, quantity: each.shipped }));
    for (const carton of body.cartons) order.tracking[carton.sscc] = 0; // how often its status was told
    this.ask("erp", "erp.confirm_shipment", order, body.shipment, {
      sales_order: order.salesOrder, shipment: body.shipment, shipped_at: body.at, lines: order.shipped });
    this.ask("carrier", "carrier.manifest", order, body.shipment, {
      shipment: body.shipment, trackings: body.cartons.map((each) => each.tracking) });
    this.sendNotice(step, order, body);
  }

  takeTracking(body) {
    const order = [...this.orders.values()].find((each) => body.reference in each.tracking);
    if (!order || !MILESTONES.includes(body.status)) return;
    const shown = order.tracking[body.reference]++;
    this.ask("erp", "erp.set_delivery_status", order, `${body.tracking}:${body.status}:${body.at}`, {
      sales_order: order.salesOrder, shipment: order.shipment, tracking: body.tracking, status: body.status, at: body.at, shown });
    this.save(order);
  }

  // --- What the buyer is told

  sendResponse(step, order, lines) {
    const allocated = Object.fromEntries(lines.map((each) => [each.line, each.allocated.amount]));
    const segments = [["BAK", "00", "AD", order.number, order.orderedOn]];
    for (const each of order.lines) {
      segments.push(["PO1", each.buyerLine, each.quantity, each.unit, each.price, "", ...each.name],
                    ["ACK", "IA", allocated[each.line], each.unit]);
    }
    this.tell(step, this.partners.get(order.partner), "PR", "855", [...segments, ["CTT", order.lines.length]], order.key);
  }

  sendNotice(step, order, body) {
    const day = digits(body.at.slice(0, 10)), time = digits(body.at.slice(11, 16));
    const segments = [["BSN", "00", body.shipment, day, time, "0001"], ["HL", 1, "", "S"], ["TD1", "CTN", body.cartons.length],
                      ["TD5", "B", "2", "PARC", "U"], ["REF", "BM", body.shipment], ["DTM", "011", day, time],
                      ["N1", "ST", "", "92", order.place], ["HL", 2, 1, "O"], ["PRF", order.number, "", "", order.orderedOn]];
    let level = 2;
    for (const carton of body.cartons) {
      const pack = (level += 1);
      segments.push(["HL", pack, 2, "P"], ["MAN", "GM", `00${carton.sscc}`]);
      for (const packed of carton.lines) {
        const line = order.lines[packed.line - 1];
        segments.push(["HL", (level += 1), pack, "I"], ["LIN", line.buyerLine, ...line.name],
                      ["SN1", "", packed.quantity.amount, packed.quantity.unit]);
      }
    }
    this.tell(step, this.partners.get(order.partner), "SH", "856", [...segments, ["CTT", level]], order.key);
  }

  sendInvoice(step, order, posted) {
    const segments = [["BIG", digits(posted.invoiced_on), posted.invoice, order.orderedOn, order.number], ["REF", "BM", posted.shipment],
                      ["N1", "ST", "", "92", order.place]];
    for (const each of posted.lines) {
      const line = order.lines[each.line - 1];
      segments.push(["IT1", line.buyerLine, each.quantity.amount, each.quantity.unit, each.price.amount, "", ...line.name]);
    }
    segments.push(["TDS", posted.total.minor], ["CTT", posted.lines.length]);
    this.tell(step, this.partners.get(order.partner), "IN", "810", segments, order.key);
  }
}

if (isMain(import.meta.url)) serve(() => new MyOrchestrator());
