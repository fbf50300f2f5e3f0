#include "harness/scenario/read/contradictions.hpp"

#include <algorithm>

namespace proofload::scenario {
namespace {

enum class When : std::uint8_t {
  meant,   // the two values exclude each other, whoever wrote them
  stated,  // the clause says nothing beside the other: an offence of whoever wrote it all the same
};

struct Contradiction {
  std::string_view clause;
  std::string_view other;
  When when;
  std::string_view why;
  bool (*clashes)(const Agreement& agreed);
};

constexpr auto kNoAsn = [](const Agreement& agreed) { return agreed.asn == AsnScope::none; };
constexpr auto kNo997 = [](const Agreement& agreed) { return !agreed.acknowledgement.expected; };

constexpr Contradiction kContradictions[] = {
    {"invoice_after", "asn", When::meant, "an invoice cannot follow a notice that is never sent",
     [](const Agreement& agreed) { return kNoAsn(agreed) && agreed.invoice_after == InvoiceAfter::asn; }},
    {"asn_due_rule", "asn", When::meant, "a notice that is never sent cannot come before the goods",
     [](const Agreement& agreed) { return kNoAsn(agreed) && agreed.asn_due_rule == AsnDue::before_arrival; }},
    {"asn_due", "asn", When::stated, "a notice that is never sent is never due", kNoAsn},
    {"asn_due", "asn_due_rule", When::stated, "it is due by the arrival, not so long after departure",
     [](const Agreement& agreed) { return agreed.asn_due_rule == AsnDue::before_arrival; }},
    {"po_response_due", "po_response", When::stated, "an answer that is never sent is never due",
     [](const Agreement& agreed) { return agreed.po_response == PoResponse::none; }},
    {"acknowledgement.due", "acknowledgement.expected", When::stated, "a 997 that nobody expects is never due", kNo997},
    {"acknowledgement.repeat_after", "acknowledgement.expected", When::stated,
     "who expects no 997 does not repeat what got none", kNo997},
    {"acknowledgement.repeats", "acknowledgement.expected", When::stated,
     "who expects no 997 does not repeat what got none", kNo997},
    {"acknowledgement.on_duplicate", "acknowledgement.expected", When::stated, "there is no 997 to repeat",
     [](const Agreement& agreed) {
       return kNo997(agreed) && agreed.acknowledgement.on_duplicate == DuplicateInterchange::repeat_997;
     }},
    {"acknowledgement.repeat_after", "acknowledgement.due", When::stated,
     "the sender would wait on when the 997 is overdue",
     [](const Agreement& agreed) { return agreed.acknowledgement.repeat_after > agreed.acknowledgement.due; }},
    {"tolerances.under_shipment", "backorder", When::stated, "a line whose rest may be dropped has no rest to keep",
     [](const Agreement& agreed) {
       const Ratio share = agreed.tolerances.under_shipment;
       return agreed.backorder == Backorder::keep && share.numerator == share.denominator;
     }},
    {"change_response_due", "change_response", When::stated, "an answer that is never sent is never due",
     [](const Agreement& agreed) { return agreed.change_response == ChangeResponse::none; }},
    {"tax.rounding", "tax.rate", When::stated, "there is no tax to round",
     [](const Agreement& agreed) { return agreed.tax.rate.numerator == 0; }},
    {"return_authorization", "returns_within", When::stated, "nothing may come back, whoever asks",
     [](const Agreement& agreed) {
       return agreed.return_authorization != ReturnAuthorization::none && agreed.returns_within == Duration::zero();
     }},
    {"invoice_every", "invoice", When::stated, "only consolidated invoices have a period",
     [](const Agreement& agreed) { return agreed.invoice != InvoiceScope::consolidated; }},
};

std::size_t clause_index(std::string_view clause) { return *find_clause(clause); }

// How far out the file lies: 0 has the last word.
std::size_t depth(const std::string& file, const std::vector<std::string>& outermost) {
  return static_cast<std::size_t>(std::find(outermost.begin(), outermost.end(), file) - outermost.begin());
}

// Whether who wrote `clause` could see `other`.
bool could_see(const ClauseOrigin& clause, const ClauseOrigin& other, const std::vector<std::string>& outermost) {
  if (clause.layer == AgreementLayer::defaults || other.layer == AgreementLayer::defaults) return false;
  if (clause.layer != other.layer) return clause.layer > other.layer;
  if (clause.place.file == other.place.file) return true;
  return depth(clause.place.file, outermost) < depth(other.place.file, outermost);
}

std::string said(const ComposedAgreement& composed, std::string_view clause) {
  const ClauseRule& rule = clause_rules()[clause_index(clause)];
  return "'" + std::string(clause) + "' is " + rule.text(composed.agreement);
}

std::string written(const Place& place) {
  return place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column);
}

void refuse_within(const ComposedAgreement& composed, const std::vector<std::string>& outermost, Report& report) {
  for (const Contradiction& each : kContradictions) {
    if (!each.clashes(composed.agreement)) continue;
    const ClauseOrigin& clause = composed.origins[clause_index(each.clause)];
    const ClauseOrigin& other = composed.origins[clause_index(each.other)];
    if (each.when == When::stated && !could_see(clause, other, outermost)) continue;
    const bool by_default = other.layer == AgreementLayer::defaults;
    report.add({.text = said(composed, each.clause) + ", and " + said(composed, each.other) + ": " +
                        std::string(each.why),
                .place = clause.place,
                .hint = "'" + std::string(each.other) + "' is said " +
                        (by_default ? "by default" : "at " + written(other.place))});
  }
}

}  // namespace

void refuse_contradictions(const AgreementLayers& layers, const std::vector<std::string>& outermost,
                           Report& report) {
  std::vector<std::string> types{""};
  std::vector<std::string> items{""};
  for (const auto& [type, patch] : layers.by_order_type) types.push_back(type);
  for (const auto& [item, patch] : layers.by_item) items.push_back(item);
  for (const std::string& type : types) {
    for (const std::string& item : items) refuse_within(layers.compose(type, item), outermost, report);
  }
}

}  // namespace proofload::scenario
