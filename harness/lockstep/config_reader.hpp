// harness/lockstep/config_reader.hpp — members of the config, one after another; the first error is kept, and all that
// follows is read in vain.
//
// Shape    a cursor for one object: where it stands is the beginning of what is told of it ("/items/3").
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/money.hpp"
#include "contracts/base/ratio.hpp"
#include "contracts/base/zone.hpp"
#include "contracts/json/value.hpp"
#include "harness/lockstep/config_words.hpp"

namespace proofload::lockstep {

class ConfigReader {
 public:
  ConfigReader(json::Value object, std::string place, Error& error) : object_(object), place_(std::move(place)), error_(error) {}

  json::Value object() const { return object_; }
  bool has(std::string_view name) const { return object_.find(name).has_value(); }
  std::string text(std::string_view name);
  std::string text_or(std::string_view name, std::string_view otherwise) { return has(name) ? text(name) : std::string(otherwise); }
  std::int64_t integer(std::string_view name);
  std::int64_t integer_or(std::string_view name, std::int64_t otherwise) { return has(name) ? integer(name) : otherwise; }
  bool is_set(std::string_view name);  // absent: no
  Date date(std::string_view name);
  std::optional<Date> optional_date(std::string_view name) {
    return has(name) ? std::optional<Date>(date(name)) : std::nullopt;
  }
  Quantity quantity();   // amount, unit
  UnitPrice unit_price();  // amount, currency, per, unit
  Ratio share(std::string_view name);
  std::vector<std::string> texts(std::string_view name);  // absent: none

  void read(std::string_view name, Duration& into) { into = Duration(integer(name)); }
  template <class Whole>
  void read(std::string_view name, Whole& into) {
    into = static_cast<Whole>(integer(name));
  }

  template <class Enum, std::size_t N>
  Enum word(std::string_view name, const Words<Enum, N>& words) {
    const std::string said = text(name);
    for (const auto& [value, each] : words) {
      if (each == said) return value;
    }
    wrong(name, "is '" + said + "', which is none of its words");
    return words.front().first;
  }

  ConfigReader inside(std::string_view name);  // of an object
  void each(std::string_view name, const std::function<void(ConfigReader)>& visit);  // of a list of objects; absent: none
  void wrong(std::string_view name, std::string what);

  template <class T>
  T taken(std::string_view name, Result<T> result, T otherwise) {
    if (result) return *std::move(result);
    wrong(name, result.error().text);
    return otherwise;
  }

 private:
  json::Value object_;
  std::string place_;
  Error& error_;
};

}  // namespace proofload::lockstep
