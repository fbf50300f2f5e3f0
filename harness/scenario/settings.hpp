// harness/scenario/settings.hpp — a system's settings as they stand in a file, until its own struct
// takes them.
//
// What     The loader knows no system's settings: SettingsReader hands them over by name, keeps the
// place of what does
//          not fit, and knows in the end which names nobody asked for.
// Shape    an object's members are named by their path: {"late_by": {"min": "1h"}} is
// "late_by_min".
//          SettingsReader(map).read("commit", …).read("label_cost", …).errors()
// Errors   a value of another kind, a name that is no setting, with the nearest right one.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "contracts/base/business_calendar.hpp"
#include "contracts/base/money.hpp"
#include "contracts/base/ratio.hpp"
#include "contracts/base/result.hpp"
#include "contracts/base/time.hpp"
#include "contracts/base/zone.hpp"

namespace proofload::scenario {

struct Setting {
  std::variant<std::string, std::int64_t, bool, std::vector<std::string>> value;
  Place place;       // of the value
  Place name_place;  // of its name
};

using SettingsMap = std::map<std::string, Setting, std::less<>>;

class SettingsReader {
 public:
  explicit SettingsReader(const SettingsMap& settings) : settings_(settings) {}

  // Each leaves `into` as it was when the setting is absent.
  SettingsReader& read(std::string_view name, std::string& into);
  SettingsReader& read(std::string_view name, bool& into);
  SettingsReader& read(std::string_view name, Duration& into);  // "40s"
  SettingsReader& read(std::string_view name, Ratio& into);     // "1/200"
  SettingsReader& read(std::string_view name,
                       Money& into);  // "12.50", in the currency that is there
  SettingsReader& read(std::string_view name, std::vector<std::string>& into);
  SettingsReader& read(std::string_view name, TimeOfDay& into);  // "06:00"
  SettingsReader& read(std::string_view name, std::optional<TimeOfDay>& into);
  SettingsReader& read(std::string_view name, std::vector<TimeOfDay>& into);
  SettingsReader& read(std::string_view name, Zone& into);  // "America/Chicago"
  SettingsReader& read(std::string_view name, Weekdays& into);  // ["sat", "sun"]
  template <std::integral T>
  SettingsReader& read(std::string_view name, T& into) {
    std::int64_t value = static_cast<std::int64_t>(into);
    whole(name, value,
          std::in_range<std::int64_t>(std::numeric_limits<T>::max())
              ? static_cast<std::int64_t>(std::numeric_limits<T>::max())
              : std::numeric_limits<std::int64_t>::max());
    into = static_cast<T>(value);
    return *this;
  }
  // One of some words: {{"before_reply", Commit::before_reply}, …}.
  template <class T>
  SettingsReader& choose(std::string_view name, T& into,
                         std::span<const std::pair<std::string_view, T>> words) {
    std::vector<std::string_view> names;
    for (const auto& word : words) names.push_back(word.first);
    if (const auto chosen = choice(name, names); chosen < words.size()) into = words[chosen].second;
    return *this;
  }

  template <class T, std::size_t N>
  SettingsReader& choose(std::string_view name, T& into,
                         const std::pair<std::string_view, T> (&words)[N]) {
    return choose(name, into, std::span<const std::pair<std::string_view, T>>(words));
  }

  // Whether there is a member of the object of that name.
  bool gives_any_of(std::string_view object) const;

  // All that was wrong, names that were never read among it.
  std::vector<Error> errors() const;

 private:
  const Setting* find(std::string_view name);
  void whole(std::string_view name, std::int64_t& into, std::int64_t most);
  std::size_t choice(std::string_view name, std::span<const std::string_view> words);
  void complain(const Setting& setting, std::string text, std::string hint = {});

  const SettingsMap& settings_;
  std::vector<std::string> known_;
  std::vector<Error> errors_;
};

}  // namespace proofload::scenario
