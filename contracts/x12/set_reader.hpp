// contracts/x12/set_reader.hpp — what the readers of documents share: the next segment, and its
// elements as values.
//
// Shape    while (reader.next()) switch (reader.id()) …; return reader.done(document).
// Errors   the first element that cannot be read is kept; what follows is read on, and done() gives
// the error.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/base/calendar.hpp"
#include "contracts/base/quantity.hpp"
#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/set_text.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::x12 {

class SetReader {
 public:
  explicit SetReader(const SetText& set)
      : tokenizer_(set.bytes, set.delimiters), delimiters_(set.delimiters) {}

  bool next() { return tokenizer_.next(segment_); }
  std::uint32_t id() const { return pack(segment_.id()); }
  std::size_t size() const { return segment_.size(); }
  char component_separator() const { return delimiters_.component; }

  std::string_view operator[](std::size_t position) const { return segment_[position]; }
  std::string text(std::size_t position) const { return std::string(segment_[position]); }
  bool has(std::size_t position) const { return !segment_[position].empty(); }

  // nullopt when the element is absent or wrong; only the latter is an error.
  std::optional<std::int64_t> decimal(std::size_t position, int places = 6);
  std::optional<int> whole(std::size_t position);
  std::optional<Date> date(std::size_t position);

  std::string required_text(std::size_t position);
  Date required_date(std::size_t position);
  // Absent: zero of the unit given. Of a composite unit (C001), the first.
  Quantity quantity(std::size_t number, std::size_t unit);
  std::optional<Quantity> maybe_quantity(std::size_t number, std::size_t unit);

  void require(bool seen, std::string_view segment);

  template <class Document>
  Result<Document> done(Document&& document) {
    if (error_) return fail(std::move(*error_));
    return std::forward<Document>(document);
  }

 private:
  void wrong(std::size_t position, std::string_view what);

  Tokenizer tokenizer_;
  Delimiters delimiters_;
  Segment segment_;
  std::optional<std::string> error_;
};

}  // namespace proofload::x12
