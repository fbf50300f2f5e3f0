// contracts/port/fields.hpp — what a stored record is written with: numbers and texts, one after
// another.
//
// Shape    a number in decimal and a space; a text as its length, a space, its bytes, a space. Read
//          in the order of writing.
// Errors   CHECKs: a store holds only what its owner wrote.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload {

// Most records fit its own bytes, so that the text is allocated once and no larger than it is.
class FieldWriter {
 public:
  void number(std::int64_t value) {
    constexpr std::size_t kLongest = 21;  // a sign, 19 digits, the space
    char* end = room(kLongest);
    if (value >= 0 && value <= 9) {
      *end++ = static_cast<char>('0' + value);
    } else {
      end = std::to_chars(end, end + kLongest, value).ptr;
    }
    *end++ = ' ';
    used_ = static_cast<std::size_t>(end - own_.data());
  }
  void text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()));
    if (value.size() >= own_.size()) {
      spill();
      spilled_.append(value) += ' ';
      return;
    }
    char* const begin = room(value.size() + 1);
    value.copy(begin, value.size());
    begin[value.size()] = ' ';
    used_ += value.size() + 1;
  }
  std::string take() {
    if (spilled_.empty()) return {own_.data(), used_};
    spill();
    return std::move(spilled_);
  }

 private:
  char* room(std::size_t size) {
    if (own_.size() - used_ < size) spill();
    return own_.data() + used_;
  }
  void spill() {
    spilled_.append(own_.data(), used_);
    used_ = 0;
  }

  std::array<char, 1024> own_;
  std::size_t used_ = 0;
  std::string spilled_;  // what came before and had no room
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
