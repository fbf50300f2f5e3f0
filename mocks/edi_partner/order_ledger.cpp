#include "mocks/edi_partner/order_ledger.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/port/fields.hpp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::edi_partner {
namespace {

constexpr int kOrdersForgottenAtOnce = 4;

std::string_view without_zeros(std::string_view text) {
  const std::size_t first = text.find_first_not_of('0');
  return first == std::string_view::npos ? text : text.substr(first);
}

// Numbers are written with and without leading zeros. Never 0 for what says something.
std::uint64_t name_hash(std::string_view name) {
  if (name.empty()) return 0;
  const bool is_number = name.find_first_not_of("0123456789") == std::string_view::npos;
  return hash_bytes(is_number ? without_zeros(name) : name) | 1;
}

bool has_name(const OpenLine& line, std::uint64_t hash) {
  return std::find(line.products.begin(), line.products.end(), hash) != line.products.end();
}

bool is_named(const OpenLine& line, std::span<const x12::ProductId> products) {
  return std::any_of(products.begin(), products.end(), [&](const x12::ProductId& product) {
    const std::uint64_t hash = name_hash(product.value);
    return hash != 0 && has_name(line, hash);
  });
}

// PO101 when it is a number, else the line's place.
std::int32_t line_number(std::string_view id, std::size_t place) {
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(id.data(), id.data() + id.size(), number);
  const bool whole = error == std::errc{} && end == id.data() + id.size() && number > 0;
  return whole ? number : static_cast<std::int32_t>(place);
}

}  // namespace

const OpenLine* OpenOrder::find_line(std::string_view id,
                                     std::span<const x12::ProductId> products) const {
  const std::uint64_t id_hash = name_hash(id);
  const OpenLine* named = nullptr;
  const OpenLine* numbered = nullptr;
  int names = 0;
  for (const OpenLine& line : lines) {
    const bool by_name = is_named(line, products);
    const bool by_id = id_hash != 0 && line.id == id_hash;
    if (by_name && by_id) return &line;
    if (by_name && ++names == 1) named = &line;
    if (by_id && numbered == nullptr) numbered = &line;
  }
  if (names > 1) return nullptr;  // one item on several lines, and the id tells none of them
  return named != nullptr ? named : numbered;
}

bool OpenOrder::add_document(std::uint64_t hash) {
  if (std::find(documents.begin(), documents.end(), hash) != documents.end()) return false;
  documents.push_back(hash);
  return true;
}

std::vector<OpenLine> open_lines(const PlacedOrder& order) {
  std::vector<OpenLine> lines;
  lines.reserve(order.lines.size());
  const auto add = [&](const PlacedLine& line) {
    lines.push_back(
        {line.line,
         name_hash(std::to_string(line.line)),
         {name_hash(line.buyer_item), name_hash(line.vendor_item), name_hash(line.upc)}});
  };
  for (const PlacedLine& line : order.lines) add(line);
  for (const PlacedChange& change : order.changes) {
    for (const PlacedChangeLine& changed : change.lines) {
      if (changed.code == "AI") add(changed.line);
    }
  }
  return lines;
}

std::vector<OpenLine> open_lines(const x12::PurchaseOrder850& order) {
  std::vector<OpenLine> lines;
  lines.reserve(order.lines.size());
  for (const x12::OrderLine850& line : order.lines) {
    OpenLine open;
    open.line = line_number(line.item.id, lines.size() + 1);
    open.id = name_hash(line.item.id);
    const std::size_t names = std::min(open.products.size(), line.item.products.size());
    for (std::size_t i = 0; i < names; ++i) {
      open.products[i] = name_hash(line.item.products[i].value);
    }
    lines.push_back(open);
  }
  return lines;
}

OpenOrder& OrderLedger::open(Step& step, const std::string& key, OpenOrder order) {
  const auto [entry, is_new] = orders_.insert_or_assign(key, std::move(order));
  save(step, key, entry->second);
  if (is_new) by_age_.emplace(look_at(entry->second, step.now()), key);
  return entry->second;
}

