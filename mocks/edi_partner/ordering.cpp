#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr std::string_view kCancellation = "01";

// The order as a whole; its lines follow.
Fact placed_whole(std::string_view key, std::string_view ship_to) {
  Fact fact = fact_about(facts::kOrderPlaced, key, {});
  fact.location = ship_to;
  return fact;
}

Fact placed_line(const Fact& whole, std::int32_t line, const Quantity& quantity, Money amount) {
  Fact fact = whole;
  fact.line = line;
  fact.quantity = quantity;
  fact.money = amount;
  return fact;
}

std::vector<Fact> placed_facts(const PlacedOrder& order, std::string_view key) {
  std::vector<Fact> facts;
  facts.reserve(1 + order.lines.size());
  facts.push_back(placed_whole(key, order.ship_to));
  Money total{0, order.currency};
  for (const PlacedLine& line : order.lines) {
    const Money amount = amount_of(line, order.currency);
    facts.push_back(placed_line(facts.front(), line.line, line.quantity, amount));
    total += amount;
  }
  facts.front().money = total;
  return facts;
}

std::vector<Fact> placed_facts(const GivenOrder& given, const std::vector<OpenLine>& lines) {
  const x12::PurchaseOrder850& order = given.order;
  const Currency currency = order.currency.empty() ? kDollar : Currency(order.currency);
  std::vector<Fact> facts{placed_whole(given.key, {})};
  for (const x12::NamedParty& party : order.parties) {
    if (party.role == "ST") facts.front().location = party.id;
  }
  std::vector<Money> amounts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const x12::LineItem& item = order.lines[i].item;
    amounts.push_back(amount_of(item, currency));
    facts.push_back(placed_line(facts.front(), lines[i].line, item.quantity, amounts.back()));
  }
  facts.front().money = sum_of(amounts, currency);
  return facts;
}

// One more of its first line.
void contradict(PlacedOrder& order) {
  if (!order.lines.empty()) order.lines.front().quantity.millionths += Quantity::kOne;
}

}  // namespace

void EdiPartner::arm_next(Step& step) {
  if (next(kBook) < settings_->book.interchanges) step.arm_at({kPlace, {}}, settings_->book.at(next(kBook)));
}

void EdiPartner::place_next(Step& step) {
  const OrderBook& book = settings_->book;
  if (next(kBook) < book.interchanges && book.at(next(kBook)) <= step.now()) place_from_book(step);
  arm_next(step);
}

void EdiPartner::place_from_book(Step& step) {
  const std::uint64_t index = take(kBook);
  const std::vector<PlacedOrder> orders = settings_->book.orders(index);
  CHECK(!orders.empty(), "an interchange of the order book with orders");
  std::vector<PlacedOrder> placed;
  for (std::uint32_t position = 0; position < orders.size(); ++position) {
    const PlacedOrder& order = orders[position];
    const std::string key = key_text(*settings_, order.number, order.release);
    if (ledger_.find(key) == nullptr) open_order(step, key, order, {.index = index, .position = position});
    if (order.is_announced) continue;
    placed.push_back(order);
    OpenOrder& open = *ledger_.find(key);
    if (order.cancel_after) {
      open.cancel_at = step.now() + *order.cancel_after;
      step.arm_at({kCancel, key}, open.cancel_at);
    }
    if (fires(settings_->again, step.draw("again", key)) || is_contradicted(step, key)) {
      open.again_at = step.now() + settings_->again_after;
      step.arm_at({kAgain, key}, open.again_at);
    }
    if (open.cancel_at != kNever || open.again_at != kNever) ledger_.save(step, key, open);
    for (Fact& fact : placed_facts(order, key)) step.state(std::move(fact));
  }
  if (!placed.empty()) send_orders(step, placed);
}

void EdiPartner::open_order(Step& step, const std::string& key, const PlacedOrder& order, const Origin& origin) {
  OpenOrder open;
  open.origin = origin;
  open.lines = open_lines(order);
  for (const PlacedChange& change : order.changes) open.changes.push_back({.due = change.at});
  arm_changes(step, key, ledger_.open(step, key, std::move(open)));
}

