#include "harness/scenario/settings.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"

namespace proofload::scenario {

const Setting* SettingsReader::find(std::string_view name) {
  known_.emplace_back(name);
  const auto found = settings_.find(name);
  return found == settings_.end() ? nullptr : &found->second;
}

void SettingsReader::complain(const Setting& setting, std::string text, std::string hint) {
  errors_.push_back({.text = std::move(text), .place = setting.place, .hint = std::move(hint)});
}

SettingsReader& SettingsReader::read(std::string_view name, std::string& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  if (const auto* text = std::get_if<std::string>(&setting->value)) {
    into = *text;
  } else {
    complain(*setting, "'" + std::string(name) + "' is a text");
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, bool& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  if (const auto* flag = std::get_if<bool>(&setting->value)) {
    into = *flag;
  } else {
    complain(*setting, "'" + std::string(name) + "' is true or false");
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, Duration& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  const auto* text = std::get_if<std::string>(&setting->value);
  const auto duration = parse_duration(text == nullptr ? "" : *text);
  if (duration) {
    into = *duration;
  } else {
    complain(*setting, text == nullptr
                           ? "'" + std::string(name) + "' is a duration, such as \"40s\""
                           : duration.error().text);
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, Ratio& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  const auto* text = std::get_if<std::string>(&setting->value);
  const auto ratio = parse_probability(text == nullptr ? "" : *text);
  if (ratio) {
    into = *ratio;
  } else {
    complain(*setting, text == nullptr ? "'" + std::string(name) + "' is a rate, such as \"1/200\""
                                       : ratio.error().text);
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, Money& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  const auto* text = std::get_if<std::string>(&setting->value);
  const auto money = parse_money(text == nullptr ? "" : *text, into.currency);
  if (money) {
    into = *money;
  } else {
    complain(*setting, text == nullptr
                           ? "'" + std::string(name) + "' is an amount, such as \"12.50\""
                           : money.error().text);
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, std::vector<std::string>& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  if (const auto* words = std::get_if<std::vector<std::string>>(&setting->value)) {
    into = *words;
  } else {
    complain(*setting, "'" + std::string(name) + "' is a list of texts");
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, Zone& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  const auto* text = std::get_if<std::string>(&setting->value);
  const auto zone = find_zone(text == nullptr ? "" : *text);
  if (zone) {
    into = *zone;
  } else {
    complain(*setting, zone.error().text, zone.error().hint);
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, TimeOfDay& into) {
  std::optional<TimeOfDay> time;
  read(name, time);
  into = time.value_or(into);
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, std::optional<TimeOfDay>& into) {
  const Setting* setting = find(name);
  if (setting == nullptr) return *this;
  const auto* text = std::get_if<std::string>(&setting->value);
  const auto time = parse_time_of_day(text == nullptr ? "" : *text);
  if (time) {
    into = *time;
  } else {
    complain(*setting, text == nullptr ? "'" + std::string(name) + "' is a time of day, such as \"06:00\""
                                       : time.error().text);
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, std::vector<TimeOfDay>& into) {
  std::vector<std::string> texts;
  read(name, texts);
  if (!texts.empty()) into.clear();
  for (const std::string& text : texts) {
    if (const auto time = parse_time_of_day(text)) {
      into.push_back(*time);
    } else {
      complain(settings_.find(name)->second, time.error().text);
    }
  }
  return *this;
}

SettingsReader& SettingsReader::read(std::string_view name, Weekdays& into) {
  std::vector<std::string> words;
  read(name, words);
  Weekdays said;
  for (const std::string& word : words) {
    if (const auto day = parse_weekday(word)) {
      said.set(static_cast<std::size_t>(*day));
    } else {
      complain(settings_.find(name)->second, day.error().text, day.error().hint);
    }
  }
  if (said.any() || (words.empty() && settings_.contains(name))) into = said;
  return *this;
}

bool SettingsReader::gives_any_of(std::string_view object) const {
  const std::string prefix = std::string(object) + "_";
  const auto first = settings_.lower_bound(prefix);
  return first != settings_.end() && first->first.starts_with(prefix);
}

void SettingsReader::whole(std::string_view name, std::int64_t& into, std::int64_t most) {
  const Setting* setting = find(name);
  if (setting == nullptr) return;
  const auto* number = std::get_if<std::int64_t>(&setting->value);
  if (number == nullptr || *number < 0 || *number > most) {
    return complain(*setting, "'" + std::string(name) + "' is a whole number from 0 to " +
                                  std::to_string(most));
  }
  into = *number;
}

std::size_t SettingsReader::choice(std::string_view name, std::span<const std::string_view> words) {
  const Setting* setting = find(name);
  if (setting == nullptr) return words.size();
  const auto* text = std::get_if<std::string>(&setting->value);
  const auto found =
      std::find(words.begin(), words.end(), text == nullptr ? std::string_view() : *text);
  if (found == words.end()) {
    std::string known;
    for (const std::string_view word : words)
      known += (known.empty() ? "" : ", ") + std::string(word);
    complain(*setting, "'" + std::string(name) + "' is one of " + known,
             text == nullptr ? "" : did_you_mean(*text, words));
  }
  return static_cast<std::size_t>(found - words.begin());
}

std::vector<Error> SettingsReader::errors() const {
  std::vector<Error> errors = errors_;
  const std::vector<std::string_view> known(known_.begin(), known_.end());
  for (const auto& [name, setting] : settings_) {
    if (std::find(known_.begin(), known_.end(), name) != known_.end()) continue;
    errors.push_back({.text = "unknown setting '" + name + "'",
                      .place = setting.name_place,
                      .hint = did_you_mean(name, known)});
  }
  return errors;
}

}  // namespace proofload::scenario
