#include "contracts/edifact/message_reader.hpp"

#include <algorithm>

#include "contracts/edi/values.hpp"
#include "contracts/edifact/latin.hpp"

namespace proofload::edifact {

bool MessageReader::next() {
  is_over_ = is_over_ || !tokenizer_.next(segment_) || segment_.id() == "UNT";
  return !is_over_;
}

std::string MessageReader::text(std::size_t element, std::size_t component) const {
  std::string buffer;
  const std::string_view value = text_.delimiters.release == ' '
                                     ? segment_(element, component)
                                     : released(segment_(element, component), text_.delimiters.release, buffer);
  return text_.is_utf8 ? std::string(value) : utf8_of(value);
}

std::string MessageReader::required_text(std::size_t element, std::size_t component) {
  std::string value = text(element, component);
  if (value.empty()) wrong(element, component, "a value");
  return value;
}

std::optional<std::int64_t> MessageReader::millionths(std::size_t element, std::size_t component) {
  std::string value = text(element, component);
  if (value.empty()) return std::nullopt;
  std::replace(value.begin(), value.end(), ',', '.');
  std::int64_t number = 0;
  if (edi::to_millionths(value, number)) return number;
  wrong(element, component, "a number");
  return std::nullopt;
}

std::optional<MessageReader::Stamp> MessageReader::stamp() {
  const std::string value = text(1, 2);
  const std::string format = text(1, 3);
  const bool is_known = format == "102" || format == "203" || format == "204";
  const auto date = is_known && value.size() >= 8 ? parse_date(value.substr(0, 8)) : Result<Date>(fail("no date"));
  if (!date) {
    wrong(1, 2, "a date CCYYMMDD, or with its time");
    return std::nullopt;
  }
  return Stamp{*date, format == "102" ? "" : value.substr(8, 4)};
}

void MessageReader::require(bool seen, std::string_view what) {
  if (!seen && !error_) error_ = std::string(what) + " is missing";
}

void MessageReader::wrong(std::size_t element, std::size_t component, std::string_view what) {
  if (error_) return;
  error_ = std::string(tag()) + std::string(element < 10 ? "0" : "") + std::to_string(element) + "." +
           std::to_string(component) + " holds '" + text(element, component) + "', and should hold " + std::string(what);
}

}  // namespace proofload::edifact
