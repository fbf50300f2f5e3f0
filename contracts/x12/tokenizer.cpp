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
  const char* const data = bytes_.data();
  const std::size_t size = bytes_.size();
  const char terminator = terminator_;
  for (;;) {
    std::size_t begin = position_;
    while (begin < size && is_blank(data[begin])) ++begin;
    if (begin == size) {
      position_ = begin;
      return false;
    }
    if (begin >= block_ + kScanBytes) {
      block_ = begin;
      load();
    } else if (begin > block_) {
      mask_ &= ~std::uint64_t{0} << (begin - block_);
    }
    // Kept out of the object while the loop runs, so that they stay in registers.
    std::size_t block = block_;
    std::uint64_t mask = mask_;
    std::uint32_t delimiters = 0;
    std::size_t end = size;
    bool terminated = false;
    for (;;) {
      if (mask == 0) {
        if (size - block <= kScanBytes) break;
        block_ = block = block + kScanBytes;
        load();
        mask = mask_;
        continue;
      }
      const std::size_t at = block + static_cast<std::size_t>(std::countr_zero(mask));
      mask &= mask - 1;
      if (data[at] == terminator) {
        end = at;
        terminated = true;
        break;
      }
      if (delimiters <= Segment::kElementsMax) {
        segment.ends_[delimiters] = static_cast<std::uint32_t>(at - begin);
      }
      ++delimiters;
    }
    mask_ = mask;
    segment.terminated_ = terminated;
    segment.count_ = delimiters;
    segment.end_ = terminated ? end + 1 : end;
    position_ = segment.end_;
    finish(segment, begin, end);
    if (!segment.text_.empty()) return true;
  }
}

}  // namespace proofload::x12
