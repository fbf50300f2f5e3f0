#include "harness/check/agreement_use.hpp"

#include <algorithm>
#include <unordered_map>

#include "contracts/base/check.hpp"
#include "contracts/canonical/clause.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

struct Row {
  Symbol fact;
  std::string_view clauses;  // with blanks between them
};

constexpr Row kRows[] = {
    {facts::kAcknowledgementReceived, "acknowledgement.expected acknowledgement.due"},
    {facts::kInterchangeResent, "acknowledgement.repeat_after acknowledgement.repeats"},
    {facts::kInterchangeRepeated, "acknowledgement.on_duplicate"},
    {facts::kOrderPlaced, "po_response po_response_due"},
    {facts::kOrderChangeRequested, "change_response change_response_due change_quantity change_cutoff"},
    {facts::kOrderCancelRequested, "change_response change_response_due change_cutoff"},
    {facts::kReleaseReceived, "transport sourcing"},
    {facts::kUnitsShort, "backorder substitution tolerances.under_shipment"},
    {facts::kUnitsOver, "tolerances.over_shipment"},
    {facts::kLineCancelled, "backorder substitution"},
    {facts::kReleaseShipped, "asn asn_due_rule asn_due zone"},
    {facts::kShipmentConfirmed, "invoice invoice_every invoice_after invoice_due"},
    {facts::kInvoiceTaxed, "tax.rate tax.rounding"},
    {facts::kReturnRequested, "return_authorization returns_within"},
    {facts::kGoodsReturned, "return_authorization returns_within"},
};
static_assert(kClauseCount <= 64);

std::uint64_t bit_of(std::string_view clause) {
  const auto place = find_clause(clause);
  CHECK(place.has_value(), "a clause that there is");
  return std::uint64_t{1} << *place;
}

std::uint64_t bits_of(std::string_view clauses) {
  std::uint64_t bits = 0;
  while (!clauses.empty()) {
    const std::string_view clause = clauses.substr(0, clauses.find(' '));
    bits |= bit_of(clause);
    clauses.remove_prefix(std::min(clause.size() + 1, clauses.size()));
  }
  return bits;
}

const std::unordered_map<std::uint64_t, std::uint64_t>& bits_by_fact() {
  static const std::unordered_map<std::uint64_t, std::uint64_t> bits = [] {
    std::unordered_map<std::uint64_t, std::uint64_t> made;  // looked up, never walked
    for (const Row& row : kRows) made.emplace(row.fact.hash(), bits_of(row.clauses));
    return made;
  }();
  return bits;
}

}  // namespace

AgreementUse::AgreementUse(const scenario::Scenario& scenario) : scenario_(scenario), bits_(scenario.partners.size()) {}

void AgreementUse::on(const Fact& fact, const CaseOrder& order, Symbol instance) {
  static const auto& by_fact = bits_by_fact();
  const auto found = by_fact.find(fact.kind.hash());
  if (found == by_fact.end()) return;
  const std::size_t partner = partner_of(order, instance);
  if (partner < bits_.size()) bits_[partner] |= found->second;
}

std::size_t AgreementUse::partner_of(const CaseOrder& order, Symbol instance) {
  const auto place_of = [&](std::string_view name) {
    const auto& partners = scenario_.partners;
    const auto is_it = [&](const scenario::Partner& partner) { return partner.name == name; };
    return static_cast<std::size_t>(std::find_if(partners.begin(), partners.end(), is_it) - partners.begin());
  };
  if (order.placed == nullptr) return place_of(instance.text());
  if (last_ != &order) {
    last_ = &order;
    last_partner_ = place_of(order.placed->partner);
  }
  return last_partner_;
}

std::uint64_t clauses_in_force(const Agreement& agreement, std::uint64_t clauses) {
  const auto leave = [&](bool is_void, std::string_view names) {
    if (is_void) clauses &= ~bits_of(names);
  };
  leave(!agreement.acknowledgement.expected, "acknowledgement.due acknowledgement.repeat_after acknowledgement.repeats");
  leave(agreement.po_response == PoResponse::none, "po_response_due");
  leave(agreement.change_response == ChangeResponse::none, "change_response_due");
  leave(agreement.asn == AsnScope::none, "asn_due_rule asn_due");
  leave(agreement.asn_due_rule == AsnDue::before_arrival, "asn_due");
  leave(agreement.invoice != InvoiceScope::consolidated, "invoice_every");
  return clauses;
}

}  // namespace proofload::check
