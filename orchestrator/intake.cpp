// Orders from partners: read, deduplicated, translated into our terms.
#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/base/decimal.hpp"
#include "contracts/canonical/business_key.hpp"
#include "contracts/canonical/price_tolerance.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kShipTo = "ST";

Exception business(std::string cause, std::string text, std::optional<std::int32_t> line = std::nullopt) {
  return {.case_id = "", .kind = "business", .cause = std::move(cause), .step = "intake", .text = std::move(text), .line = line};
}

std::optional<canonical::ItemNameKind> name_kind(std::string_view qualifier) {
  if (qualifier == "UP" || qualifier == "EN" || qualifier == "UK" || qualifier == "UI" || qualifier == "UA") {
    return canonical::ItemNameKind::gtin;
  }
  if (qualifier == "VN" || qualifier == "VP" || qualifier == "VC") return canonical::ItemNameKind::vendor_item;
  if (qualifier == "IN" || qualifier == "BP" || qualifier == "SK" || qualifier == "CB" || qualifier == "PI") {
    return canonical::ItemNameKind::buyer_item;
  }
  return std::nullopt;
}

// Whether the buyer's price is another than the seller's, and more so than was agreed. Of what cannot be compared the ERP
// is the judge.
bool is_beyond(Ratio tolerance, const UnitPrice& offered, const UnitPrice& listed) {
  if (listed.currency != offered.currency || listed.basis.unit != offered.basis.unit || offered.millionths == 0) return false;
  return !canonical::is_within(tolerance, offered, listed);
}

std::string content_of(const x12::PurchaseOrder850& document) {
  std::string text;
  for (const x12::OrderLine850& line : document.lines) {
    text += line.item.id + "|" + to_text(line.item.quantity) + "|" + std::to_string(line.item.price_millionths.value_or(-1));
    for (const x12::ProductId& product : line.item.products) text += "|" + product.qualifier + product.value;
    text += "\n";
  }
  return std::to_string(hash_bytes(text));
}

}  // namespace

void Orchestrator::take_document(Transaction& tx, const Message& message) {
  const Partner* partner = gateway_.partner_named(message.from.text());
  if (partner == nullptr) {
    tx.send_first(reply_to(message, 403));
    return;
  }
  const Received received = gateway_.receive(tx, *partner, message);
  for (const x12::JudgedSet* set : received.others) take_other_document(tx, *partner, *set);
  for (const x12::JudgedSet* set : received.unreadable_sets) unreadable_set(tx, *partner, *set);
  for (const ReceivedOrder& order : received.orders) take_order(tx, *partner, order);
  for (const ReceivedChange& change : received.changes) take_change(tx, *partner, change);
  for (const std::string& document : received.given_up) {
    open_case(tx, partner->name.text(), "", {.case_id = document, .kind = "business", .cause = "rejected_document",
                                             .step = document,
                                             .text = "The partner keeps rejecting " + document + ": correct it by hand.", .line = {}});
  }
  if (received.unreadable) {
    const std::string name = "unreadable:" + std::string(partner->name.text()) + ":" + std::to_string(message.body.hash());
    open_case(tx, partner->name.text(), "", {.case_id = name, .kind = "business", .cause = "unreadable_document",
                                             .step = "intake",
                                             .text = "A document without a readable envelope came in: ask the partner to send it again.", .line = {}});
  }
  tx.send_first(reply_to(message, 200));
}

void Orchestrator::take_order(Transaction& tx, const Partner& partner, const ReceivedOrder& received) {
  const x12::PurchaseOrder850& document = received.order;
  if (received.is_test || document.purpose == "06" || document.purpose == "07") return;
  const std::string key = canonical::to_text(
      canonical::BusinessKey{std::string(partner.name.text()), document.number, document.release});
  if (document.purpose == "01") return take_cancel(tx, partner, key);

  const std::string content = content_of(document);
  const std::string* known = book_.known_content(key);
  const Duration age = tx.now() - instant_of(document.date, settings_.epoch);
  if (policies_.is_repeat(known != nullptr, received.seen_envelope, age)) {
    if (known == nullptr || *known == content) return;
    open_case(tx, partner.name.text(), key,
              business(document.purpose == "05" ? "replacement_of_known_order" : "contradicting_repeat",
                       "Order " + key + " came again with other lines: ask the buyer which one holds."));
    return;
  }
  OrderState order;
  order.head.key = key;
  order.head.partner = partner.name.text();
  order.head.purchase_order = document.number;
  order.head.order_release = document.release;
  order.head.type = document.type;
  order.head.ordered_on = compact_text(document.date);
  for (const x12::Moment& moment : document.dates) {
    if (moment.qualifier == "002") order.head.deliver_by = compact_text(moment.date);
  }
  read_windows(document.dates, order.head);
  order.head.currency = document.currency.empty() ? "USD" : document.currency;
  order.head.content = content;
  order.head.stage = Stage::received;
  order.head.taken_ns = tx.now().time_since_epoch().count();
  order.head.progress_ns = tx.now().time_since_epoch().count();
  auto exception = translate(partner, document, order, tx.now());
  if (auto mixed = assign_erp(order); mixed && !exception) exception = std::move(mixed);
  if (document.purpose == "05" || document.purpose == "04") {
    exception = business("replacement_of_unknown_order",
                         "Order " + key + " replaces one that never came: ask the buyer for the original.");
  } else if (document.type == "BK") {
    exception = business("unsupported_order_type",
                         "Order " + key + " is a blanket order: set it up as a contract, its releases will follow.");
  }
  OrderState& kept = book_.add(tx, std::move(order));
  if (exception) {
    park(tx, kept, *exception);
  } else {
    await_window(tx, kept);
    book(tx, kept);
  }
  heed_early_cancel(tx, partner, key);
}

