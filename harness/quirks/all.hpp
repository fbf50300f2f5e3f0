// harness/quirks/all.hpp — what partners and systems do in the wild, and an orchestrator has to live with.
//
// What     A quirk lays settings over the systems of a scenario, or trouble of their making. It is no defect: the sound
//          orchestrator keeps every promise with it. What a scenario itself expects of its usual systems is left out.
// Shape    a file each, as data. laid_over(scenario, quirk) is the scenario with it.
// Source   domain facts, failure catalogue: the entries that somebody else commits.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <variant>

#include "harness/scenario/scenario.hpp"

namespace proofload::quirks {

// A setting of each system of a kind.
struct Setting {
  std::string_view kind;
  std::string_view name;
  std::variant<std::string_view, std::int64_t, bool> value;
};

struct Field {
  std::string_view name;
  std::string_view value;
};

// A fault, by its fields; the first says of which kind it is. It is there where a system of `kind` is.
struct Trouble {
  std::string_view kind;
  std::span<const Field> fields;
};

struct Quirk {
  std::string_view name;       // "events-repeated"
  std::string_view does;       // one sentence
  std::string_view catalogue;  // the entries of the failure catalogue: "1, 51"
  std::span<const Setting> settings;
  std::span<const Trouble> trouble;
  bool spares_returns = false;  // not where goods come back: no warehouse can be asked what did
};

// Sorted by name.
std::span<const Quirk> all_quirks();

// nullptr: nobody in this scenario could have it.
std::shared_ptr<const scenario::Scenario> laid_over(const scenario::Scenario& scenario, const Quirk& quirk);

}  // namespace proofload::quirks