void OrderLedger::save(Step& step, std::string_view key, OpenOrder& order) {
  order.touched = step.now();
  FieldWriter fields;
  fields.number(order.origin.given ? 1 : 0);
  fields.number(static_cast<std::int64_t>(order.origin.index));
  fields.number(order.origin.position);
  fields.number(order.touched.time_since_epoch().count());
  fields.number(order.invoiced ? 1 : 0);
  fields.number(order.mends);
  fields.number(order.mend_at.time_since_epoch().count());
  fields.number(order.mend_cancels ? 1 : 0);
  fields.number(order.cancel_at.time_since_epoch().count());
  fields.number(order.again_at.time_since_epoch().count());
  fields.number(order.is_taken ? 1 : 0);
  fields.number(order.is_contradicted ? 1 : 0);
  fields.number(static_cast<std::int64_t>(order.documents.size()));
  for (const std::uint64_t hash : order.documents) fields.number(static_cast<std::int64_t>(hash));
  fields.number(static_cast<std::int64_t>(order.changes.size()));
  for (const OpenChange& change : order.changes) {
    fields.number(change.due.time_since_epoch().count());
    fields.number(change.sent ? 1 : 0);
    fields.number(change.answered ? 1 : 0);
    fields.number(change.accepted ? 1 : 0);
    fields.number(change.mends);
  }
  step.write(stored_under(kPrefix, key), fields.take());
}

OpenOrder& OrderLedger::restore(std::string_view key, std::string_view value) {
  FieldReader fields(value);
  const auto instant = [&] { return Instant(Duration(fields.number())); };
  OpenOrder order;
  order.origin.given = fields.number() != 0;
  order.origin.index = static_cast<std::uint64_t>(fields.number());
  order.origin.position = static_cast<std::uint32_t>(fields.number());
  order.touched = instant();
  order.invoiced = fields.number() != 0;
  order.mends = static_cast<std::int32_t>(fields.number());
  order.mend_at = instant();
  order.mend_cancels = fields.number() != 0;
  order.cancel_at = instant();
  order.again_at = instant();
  order.is_taken = fields.number() != 0;
  order.is_contradicted = fields.number() != 0;
  for (auto count = fields.number(); count > 0; --count) {
    order.documents.push_back(static_cast<std::uint64_t>(fields.number()));
  }
  for (auto count = fields.number(); count > 0; --count) {
    OpenChange& change = order.changes.emplace_back();
    change.due = instant();
    change.sent = fields.number() != 0;
    change.answered = fields.number() != 0;
    change.accepted = fields.number() != 0;
    change.mends = static_cast<std::int32_t>(fields.number());
  }
  by_age_.emplace(look_at(order, order.touched), std::string(key));
  return orders_.insert_or_assign(std::string(key), std::move(order)).first->second;
}

Instant OrderLedger::forget_at(const OpenOrder& order) const {
  const Duration kept = order.invoiced ? settings_.invoiced_retention : settings_.order_retention;
  Instant last = order.touched;
  for (const Instant due : {order.cancel_at, order.again_at}) {
    if (due != kNever) last = std::max(last, due);
  }
  for (const OpenChange& change : order.changes) {
    if (change.due != kNever) last = std::max(last, change.due);
  }
  return last + kept;
}

Instant OrderLedger::look_at(const OpenOrder& order, Instant from) const {
  return std::min(forget_at(order), from + settings_.invoiced_retention);
}

void OrderLedger::forget(Step& step) {
  for (int i = 0; i < kOrdersForgottenAtOnce && !by_age_.empty(); ++i) {
    if (by_age_.top().first > step.now()) return;
    Due due = by_age_.top();
    by_age_.pop();
    OpenOrder* order = find(due.second);
    if (order == nullptr) continue;
    if (forget_at(*order) > step.now()) {
      due.first = look_at(*order, step.now());
      by_age_.push(std::move(due));
      continue;
    }
    step.erase(stored_under(kPrefix, due.second));
    orders_.erase(due.second);
  }
}

}  // namespace proofload::mocks::edi_partner
