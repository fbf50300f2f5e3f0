// contracts/canonical/clause_value.hpp — the values that a clause may have, from text and to text.
//
// Shape    parse_value(text, value) leaves the value alone after an error. A clause of words lists
//          them in Words<Enum>, in the order of the enumerators.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "contracts/base/ratio.hpp"
#include "contracts/base/result.hpp"
#include "contracts/base/time.hpp"
#include "contracts/canonical/agreement.hpp"

namespace proofload::clause_value {

using Words = std::span<const std::string_view>;

template <class Enum>
inline constexpr std::array<std::string_view, 0> kWords{};
template <>
inline constexpr std::array<std::string_view, 2> kWords<PoResponse>{"none", "855"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<ChangeResponse>{"none", "865", "855"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<ChangeQuantity>{"total", "difference"};
template <>
inline constexpr std::array<std::string_view, 4> kWords<AsnScope>{"none", "per_shipment",
                                                                  "per_order", "per_load"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<AsnDue>{"before_arrival", "within"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<InvoiceScope>{"per_shipment", "per_order",
                                                                      "consolidated"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<InvoiceAfter>{"ship_confirm", "asn",
                                                                      "free"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<Backorder>{"keep", "cancel"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<ChangeCutoff>{"release", "pick", "ship"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<Transport>{"parcel", "freight", "collect"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<ReturnAuthorization>{"none", "180"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<TaxRounding>{"line", "document"};
template <>
inline constexpr std::array<std::string_view, 2> kWords<Sourcing>{"split", "one_warehouse"};
template <>
inline constexpr std::array<std::string_view, 3> kWords<DuplicateInterchange>{"repeat_997",
                                                                              "ta1_025", "silence"};

// The place of the word among them. Error: none of them, with the nearest.
Result<std::size_t> find_word(std::string_view text, Words words);

Result<void> parse_value(std::string_view text, bool& value);
Result<void> parse_value(std::string_view text, std::int32_t& value);  // 0 or more
Result<void> parse_value(std::string_view text, std::int64_t& value);  // 1 or more
Result<void> parse_value(std::string_view text, Duration& value);
Result<void> parse_value(std::string_view text, Ratio& value);
Result<void> parse_value(std::string_view text, Zone& value);
Result<void> parse_value(std::string_view text, std::string& value);  // not empty

template <class Enum>
  requires(!kWords<Enum>.empty())
Result<void> parse_value(std::string_view text, Enum& value) {
    return find_word(text, kWords<Enum>).map([&](std::size_t place) {
      value = static_cast<Enum>(place);
    });
}

inline std::string value_text(bool value) { return value ? "true" : "false"; }
inline std::string value_text(std::int32_t value) { return std::to_string(value); }
inline std::string value_text(std::int64_t value) { return std::to_string(value); }
inline std::string value_text(Duration value) { return format_duration(value); }
inline std::string value_text(Ratio value) { return to_text(value); }
inline std::string value_text(Zone value) { return std::string(value.name()); }
inline std::string value_text(const std::string& value) { return value; }

template <class Enum>
  requires(!kWords<Enum>.empty())
std::string value_text(Enum value) {
  return std::string(kWords<Enum>[static_cast<std::size_t>(value)]);
}

}  // namespace proofload::clause_value
