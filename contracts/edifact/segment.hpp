// contracts/edifact/segment.hpp — one segment where it lies: views into the interchange's bytes.
//
// Shape    segment(1) is the first data element, segment(1, 2) its second component; an absent one is "". Values are as
//          they came, with their release characters; value(…) takes those out.
//          size() counts the elements that came, also those beyond what is kept apart.
// Units    offset: bytes from the start of the input.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::edifact {

class Segment {
 public:
  static constexpr std::size_t kElementsMax = 99;
  static constexpr std::size_t kPartsMax = 400;

  // What characters there are in it, beside those of level A.
  enum Characters : std::uint8_t { kControl = 0x10, kHigh = 0x20, kLower = 0x40, kOther = 0x80 };

  std::string_view id() const { return part(0); }
  std::string_view text() const { return text_; }  // without the terminator
  std::size_t size() const { return elements_seen_; }
  bool complete() const { return elements_seen_ == elements_ && parts_seen_ == parts_; }  // all of it is kept apart
  std::uint8_t characters() const { return characters_; }
  bool terminated() const { return terminated_; }  // false: the input ended inside
  std::size_t offset() const { return offset_; }
  std::size_t end() const { return end_; }  // the byte after the terminator
  bool has_released() const { return released_; }

  // Of an element that repeats, all of its occurrences count as components in a row: the list is `repeats`.
  std::size_t components(std::size_t element) const {
    return element > elements_ || element > kElementsMax ? 0 : first_[element + 1] - first_[element];
  }
  std::string_view operator()(std::size_t element, std::size_t component = 1) const {
    if (element > kElementsMax || component == 0 || component > components(element)) return {};
    return part(first_[element] + component - 1);
  }
  // The element as a whole, its separators included.
  std::string_view whole(std::size_t element) const {
    if (element > kElementsMax || components(element) == 0) return {};
    const std::uint32_t begin = begin_of(first_[element]);
    return text_.substr(begin, ends_[first_[element + 1] - 1] - begin);
  }
  std::size_t offset_of(std::size_t element, std::size_t component = 1) const {
    if (element > elements_ || element > kElementsMax || component > components(element)) return offset_ + text_.size();
    return offset_ + begin_of(first_[element] + (component == 0 ? 0 : component - 1));
  }
  // An occurrence of a repeating element begins with this component.
  bool repeats_at(std::size_t element, std::size_t component) const {
    return repeats_ && text_[begin_of(first_[element] + component - 1) - 1] == repetition_;
  }
  bool repeats() const { return repeats_; }

  // Of a part of a longer input: `base` is where that part begins in it.
  void shift(std::size_t base) {
    offset_ += base;
    end_ += base;
  }

 private:
  friend class Tokenizer;

  std::uint32_t begin_of(std::size_t part) const { return part == 0 ? 0 : ends_[part - 1] + 1; }
  std::string_view part(std::size_t i) const {
    const std::uint32_t begin = begin_of(i);
    return {text_.data() + begin, ends_[i] - begin};
  }

  std::string_view text_;
  std::size_t offset_ = 0;
  std::size_t end_ = 0;
  std::uint32_t elements_ = 0, elements_seen_ = 0;
  std::uint32_t parts_ = 0, parts_seen_ = 0;
  std::uint8_t characters_ = 0;
  bool terminated_ = false;
  bool released_ = false;
  bool repeats_ = false;
  char repetition_ = ' ';
  std::array<std::uint16_t, kElementsMax + 2> first_;  // part of each element; set up to elements_ + 1
  std::array<std::uint32_t, kPartsMax> ends_;          // of each part; set up to parts_
};

// Without its release characters; a view of `raw` or of `buffer`.
std::string_view released(std::string_view raw, char release, std::string& buffer);

}  // namespace proofload::edifact
