// contracts/edifact/message_reader.hpp — what the readers of messages share: the next segment, and its components as values.
//
// Shape    while (reader.next()) if (reader.tag() == "BGM") … reader.text(2); return reader.done(document).
// Errors   the first value that cannot be read is kept; what follows is read on, and done() gives the error. Whether the
//          message conforms is the judge's to say.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/base/calendar.hpp"
#include "contracts/base/result.hpp"
#include "contracts/edifact/tokenizer.hpp"

namespace proofload::edifact {

// The bytes of one message, from UNH on; what follows its UNT is not looked at.
struct MessageText {
  std::string_view bytes;
  Delimiters delimiters;
  bool is_utf8 = false;  // else ISO 8859-1, or a level within it
};

class MessageReader {
 public:
  explicit MessageReader(const MessageText& text)
      : text_(text), classes_(text.delimiters), tokenizer_(text.bytes, classes_) {}

  bool next();
  std::string_view tag() const { return segment_.id(); }
  std::size_t size() const { return segment_.size(); }
  std::size_t components(std::size_t element) const { return segment_.components(element); }
  bool is(std::string_view wanted, std::string_view qualifier) const {
    return tag() == wanted && segment_(1) == qualifier;
  }

  // As UTF-8, without release characters.
  std::string text(std::size_t element, std::size_t component = 1) const;
  std::string required_text(std::size_t element, std::size_t component = 1);
  // nullopt when it is absent or wrong; only the latter is an error.
  std::optional<std::int64_t> millionths(std::size_t element, std::size_t component = 1);
  // Of a DTM: the day, and HHMM where its format has a time.
  struct Stamp {
    Date date;
    std::string time;
  };
  std::optional<Stamp> stamp();

  void require(bool seen, std::string_view what);

  template <class Document>
  Result<Document> done(Document&& document) {
    if (error_) return fail(std::move(*error_));
    return std::forward<Document>(document);
  }

 private:
  void wrong(std::size_t element, std::size_t component, std::string_view what);

  const MessageText text_;
  Classes classes_;
  Tokenizer tokenizer_;
  Segment segment_;
  bool is_over_ = false;
  std::optional<std::string> error_;
};

}  // namespace proofload::edifact
