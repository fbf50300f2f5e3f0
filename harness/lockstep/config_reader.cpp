#include "harness/lockstep/config_reader.hpp"

#include "harness/lockstep/members.hpp"

namespace proofload::lockstep {
namespace {

constexpr json::Node kNothing{};

}  // namespace

void ConfigReader::wrong(std::string_view name, std::string what) {
  if (error_.text.empty()) error_.text = "config" + place_ + "/" + std::string(name) + " " + std::move(what);
}

std::string ConfigReader::text(std::string_view name) {
  const auto value = object_.find(name);
  if (value && value->is_string()) return std::string(value->as_string());
  wrong(name, value ? "is " + shown(*value) + "; expected a string" : "is missing; expected a string");
  return {};
}

std::int64_t ConfigReader::integer(std::string_view name) {
  const auto value = object_.find(name);
  if (const auto number = value ? value->as_int64() : std::nullopt) return *number;
  wrong(name, value ? "is " + shown(*value) + "; expected a whole number" : "is missing; expected a whole number");
  return 0;
}

bool ConfigReader::is_set(std::string_view name) {
  const auto value = object_.find(name);
  if (!value) return false;
  if (value->is_bool()) return value->as_bool();
  wrong(name, "is " + shown(*value) + "; expected true or false");
  return false;
}

Date ConfigReader::date(std::string_view name) { return taken(name, parse_iso_date(text(name)), Date{}); }

Quantity ConfigReader::quantity() {
  return taken("amount", parse_quantity(text("amount"), Unit(text("unit"))), Quantity{});
}

UnitPrice ConfigReader::unit_price() {
  const Quantity per = taken("per", parse_quantity(text("per"), Unit(text("unit"))), Quantity{});
  return taken("amount", parse_unit_price(text("amount"), Currency(text("currency")), per), UnitPrice{});
}

Ratio ConfigReader::share(std::string_view name) { return taken(name, parse_probability(text(name)), Ratio{}); }

std::vector<std::string> ConfigReader::texts(std::string_view name) {
  std::vector<std::string> all;
  const auto list = object_.find(name);
  if (!list) return all;
  if (!list->is_array()) wrong(name, "is " + shown(*list) + "; expected a list of strings");
  for (const json::Value each : list->elements()) {
    if (each.is_string()) {
      all.emplace_back(each.as_string());
    } else {
      wrong(name, "has " + shown(each) + "; expected strings");
    }
  }
  return all;
}

ConfigReader ConfigReader::inside(std::string_view name) {
  const auto value = object_.find(name);
  if (!value || !value->is_object()) {
    wrong(name, value ? "is " + shown(*value) + "; expected an object" : "is missing; expected an object");
    return {json::Value(&kNothing), place_ + "/" + std::string(name), error_};
  }
  return {*value, place_ + "/" + std::string(name), error_};
}

void ConfigReader::each(std::string_view name, const std::function<void(ConfigReader)>& visit) {
  const auto list = object_.find(name);
  if (!list) return;
  if (!list->is_array()) return wrong(name, "is " + shown(*list) + "; expected a list");
  std::size_t index = 0;
  for (const json::Value element : list->elements()) {
    visit({element, place_ + "/" + std::string(name) + "/" + std::to_string(index++), error_});
  }
}

}  // namespace proofload::lockstep
