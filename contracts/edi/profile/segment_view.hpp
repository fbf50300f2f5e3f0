// contracts/edi/profile/segment_view.hpp — one segment as the clauses of a profile look at it, whatever its standard.
#pragma once

#include <cstddef>
#include <string_view>

namespace proofload::edi {

class SegmentView {
 public:
  virtual ~SegmentView() = default;
  virtual std::string_view id() const = 0;
  // Component 0 is the element as a whole; "" for what is absent. Lasts until the next call.
  virtual std::string_view value(std::size_t element, std::size_t component) const = 0;
  // Where that stands in the input; element 0 is the segment.
  virtual std::size_t offset_of(std::size_t element, std::size_t component) const = 0;
};

}  // namespace proofload::edi
