// contracts/x12/segment.hpp — one segment where it lies: views into the interchange's bytes.
//
// Shape    segment[1] is the first element; an absent one is "". size() counts elements as they
// came, also those
//          beyond kElementsMax, which are not kept apart.
// Units    offset: bytes from the start of the input.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace proofload::x12 {

class Segment {
 public:
  static constexpr std::size_t kElementsMax = 60;

  std::string_view id() const { return text_.substr(0, ends_[0]); }
  std::size_t size() const { return count_; }
  std::string_view operator[](std::size_t position) const {
    if (position > count_ || position > kElementsMax) return {};
    const std::size_t begin = position == 0 ? 0 : ends_[position - 1] + 1;
    return {text_.data() + begin, ends_[position] - begin};
  }
  std::string_view text() const { return text_; }  // without the terminator
  std::size_t offset() const { return offset_; }
  std::size_t end() const { return end_; }         // the byte after the terminator
  bool terminated() const { return terminated_; }  // false: the input ended inside
  std::size_t offset_of(std::size_t position) const {
    if (position == 0) return offset_;
    return position > count_ || position > kElementsMax ? offset_ + text_.size()
                                                        : offset_ + ends_[position - 1] + 1;
  }
  // Of a part of a longer input: `base` is where that part begins in it.
  void shift(std::size_t base) {
    offset_ += base;
    end_ += base;
  }
  // The same text, at a place where it lasts.
  void move_to(std::string_view same_text) { text_ = same_text; }

 private:
  friend class Tokenizer;

  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t end_ = 0;
  std::uint32_t count_ = 0;
  bool terminated_ = false;
  std::array<std::uint32_t, kElementsMax + 1>
      ends_;  // of the id, then of each element; set up to count_
};

// The first component of a composite element, or the nth.
inline std::string_view component(std::string_view element, char separator, std::size_t nth = 1) {
  for (; nth > 1; --nth) {
    const std::size_t at = element.find(separator);
    if (at == std::string_view::npos) return {};
    element.remove_prefix(at + 1);
  }
  return element.substr(0, element.find(separator));
}

}  // namespace proofload::x12
