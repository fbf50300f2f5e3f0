// mocks/common/fields.hpp — a stored record as text: "<field> <field> …\n<rest>".
//
// Requires fields without spaces or line feeds; the rest is any text. Read in the order of writing.
// Errors   CHECKs: a store holds only what its owner wrote.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/check.hpp"

namespace proofload::mocks {

class FieldWriter {
 public:
  void number(std::int64_t value) {
    char digits[24];
    const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    text_.append(digits, end) += ' ';
  }
  void word(std::string_view value) { text_.append(value) += ' '; }
  std::string with(std::string_view rest) {
    (text_ += '\n').append(rest);
    return std::move(text_);
  }

 private:
  std::string text_;
};

class FieldReader {
 public:
  explicit FieldReader(std::string_view text) : text_(text) {}

  std::string_view word() {
    const std::size_t end = text_.find(' ');
    CHECK(end != std::string_view::npos, "a stored field that was written");
    const std::string_view found = text_.substr(0, end);
    text_.remove_prefix(end + 1);
    return found;
  }
  std::int64_t number() {
    const std::string_view digits = word();
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    CHECK(error == std::errc{} && end == digits.data() + digits.size(), "a stored number");
    return value;
  }
  std::string_view rest() const {
    CHECK(!text_.empty() && text_.front() == '\n', "the rest behind the stored fields");
    return text_.substr(1);
  }

 private:
  std::string_view text_;
};

}  // namespace proofload::mocks
