"""A start: takes orders by EDI, has them booked, shipped and invoiced, and tells the buyer.

    proofload run --sut 'python3 orchestrator.py' order_to_cash/happy_path

It does the easy part: nothing is lost, late or doubled here. `proofload run --sut 'python3 orchestrator.py'` shows the rest.
"""
import json
from datetime import datetime, timedelta

from proofload import DOCUMENT, REPLY, Orchestrator, document, request, serve, x12

MILESTONES = ("in_transit", "out_for_delivery", "exception", "delivered")


class MyOrchestrator(Orchestrator):
    def start(self, step, start):
        self.config = start.config
        self.epoch = datetime.fromisoformat(start.epoch.replace("Z", "+00:00"))
        self.partners = {each["name"]: each for each in start.config["partners"]}
        self.name_of = {each["kind"]: each["name"] for each in start.config["systems"]}
        self.orders = {key[len("order/"):]: json.loads(value) for key, value in start.store.items() if key.startswith("order/")}
        self.control = int(start.store.get("control", "0"))

    def message(self, step, message):
        self.writes, self.sends = {}, []
        if message.kind == DOCUMENT:
            self.take_document(step, message)
        elif message.kind == REPLY:
            self.take_reply(step, message)
        else:
            self.take_event(step, message)
        # One write of all that was decided, and only then the telling: a crash may fall between any two effects.
        step.put(self.writes)
        if message.kind != REPLY:
            step.reply(message, 200)
        for each in self.sends:
            step.send(each)

    def timer(self, step, key):
        pass  # no timer is set yet: what is not answered is never asked again

    def save(self, order):
        self.writes[f"order/{order['key']}"] = json.dumps(order)

    def ask(self, system, type, order, about, body):
        """`about` names the thing once and for all: asked again under that key, it is done once."""
        self.sends.append(request(self.name_of[system], type, body, ref=f"{order['key']}|{about}|{type}", about=order["key"],
                                  idempotency_key=f"{type}:{about}"))

    # --- Documents

    def take_document(self, step, message):
        partner = self.partners[message.sender]
        for interchange in x12.read(message.body):
            for group in interchange.groups:
                if group.functional_id == "FA":
                    continue  # it has what we sent; what it never got, nobody sends again
                self.tell(step, partner, "FA", "997", x12.acknowledgment(group))
                for each in group.taken:
                    if each.id == "850":
                        self.take_order(partner, each)

    def take_order(self, partner, set):
        begin, place = set.first("BEG"), next(each for each in set.all("N1") if each[1] == "ST")
        key = f"{partner['name']}/{begin[3]}"
        if key in self.orders:
            return
        order = {"key": key, "partner": partner["name"], "number": begin[3], "ordered_on": begin[5], "place": place[4],
                 "currency": set.first("CUR")[2] or "USD", "lines": [], "tracking": {}}
        for number, line in enumerate(set.all("PO1"), 1):
            order["lines"].append({"line": number, "buyer_line": line[1], "quantity": line[2], "unit": line[3], "price": line[4],
                                   "name": line[6:8], "item": self.item_of(partner, line[7])})
        self.orders[key] = order
        self.save(order)
        lines = [{"line": each["line"], "item": each["item"], "quantity": amount(each["quantity"], each["unit"]),
                  "price": {"amount": each["price"], "currency": order["currency"], "per": amount("1", each["unit"])}}
                 for each in order["lines"]]
        self.ask("erp", "erp.create_order", order, key, {
            "customer": partner["name"], "external_id": key, "purchase_order": begin[3], "ship_to": self.place_of(partner, place[4]),
            "ordered_on": f"{begin[5][:4]}-{begin[5][4:6]}-{begin[5][6:]}", "lines": lines})

    def item_of(self, partner, name):
        return next(each["item"] for each in self.config["references"]
                    if each["value"] == name and each.get("partner", partner["name"]) == partner["name"])

    def place_of(self, partner, code):
        return next(place["id"] for place in self.config["locations"] for each in place["codes"]
                    if each["code"] == code and each["partner"] == partner["name"])

    def tell(self, step, partner, functional_id, set_id, segments, about=""):
        self.control += 1
        self.writes["control"] = str(self.control)
        at = self.epoch + timedelta(microseconds=step.now // 1000)
        envelope = x12.Envelope(party(self.config["interchange"]), party(partner["interchange"]), at.strftime("%Y%m%d"),
                                at.strftime("%H%M"), self.control)
        self.sends.append(document(partner["name"], x12.write(envelope, functional_id, [(set_id, segments)]), about=about))

    # --- What systems answer

    def take_reply(self, step, reply):
        key, about, _ = (reply.ref + "||").split("|", 2)
        order, body = self.orders.get(key), reply.json()
        if order is None or not reply.is_success:
            return  # and if it was no success?
        if reply.type == "erp.create_order":
            order["sales_order"] = body["sales_order"]
            self.ask("wms", "wms.create_release", order, f"R-{key}", {
                "release": f"R-{key}", "external_id": key, "sales_order": body["sales_order"],
                "ship_to": self.place_of(self.partners[order["partner"]], order["place"]),
                "lines": [{"line": each["line"], "item": each["item"], "quantity": amount(each["quantity"], each["unit"])}
                          for each in order["lines"]]})
        elif reply.type == "carrier.rate":
            sscc, weight = about.split("@")
            self.ask("carrier", "carrier.buy_label", order, sscc, {
                "reference": sscc, "release": f"R-{key}", "ship_to": self.place_of(self.partners[order["partner"]], order["place"]),
                "service": body["service"], "weight_g": int(weight)})
        elif reply.type == "carrier.buy_label":
            self.ask("wms", "wms.attach_label", order, about, {"release": f"R-{key}", "sscc": about, "tracking": body["tracking"]})
        elif reply.type == "erp.confirm_shipment":
            self.ask("erp", "erp.post_invoice", order, about, {
                "sales_order": order["sales_order"], "shipment": about, "lines": order["shipped"]})
        elif reply.type == "erp.post_invoice":
            self.send_invoice(step, order, body)
        self.save(order)

    # --- What systems tell

    def take_event(self, step, event):
        body = event.json()
        if event.type == "carrier.tracking":
            return self.take_tracking(body)
        key = body.get("release", "")[len("R-"):]
        order = self.orders.get(key)
        if order is None:
            return
        if event.type == "wms.allocated":
            self.send_response(step, order, body["lines"])
        elif event.type == "wms.packed":
            carton = body["carton"]
            self.ask("carrier", "carrier.rate", order, f"{carton['sscc']}@{carton['weight_g']}", {
                "release": f"R-{key}", "ship_to": self.place_of(self.partners[order["partner"]], order["place"]),
                "weight_g": carton["weight_g"]})
        elif event.type == "wms.shipped":
            self.take_shipment(step, order, body)
        self.save(order)

    def take_shipment(self, step, order, body):
        order["shipment"] = body["shipment"]
        order["shipped"] = [{"line": each["line"], "quantity": each["shipped"]} for each in body["lines"]]
        for carton in body["cartons"]:
            order["tracking"][carton["sscc"]] = 0  # how often its status was told
        self.ask("erp", "erp.confirm_shipment", order, body["shipment"], {
            "sales_order": order["sales_order"], "shipment": body["shipment"], "shipped_at": body["at"], "lines": order["shipped"]})
        self.ask("carrier", "carrier.manifest", order, body["shipment"], {
            "shipment": body["shipment"], "trackings": [each["tracking"] for each in body["cartons"]]})
        self.send_notice(step, order, body)

    def take_tracking(self, body):
        order = next((each for each in self.orders.values() if body["reference"] in each["tracking"]), None)
        if order is None or body["status"] not in MILESTONES:
            return
        shown = order["tracking"][body["reference"]]
        order["tracking"][body["reference"]] += 1
        self.ask("erp", "erp.set_delivery_status", order, f"{body['tracking']}:{body['status']}:{body['at']}", {
            "sales_order": order["sales_order"], "shipment": order["shipment"], "tracking": body["tracking"], "status": body["status"],
            "at": body["at"], "shown": shown})
        self.save(order)

    # --- What the buyer is told

    def send_response(self, step, order, lines):
        allocated = {each["line"]: each["allocated"]["amount"] for each in lines}
        segments = [("BAK", "00", "AD", order["number"], order["ordered_on"])]
        for each in order["lines"]:
            segments.append(("PO1", each["buyer_line"], each["quantity"], each["unit"], each["price"], "", *each["name"]))
            segments.append(("ACK", "IA", allocated[each["line"]], each["unit"]))
        self.tell(step, self.partners[order["partner"]], "PR", "855", [*segments, ("CTT", len(order["lines"]))], order["key"])

    def send_notice(self, step, order, body):
        left = body["at"]
        names = {each["line"]: each for each in order["lines"]}
        segments = [("BSN", "00", body["shipment"], left[:10].replace("-", ""), left[11:16].replace(":", ""), "0001"),
                    ("HL", 1, "", "S"), ("TD1", "CTN", len(body["cartons"])), ("TD5", "B", "2", "PARC", "U"),
                    ("REF", "BM", body["shipment"]), ("DTM", "011", left[:10].replace("-", ""), left[11:16].replace(":", "")),
                    ("N1", "ST", "", "92", order["place"]), ("HL", 2, 1, "O"), ("PRF", order["number"], "", "", order["ordered_on"])]
        level = 2
        for carton in body["cartons"]:
            pack = level = level + 1
            segments += [("HL", pack, 2, "P"), ("MAN", "GM", "00" + carton["sscc"])]
            for packed in carton["lines"]:
                level += 1
                line = names[packed["line"]]
                segments += [("HL", level, pack, "I"), ("LIN", line["buyer_line"], *line["name"]),
                             ("SN1", "", packed["quantity"]["amount"], packed["quantity"]["unit"])]
        self.tell(step, self.partners[order["partner"]], "SH", "856", [*segments, ("CTT", level)], order["key"])

    def send_invoice(self, step, order, posted):
        names = {each["line"]: each for each in order["lines"]}
        segments = [("BIG", posted["invoiced_on"].replace("-", ""), posted["invoice"], order["ordered_on"], order["number"]),
                    ("REF", "BM", posted["shipment"]), ("N1", "ST", "", "92", order["place"])]
        for each in posted["lines"]:
            line = names[each["line"]]
            segments.append(("IT1", line["buyer_line"], each["quantity"]["amount"], each["quantity"]["unit"], each["price"]["amount"], "",
                             *line["name"]))
        segments.append(("TDS", posted["total"]["minor"]))
        self.tell(step, self.partners[order["partner"]], "IN", "810", [*segments, ("CTT", len(posted["lines"]))], order["key"])


def amount(quantity, unit):
    return {"amount": quantity, "unit": unit}


def party(said):
    return x12.Party(said["qualifier"], said["id"])


if __name__ == "__main__":
    serve(MyOrchestrator)
