// What a change asks for, in our terms: which lines, how many of each in all, at which price.
#include <algorithm>
#include <charconv>

#include "contracts/base/check.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

x12::SetText set_of(const ChangeRecord& change) {
  CHECK(change.delimiters.size() == 4, "four delimiters");
  return {change.text, {change.delimiters[0], change.delimiters[1], change.delimiters[2], change.delimiters[3]}};
}

bool names(const x12::LineItem& item, const LineRecord& line) {
  return std::any_of(item.products.begin(), item.products.end(), [&](const x12::ProductId& product) {
    return product.value == line.buyer_item || product.value == line.item;
  });
}

// The line that the buyer means: by its number, and by the item where numbers are not kept.
const LineRecord* find_line(const OrderState& order, const x12::LineItem& item) {
  const LineRecord* named = nullptr;
  for (const LineRecord& line : order.lines) {
    const bool is_numbered = !item.id.empty() && line.buyer_line == item.id;
    if (is_numbered && (item.products.empty() || names(item, line))) return &line;
    if (names(item, line)) named = &line;
  }
  return named;
}

// Ours for an added line: the buyer's own number where it is free.
std::int32_t next_line(const OrderState& order, const std::vector<ChangeLine>& added, std::string_view id) {
  std::int32_t last = 0;
  for (const LineRecord& line : order.lines) last = std::max(last, line.line);
  for (const ChangeLine& each : added) last = std::max(last, each.line.line);
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  return error == std::errc{} && end == id.data() + id.size() && number > last ? number : last + 1;
}

// What POC03 says, as a total.
Quantity total_of(const x12::ChangedItem& item, const Quantity& said, const Quantity& standing, ChangeQuantity says) {
  if (says == ChangeQuantity::total) return said;
  if (item.change == "QI") return standing + said;
  if (item.change == "QD") return standing - said;
  return said;
}

}  // namespace

x12::PurchaseOrderChange860 Orchestrator::document_of(const ChangeRecord& change) {
  auto document = x12::read<x12::PurchaseOrderChange860>(set_of(change));
  CHECK(document.has_value(), "a change that could be read when it came");
  return std::move(*document);
}

void Orchestrator::plan_change(Transaction& tx, const OrderState* order, ChangeRecord& change) const {
  const x12::PurchaseOrderChange860 document = document_of(change);
  static const OrderState kNone;
  const OrderState& standing = order == nullptr ? kNone : *order;
  if (document.purpose == "01") {
    for (const LineRecord& line : standing.lines) {
      if (line.ordered.is_zero()) continue;
      ChangeLine& wanted = change.lines.emplace_back(ChangeLine{.line = line, .code = "DI", .refused = {}});
      wanted.line.ordered.millionths = 0;
    }
    return;
  }
  for (const x12::Moment& moment : document.dates) {
    if (moment.qualifier == "002") change.requested_on = iso_text(moment.date);
  }
  for (const x12::ChangeLine860& said : document.lines) {
    for (const x12::Moment& moment : said.dates) {
      if (moment.qualifier == "002") change.requested_on = iso_text(moment.date);
    }
    change.lines.push_back(plan_line(tx, standing, change, said.item));
  }
}

ChangeLine Orchestrator::plan_line(Transaction& tx, const OrderState& order, const ChangeRecord& change,
                                   const x12::ChangedItem& item) const {
  ChangeLine wanted{.line = {}, .code = item.change, .refused = {}};
  const LineRecord* known = find_line(order, item);
  if (known == nullptr || item.change == "AI") {
    wanted.is_added = true;
    wanted.line.line = next_line(order, change.lines, item.id);
    const auto wrong = translate_line(*gateway_.partner_named(change.partner), item, order.head, tx.now(), wanted.line);
    if (wanted.line.item.empty()) {  // nobody knows in which unit it is counted
      if (wanted.line.unit.empty()) wanted.line.unit = kEach;
      wanted.line.ordered = {item.quantity.millionths, wanted.line.unit};
    }
    if (item.change != "AI") {
      wanted.refused = "unknown_line";
    } else if (wrong) {
      wanted.refused = wrong->cause;
    }
    return wanted;
  }
  wanted.line = *known;
  const canonical::Item* sold = item_of(known->item);
  const std::string_view code = item.change;
  const bool says_quantity = code == "QI" || code == "QD" || code == "CA" || code == "RZ";
  if (code == "DI") {
    wanted.line.ordered.millionths = 0;
  } else if (says_quantity && !item.quantity.unit.empty()) {
    const auto said = sold == nullptr ? Result<Quantity>(fail("no item")) : canonical::to_base_unit(*sold, item.quantity);
    if (said) {
      wanted.line.ordered = total_of(item, *said, known->ordered, agreement_of(order).change_quantity);
    }
    if (!said || wanted.line.ordered.millionths < 0) wanted.refused = "bad_unit";
  }
  const bool says_price = code == "PC" || code == "CA" || code == "RZ";
  if (says_price && item.price_millionths) {
    // The buyer's unit of the line stays; POC07 says for how many of it the price is.
    const auto basis = price_basis(*sold, item.price_basis, known->unit);
    if (basis) {
      wanted.line.price = UnitPrice{*item.price_millionths, known->price.currency, *basis};
    } else {
      wanted.refused = "bad_unit";
    }
  }
  return wanted;
}

}  // namespace proofload::orchestrator