void EdiPartner::send_orders(Step& step, const std::vector<PlacedOrder>& orders) {
  std::vector<edi::OutgoingSet> sets;
  sets.reserve(orders.size());
  for (const PlacedOrder& order : orders) {
    sets.push_back({"850", key_text(*settings_, order.number, order.release),
                    order.purpose == kCancellation, [this, &order](x12::Writer& writer) {
                      x12::write(purchase_order_850(order, settings_->buyer), writer);
                    }});
  }
  endpoint().send(step, sets);
}

// The same order again is no other; but one that was too damaged to be taken has not been placed yet.
bool EdiPartner::is_placed(const GivenOrder& order) {
  const OpenOrder* known = ledger_.find(order.key);
  if (known == nullptr) return false;
  return !order.taken || !is_given_wrong(*known);
}

void EdiPartner::on_given(Step& step, std::size_t index) {
  const GivenDocument& document = settings_->given[index];
  const GivenContent content = read_given(settings_->name.text(), document.body.bytes());
  for (std::uint32_t position = 0; position < content.orders.size(); ++position) {
    const GivenOrder& order = content.orders[position];
    if (is_cancellation(order) && !order.key.empty()) {
      step.state(fact_about(facts::kOrderCancelRequested, order.key, {}));
    }
    if (!places_an_order(order) || is_placed(order)) continue;
    OpenOrder open;
    open.origin = {.given = true, .index = index, .position = position};
    open.lines = open_lines(order.order);
    for (Fact& fact : placed_facts(order, open.lines)) step.state(std::move(fact));
    ledger_.open(step, order.key, std::move(open));
  }
  state_given_changes(step, document.body.bytes());
  state_given_payments(step, document.body.bytes());
}

PlacedOrder EdiPartner::placed_order(const Origin& origin) const {
  CHECK(!origin.given, "an order of the book");
  return settings_->book.orders(origin.index).at(origin.position);
}

void EdiPartner::cancel_order(Step& step, const std::string& key) {
  OpenOrder* order = ledger_.find(key);
  if (order == nullptr) return;
  PlacedOrder cancelled = placed_order(order->origin);
  cancelled.purpose = kCancellation;
  order->cancel_at = kNever;
  ledger_.save(step, key, *order);
  step.state(fact_about(facts::kOrderCancelRequested, key, {}));
  send_orders(step, {std::move(cancelled)});
}

bool EdiPartner::is_contradicted(Step& step, const std::string& key) const {
  return fires(settings_->again_otherwise, step.draw("again_otherwise", key));
}

// Otherwise, where the supplier is known to have it: else what contradicts could be the first that it hears.
void EdiPartner::order_again(Step& step, const std::string& key) {
  OpenOrder* order = ledger_.find(key);
  if (order == nullptr) return;
  order->again_at = kNever;
  PlacedOrder again = placed_order(order->origin);
  const bool is_known = order->is_taken || !order->documents.empty();
  order->is_contradicted = is_known && !again.lines.empty() && is_contradicted(step, key);
  ledger_.save(step, key, *order);
  if (order->is_contradicted) {
    contradict(again);
    Fact fact = fact_about(facts::kOrderContradicted, key, {});
    fact.line = again.lines.front().line;
    fact.quantity = again.lines.front().quantity;
    step.state(std::move(fact));
  } else if (!fires(settings_->again, step.draw("again", key))) {
    return;
  }
  send_orders(step, {std::move(again)});
}

// The interchange that the order came in.
void EdiPartner::mend_given(Step& step, const Origin& origin) {
  const std::string control = endpoint().take_interchange_number();
  Body body(given_under(settings_->given[origin.index].body.bytes(), origin.position, control));
  endpoint().send_as_is(step, control, std::move(body));
}

void EdiPartner::mend_order(Step& step, const std::string& key) {
  OpenOrder* order = ledger_.find(key);
  if (order == nullptr) return;
  if (order->origin.given) {
    ++order->mends;
    order->mend_at = kNever;
    ledger_.save(step, key, *order);
    return mend_given(step, order->origin);
  }
  PlacedOrder mended = placed_order(order->origin);
  if (order->is_contradicted) contradict(mended);
  if (order->mend_cancels) mended.purpose = kCancellation;
  ++order->mends;
  order->mend_at = kNever;
  ledger_.save(step, key, *order);
  send_orders(step, {std::move(mended)});
}

}  // namespace proofload::mocks::edi_partner