std::optional<Exception> Orchestrator::translate(const Partner& partner, const x12::PurchaseOrder850& document,
                                                 OrderState& order, Instant now) const {
  std::optional<Exception> wrong;
  const auto note = [&](Exception exception) {
    if (!wrong) wrong = std::move(exception);
  };
  const auto ship_to = std::find_if(document.parties.begin(), document.parties.end(),
                                    [](const x12::NamedParty& party) { return party.role == kShipTo; });
  if (ship_to == document.parties.end()) {
    note(business("unknown_ship_to", "Order " + order.head.key + " names no ship-to: ask the buyer where it goes."));
  } else {
    order.head.ship_to_code = ship_to->id;
    order.head.ship_to_qualifier = ship_to->id_qualifier;
    std::optional<Date> closed_on;
    for (const canonical::Location& location : settings_.locations) {
      for (const canonical::LocationCode& code : location.codes) {
        if (code.partner.value != partner.name.text() || code.code != ship_to->id) continue;
        order.head.ship_to = location.id.value;
        closed_on = location.closed_on;
      }
    }
    if (closed_on && *closed_on <= document.date) {
      note(business("closed_ship_to", "Order " + order.head.key + " ships to '" + ship_to->id + "', closed since " +
                                          iso_text(*closed_on) + ": ask the buyer where it goes."));
    }
    if (order.head.ship_to.empty()) {
      note(business("unknown_ship_to", "Order " + order.head.key + " ships to '" + ship_to->id + "', which nobody knows: set the location up."));
    }
  }
  std::int32_t number = 0;
  for (const x12::OrderLine850& wire : document.lines) {
    LineRecord& line = order.lines.emplace_back();
    line.line = ++number;
    if (auto exception = translate_line(partner, wire.item, order.head, now, line)) note(std::move(*exception));
  }
  if (order.lines.empty()) note(business("no_lines", "Order " + order.head.key + " has no lines: ask the buyer what is wanted."));
  return wrong;
}

std::optional<Exception> Orchestrator::translate_line(const Partner& partner, const x12::LineItem& wire,
                                                      const HeadRecord& head, Instant now, LineRecord& line) const {
  line.buyer_line = wire.id;
  line.unit = wire.quantity.unit;
  const std::string where = "Order " + head.key + " line " + std::to_string(line.line);
  const Date today = partner.agreement.zone.date(now, settings_.epoch);
  const canonical::CrossReference* reference = nullptr;
  for (const x12::ProductId& product : wire.products) {
    const auto kind = name_kind(product.qualifier);
    if (line.buyer_item.empty()) {
      line.buyer_item = product.value;
      line.buyer_item_qualifier = product.qualifier;
    }
    if (!kind || reference != nullptr) continue;
    reference = canonical::find_reference(settings_.references, canonical::PartyId(std::string(partner.name.text())),
                                          {*kind, policies_.item_name(product.value)}, today);
    if (reference == nullptr) continue;
    line.buyer_item = product.value;
    line.buyer_item_qualifier = product.qualifier;
  }
  const canonical::Item* item = reference == nullptr ? nullptr : item_of(reference->item.value);
  if (item == nullptr) {
    return business("unknown_item", where + " asks for '" + line.buyer_item + "', which nobody knows: set up the cross-reference.", line.line);
  }
  line.item = item->id.value;
  const auto base = policies_.to_base(*item, wire.quantity);
  const auto basis = price_basis(*item, wire.price_basis, wire.quantity.unit);
  if (!base || !basis || wire.quantity.millionths <= 0) {
    return business("bad_unit", where + " orders " + to_text(wire.quantity) + ": ask the buyer for a unit in which the item is sold.", line.line);
  }
  line.ordered = *base;
  line.accepted = line.shipped = line.cancelled = Quantity{0, base->unit};
  line.price = UnitPrice{wire.price_millionths.value_or(0), Currency(head.currency), *basis};
  const auto prices = settings_.prices.find(item->id.value);
  const Date priced_on = policies_.priced_on(parse_date(head.ordered_on).value_or(today), today);
  const UnitPrice* const listed = prices == settings_.prices.end() ? nullptr : &prices->second.on(priced_on, Currency(head.currency));
  if (!wire.price_millionths && listed == nullptr) {
    return business("no_price", where + " has no price: agree on one with the buyer.", line.line);
  }
  if (!wire.price_millionths) {
    line.price = UnitPrice{multiply_divide(listed->millionths, basis->millionths, listed->basis.millionths),
                           listed->currency, *basis};
  } else if (listed != nullptr &&
             is_beyond(partner.agreements.of_line(head.type, line.item).tolerances.price, line.price, *listed)) {
    return business("price_differs", where + " offers " + decimal_text(line.price) + ", and the price is " +
                                         decimal_text(*listed) + ": agree on one with the buyer.", line.line);
  }
  return std::nullopt;
}

}  // namespace proofload::orchestrator
