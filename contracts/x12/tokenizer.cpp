#include "contracts/x12/tokenizer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "contracts/x12/delimiter_scan.hpp"

namespace proofload::x12 {

inline void Tokenizer::load() {
  const std::size_t left = bytes_.size() - block_;
  if (left >= kScanBytes) {
    mask_ = scan(bytes_.data() + block_, element_, terminator_);
    return;
  }
  char padded[kScanBytes] = {};
  if (left > 0) std::memcpy(padded, bytes_.data() + block_, left);
  mask_ = scan(padded, element_, terminator_) & ((std::uint64_t{1} << left) - 1);
}

Tokenizer::Tokenizer(std::string_view bytes, const Delimiters& delimiters, std::size_t offset)
    : bytes_(bytes),
      position_(std::min(offset, bytes.size())),
      block_(position_),
      element_(delimiters.element),
      terminator_(delimiters.segment) {
  load();
}

inline void Tokenizer::finish(Segment& segment, std::size_t begin, std::size_t end) const {
  // Blanks before the terminator say nothing: they are layout, or the padding of the last element.
  while (end > begin && is_blank(bytes_[end - 1]) && bytes_[end - 1] != element_) --end;
  segment.text_ = bytes_.substr(begin, end - begin);
  segment.offset_ = begin;
  if (segment.count_ <= Segment::kElementsMax) {
    segment.ends_[segment.count_] = static_cast<std::uint32_t>(end - begin);
  }
}

bool Tokenizer::next(Segment& segment) {
  for (;;) {
    std::size_t begin = position_;
    while (begin < bytes_.size() && is_blank(bytes_[begin])) ++begin;
    if (begin == bytes_.size()) {
      position_ = begin;
      return false;
    }
    if (begin >= block_ + kScanBytes) {
      block_ = begin;
      load();
    } else if (begin > block_) {
      mask_ &= ~std::uint64_t{0} << (begin - block_);
    }
    std::uint32_t delimiters = 0;
    std::size_t end = bytes_.size();
    segment.terminated_ = false;
    for (;;) {
      while (mask_ == 0) {
        if (bytes_.size() - block_ <= kScanBytes) break;
        block_ += kScanBytes;
        load();
      }
      if (mask_ == 0) break;
      const std::size_t at = block_ + static_cast<std::size_t>(std::countr_zero(mask_));
      mask_ &= mask_ - 1;
      if (bytes_[at] == terminator_) {
        end = at;
        segment.terminated_ = true;
        break;
      }
      if (delimiters <= Segment::kElementsMax) {
        segment.ends_[delimiters] = static_cast<std::uint32_t>(at - begin);
      }
      ++delimiters;
    }
    segment.count_ = delimiters;
    segment.end_ = segment.terminated_ ? end + 1 : end;
    position_ = segment.end_;
    finish(segment, begin, end);
    if (!segment.text_.empty()) return true;
  }
}

}  // namespace proofload::x12
