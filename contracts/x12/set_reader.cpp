#include "contracts/x12/set_reader.hpp"

#include "contracts/base/decimal.hpp"

namespace proofload::x12 {

void SetReader::wrong(std::size_t position, std::string_view what) {
  if (error_) return;
  error_ = std::string(segment_.id()) + (position < 10 ? "0" : "") + std::to_string(position) +
           ": " + std::string(what);
}

std::optional<std::int64_t> SetReader::decimal(std::size_t position, int places) {
  const std::string_view text = segment_[position];
  if (text.empty()) return std::nullopt;
  const auto value = parse_decimal(text, places);
  if (value) return *value;
  wrong(position, value.error().text);
  return std::nullopt;
}

std::optional<int> SetReader::whole(std::size_t position) {
  const auto value = decimal(position, 0);
  if (!value) return std::nullopt;
  if (*value >= -1'000'000'000 && *value <= 1'000'000'000) return static_cast<int>(*value);
  wrong(position, "'" + text(position) + "' is too large");
  return std::nullopt;
}

std::optional<Date> SetReader::date(std::size_t position) {
  const std::string_view digits = segment_[position];
  if (digits.empty()) return std::nullopt;
  const auto value = parse_date(digits);
  if (value) return *value;
  wrong(position, value.error().text);
  return std::nullopt;
}

std::string SetReader::required_text(std::size_t position) {
  if (!has(position)) wrong(position, "is missing");
  return text(position);
}

Date SetReader::required_date(std::size_t position) {
  if (!has(position)) wrong(position, "is missing");
  return date(position).value_or(Date{});
}

Quantity SetReader::quantity(std::size_t number, std::size_t unit) {
  return {decimal(number).value_or(0), Unit(component(segment_[unit], delimiters_.component))};
}

std::optional<Quantity> SetReader::maybe_quantity(std::size_t number, std::size_t unit) {
  return has(number) ? std::optional(quantity(number, unit)) : std::nullopt;
}

void SetReader::require(bool seen, std::string_view segment) {
  if (!seen && !error_) error_ = "the set has no " + std::string(segment);
}

}  // namespace proofload::x12
