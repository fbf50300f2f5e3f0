// mocks/common/fields.hpp — what a stored record is written with: numbers and texts, one after
// another.
//
// Shape    a number in decimal and a space; a text as its length, a space, its bytes, a space. Read
//          in the order of writing.
// Errors   CHECKs: a store holds only what its owner wrote.
#pragma once

#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::mocks {

class FieldWriter {
 public:
  explicit FieldWriter(std::size_t size_expected = 192) { text_.reserve(size_expected); }

  void number(std::int64_t value) {
    char digits[24];
    char* const end = std::to_chars(digits, digits + sizeof digits - 1, value).ptr;
    *end = ' ';
    text_.append(digits, static_cast<std::size_t>(end + 1 - digits));
  }
  void text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()));
    text_.append(value) += ' ';
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

class FieldReader {
 public:
  explicit FieldReader(std::string_view text) : text_(text) {}

  std::int64_t number() {
    std::int64_t value = 0;
    const char* const begin = text_.data();
    const auto [end, error] = std::from_chars(begin, begin + text_.size(), value);
    CHECK(error == std::errc{}, "a stored number");
    skip(static_cast<std::size_t>(end - begin));
    return value;
  }
  std::string_view text() {
    const auto size = static_cast<std::size_t>(number());
    CHECK(size < text_.size(), "a stored text");
    const std::string_view found = text_.substr(0, size);
    skip(size);
    return found;
  }
  bool is_at_end() const { return text_.empty(); }

 private:
  void skip(std::size_t size) {
    CHECK(size < text_.size() && text_[size] == ' ', "a space behind each stored field");
    text_.remove_prefix(size + 1);
  }
  std::string_view text_;
};

}  // namespace proofload::mocks
