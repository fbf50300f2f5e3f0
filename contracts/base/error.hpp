// contracts/base/error.hpp — what went wrong, where, and what would have been right.
//
// Shape    text: one sentence without a full stop. place: where in the user's file. hint: what to
//          do, such as "did you mean 'wms'?".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace proofload {

struct Place {
  std::string file;
  int line = 0;          // 1 is the first; 0: the file as a whole
  int column = 0;        // in bytes, 1 is the first
  int length = 1;        // bytes to underline
  std::string excerpt;   // the line itself, or the part of a very long one around the column
  int excerpt_column = 1;  // where in the line the excerpt begins
};

struct Error {
  std::string text;
  std::optional<Place> place;
  std::string hint;
};

// As a compiler prints it: the sentence, file:line:column, the line, a caret under the place, the
// hint.
std::string to_text(const Error& error);

// The place of a byte of a file's content, `length` bytes of it underlined.
Place place_in(std::string_view file, std::string_view content, std::size_t offset,
               std::size_t length = 1);

}  // namespace proofload
