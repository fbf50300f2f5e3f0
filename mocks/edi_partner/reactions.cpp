#include "mocks/edi_partner/reactions.hpp"

#include <algorithm>

#include "contracts/canonical/business_key.hpp"
#include "mocks/edi_partner/facts.hpp"

namespace proofload::mocks::edi_partner {
namespace {

Quantity price_basis(std::string_view code, Unit unit) {
  if (code == "HP") return Quantity::of(100, unit);
  if (code == "TP") return Quantity::of(1000, unit);
  return Quantity::of(1, unit);
}

}  // namespace

std::uint64_t content_hash(const x12::SetText& set) {
  std::string_view bytes = set.bytes;
  bytes.remove_prefix(std::min(bytes.find(set.delimiters.segment), bytes.size()));
  const std::string trailer = {'S', 'E', set.delimiters.element};
  return hash_bytes(bytes.substr(0, bytes.rfind(trailer)));
}

std::string key_text(const Settings& settings, const std::string& number,
                     const std::string& release) {
  return canonical::to_text({std::string(settings.name.text()), number, release});
}

Ref purchase_order(std::string_view key) {
  return {"purchase_order", std::string(key)};
}

Fact fact_about(Symbol kind, std::string_view key, std::string subject) {
  Fact fact;
  fact.kind = kind;
  if (!key.empty()) fact.order = purchase_order(key);
  fact.subject = std::move(subject);
  return fact;
}

OpenOrder* find_order(const Desk& desk, const std::string& key, const Document& document) {
  OpenOrder* order = desk.ledger.find(key);
  if (order == nullptr) {
    desk.step.state(fact_about(facts::kDocumentUnexpected, key, std::string(document.set)));
    return nullptr;
  }
  if (!order->add_document(combine(hash_name(document.set), document.content))) {
    desk.step.state(fact_about(document.duplicate, key, document.subject));
    return nullptr;
  }
  return order;
}

Money amount_of(const x12::LineItem& item, Currency currency) {
  if (!item.price_millionths) return {0, currency};
  const UnitPrice price{*item.price_millionths, currency,
                        price_basis(item.price_basis, item.quantity.unit)};
  return try_extend(price, item.quantity).value_or(Money{0, currency});
}

Money sum_of(const std::vector<Money>& amounts, Currency currency) {
  Money total{0, currency};
  for (const Money& amount : amounts) {
    if (__builtin_add_overflow(total.minor, amount.minor, &total.minor)) return {0, currency};
  }
  return total;
}

void state_unexpected_line(const Desk& desk, std::string_view key, std::string_view set,
                           std::string_view line) {
  std::string subject(set);
  subject.append(" line ").append(line);
  desk.step.state(fact_about(facts::kDocumentUnexpected, key, std::move(subject)));
}

}  // namespace proofload::mocks::edi_partner
