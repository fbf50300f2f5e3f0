#include "contracts/canonical/clause.hpp"

#include <algorithm>
#include <cstdint>
#include <type_traits>

#include "contracts/base/suggest.hpp"
#include "contracts/canonical/clause_value.hpp"

namespace proofload {
namespace {

// When a value asks for less than the usual one. Scopes and the answer to a duplicate ask for
// something else, not less.
constexpr auto kNever = [](const auto&, const auto&) { return false; };
constexpr auto kWhenMore = [](const auto& value, const auto& usual) { return value > usual; };
constexpr auto kWhenLess = [](const auto& value, const auto& usual) { return value < usual; };
constexpr auto kWhenNone = [](const auto& value, const auto& usual) {
  return value != usual && value == std::decay_t<decltype(value)>::none;
};
constexpr auto kWhenLargerShare = [](Ratio value, Ratio usual) {
  return std::uint64_t{value.numerator} * usual.denominator >
         std::uint64_t{usual.numerator} * value.denominator;
};
constexpr auto kWhenFree = [](InvoiceAfter value, InvoiceAfter usual) {
  return value != usual && value == InvoiceAfter::free;
};

// The member of an agreement, or of a part of one, that the path of member pointers leads to.
template <auto... kPath, class AnyAgreement>
auto& at(AnyAgreement& agreement) {
  return (agreement .* ... .* kPath);
}

// The comparison is an empty closure, so that the row's functions can make it anew.
template <auto... kPath, class AsksLess>
constexpr ClauseRule row(std::string_view name, ClauseScope scope, AsksLess) {
  const auto text = [](const Agreement& agreement) {
    return clause_value::value_text(at<kPath...>(agreement));
  };
  const auto set = [](Agreement& agreement, std::string_view value) {
    return clause_value::parse_value(value, at<kPath...>(agreement));
  };
  const auto copy = [](const Agreement& from, Agreement& to) {
    at<kPath...>(to) = at<kPath...>(from);
  };
  const auto asks_less = [](const Agreement& agreement, const Agreement& usual) {
    return AsksLess{}(at<kPath...>(agreement), at<kPath...>(usual));
  };
  return {name, scope, text, set, copy, asks_less};
}

constexpr ClauseScope kPartner = ClauseScope::partner;
constexpr ClauseScope kOrder = ClauseScope::order;
constexpr ClauseScope kLine = ClauseScope::line;

constexpr std::array<ClauseRule, kClauseCount> kRules{
    row<&Agreement::acknowledgement, &Acknowledgement::expected>("acknowledgement.expected", kPartner,
                                                                 kWhenLess),
    row<&Agreement::acknowledgement, &Acknowledgement::due>("acknowledgement.due", kPartner,
                                                            kWhenMore),
    row<&Agreement::acknowledgement, &Acknowledgement::repeat_after>("acknowledgement.repeat_after",
                                                                     kPartner, kNever),
    row<&Agreement::acknowledgement, &Acknowledgement::repeats>("acknowledgement.repeats", kPartner,
                                                                kNever),
    row<&Agreement::acknowledgement, &Acknowledgement::on_duplicate>("acknowledgement.on_duplicate",
                                                                     kPartner, kNever),
    row<&Agreement::po_response>("po_response", kOrder, kWhenNone),
    row<&Agreement::po_response_due>("po_response_due", kOrder, kWhenMore),
    row<&Agreement::change_response>("change_response", kOrder, kWhenNone),
    row<&Agreement::change_response_due>("change_response_due", kOrder, kWhenMore),
    row<&Agreement::change_quantity>("change_quantity", kPartner, kNever),
    row<&Agreement::change_cutoff>("change_cutoff", kOrder, kWhenLess),
    row<&Agreement::asn>("asn", kOrder, kWhenNone),
    row<&Agreement::asn_due_rule>("asn_due_rule", kOrder, kNever),
    row<&Agreement::asn_due>("asn_due", kOrder, kWhenMore),
    row<&Agreement::invoice>("invoice", kOrder, kNever),
    row<&Agreement::invoice_every>("invoice_every", kOrder, kNever),
    row<&Agreement::invoice_after>("invoice_after", kOrder, kWhenFree),
    row<&Agreement::invoice_due>("invoice_due", kOrder, kWhenMore),
    row<&Agreement::tax, &SalesTax::rate>("tax.rate", kPartner, kNever),
    row<&Agreement::tax, &SalesTax::rounding>("tax.rounding", kPartner, kNever),
    row<&Agreement::returns_within>("returns_within", kOrder, kNever),
    row<&Agreement::return_authorization>("return_authorization", kPartner, kNever),
    row<&Agreement::backorder>("backorder", kLine, kNever),
    row<&Agreement::substitution>("substitution", kLine, kWhenMore),
    row<&Agreement::tolerances, &Tolerances::over_shipment>("tolerances.over_shipment", kLine,
                                                            kWhenLargerShare),
    row<&Agreement::tolerances, &Tolerances::under_shipment>("tolerances.under_shipment", kLine,
                                                             kWhenLargerShare),
    row<&Agreement::tolerances, &Tolerances::price>("tolerances.price", kLine, kWhenLargerShare),
    row<&Agreement::transport>("transport", kOrder, kNever),
    row<&Agreement::sourcing>("sourcing", kOrder, kNever),
    row<&Agreement::control_number_horizon>("control_number_horizon", kPartner, kWhenLess),
    row<&Agreement::order_key_horizon>("order_key_horizon", kPartner, kWhenLess),
    row<&Agreement::zone>("zone", kPartner, kNever),
    row<&Agreement::calendar>("calendar", kPartner, kNever),
};

}  // namespace

std::span<const ClauseRule, kClauseCount> clause_rules() { return kRules; }

Result<std::size_t> find_clause(std::string_view name) {
  std::array<std::string_view, kClauseCount> names;
  std::transform(kRules.begin(), kRules.end(), names.begin(),
                 [](const ClauseRule& rule) { return rule.name; });
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  return fail(Error{.text = "an agreement has no clause '" + std::string(name) + "'",
                    .place = {},
                    .hint = did_you_mean(name, names)});
}

Result<void> set_clause(Agreement& agreement, std::string_view name, std::string_view text) {
  return find_clause(name).and_then([&](std::size_t place) -> Result<void> {
    return kRules[place].set(agreement, text).map_error([&](Error error) {
      error.text = std::string(name) + ": " + error.text;
      return error;
    });
  });
}

}  // namespace proofload
