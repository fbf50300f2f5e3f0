#include "contracts/json/codec.hpp"

#include <string_view>

#include "contracts/json/codec_parts.hpp"
#include "contracts/json/plain_run.hpp"

namespace proofload::json {
namespace {

bool is_plain(char c) {
  return static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\';
}

// From `at` on: what cannot stand in a string as it is, or `end`.
const char* next_escape(const char* at, const char* end) {
  while ((at = skip_plain_run(at, end)) != end && is_plain(*at)) ++at;
  return at;
}

// Most strings are plain, and grow the output once.
void write_plain(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  out.resize(begin + text.size() + 2);
  out[begin] = out.back() = '"';
  text.copy(out.data() + begin + 1, text.size());
}

void write_escape(char c, std::string& out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '\\';
  switch (c) {
    case '"':
    case '\\':
      out += c;
      break;
    case '\b':
      out += 'b';
      break;
    case '\f':
      out += 'f';
      break;
    case '\n':
      out += 'n';
      break;
    case '\r':
      out += 'r';
      break;
    case '\t':
      out += 't';
      break;
    default:
      out += "u00";
      out += kHex[static_cast<unsigned char>(c) >> 4];
      out += kHex[static_cast<unsigned char>(c) & 15u];
  }
}

}  // namespace

void write_string(std::string_view text, std::string& out) {
  const char* const end = text.data() + text.size();
  const char* at = next_escape(text.data(), end);
  if (at == end) return write_plain(text, out);
  out += '"';
  for (const char* run = text.data();; at = next_escape(run, end)) {
    out.append(run, at);
    if (at == end) break;
    write_escape(*at, out);
    run = at + 1;
  }
  out += '"';
}

namespace parts {

bool Failure::kind(Value value, std::string_view wanted) {
  std::string is(value.is_number() ? value.number_text() : kind_text(value.kind()));
  text_ = "is " + is + "; expected " + std::string(wanted);
  return false;
}

bool Failure::missing(std::string_view name) {
  text_ = "lacks '" + std::string(name) + "'";
  return false;
}

bool Failure::refused(std::string_view why) {
  text_ = "is refused: " + std::string(why);
  return false;
}

bool Failure::below(std::string_view token) {
  std::string pointer;
  append_pointer(pointer, token);
  pointer_.insert(0, pointer);
  return false;
}

Error Failure::error() const {
  return {
      .text = (pointer_.empty() ? "the body" : pointer_) + " " + text_, .place = {}, .hint = {}};
}

}  // namespace parts
}  // namespace proofload::json
