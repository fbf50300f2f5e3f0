// contracts/port/fields.hpp — what a stored record is written with: numbers and texts, one after
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

namespace proofload {

class FieldWriter {
 public:
  explicit FieldWriter(std::size_t size_expected = 192) : text_(size_expected, '\0') {}

  void number(std::int64_t value) {
    make_room(kNumberMax);
    put_number(value);
  }
  void text(std::string_view value) {
    make_room(kNumberMax + value.size() + 1);
    put_number(static_cast<std::int64_t>(value.size()));
    used_ += value.copy(text_.data() + used_, value.size());
    text_[used_++] = ' ';
  }
  std::string take() {
    text_.resize(used_);
    return std::move(text_);
  }

 private:
  static constexpr std::size_t kNumberMax = 21;  // sign, digits, space

  void make_room(std::size_t size) {
    if (text_.size() - used_ < size) text_.resize(2 * text_.size() + size);
  }
  void put_number(std::int64_t value) {
    char* at = text_.data() + used_;
    if (value >= 0 && value < 10) {
      *at++ = static_cast<char>('0' + value);
    } else {
      at = std::to_chars(at, at + kNumberMax, value).ptr;
    }
    *at++ = ' ';
    used_ = static_cast<std::size_t>(at - text_.data());
  }

  std::string text_;  // longer than what is used of it, until it is taken
  std::size_t used_ = 0;
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

}  // namespace proofload
