// harness/scenario/read/values.hpp — single values of a scenario file.
//
// Requires nothing: an absent value, or one of a kind that the schema has already refused, leaves
// `into` as it was. Errors   to the report, at the value's place.
#pragma once

#include <concepts>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/base/money.hpp"
#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"
#include "harness/scenario/settings.hpp"
#include "harness/scenario/stream.hpp"
#include "sim/quantiles.hpp"

namespace proofload::scenario {

void read_text(const Node* node, std::string& into);
void read_duration(const Node* node, Report& report, Duration& into);  // "3min"
// A time of the run since its start: "01:10" or a duration.
void read_time(const Node* node, Report& report, Duration& into);
void read_price(const Node* node, Report& report, UnitPrice& into);  // "12.50"
void read_date(const Node* node, Report& report, Date& into);        // "2026-01-08"
void read_range(const Node* node, Report& report, Range& into);      // 2 or {"min": 1, "max": 4}
// {"p0": "20ms", "p50": "80ms", "p99.9": "3s"}, or one duration for always.
void read_quantiles(const Node* node, Report& report, sim::Quantiles& into);
void read_settings(const Node* node, SettingsMap& into, const std::string& prefix = {});

template <std::integral T>
void read_whole(const Node* node, T& into) {
  if (node == nullptr) return;
  if (const auto value = node->as_whole(); value && std::in_range<T>(*value))
    into = static_cast<T>(*value);
}

// What the schema allows in one list or table; of more, which it has refused, nothing is read.
inline constexpr std::size_t kEntriesMax = 1000;
std::span<const Node> entries_of(const Node& array);

// The strings of an array, each with its place.
std::vector<const Node*> texts_of(const Node* node);

// One word of an enumeration; the schema has refused others.
template <class T, std::size_t N>
void read_word(const Node* node, const std::pair<std::string_view, T> (&words)[N], T& into) {
  if (node == nullptr || !node->as_text()) return;
  for (const auto& [word, value] : words) {
    if (word == node->text) into = value;
  }
}

// What an object has under a key; nullptr when either is absent.
inline const Node* find(const Node* object, std::string_view key) {
  return object == nullptr ? nullptr : object->find(key);
}

}  // namespace proofload::scenario
