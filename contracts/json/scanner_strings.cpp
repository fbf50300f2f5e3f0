// How the scanner reads strings.
#include <algorithm>

#include "contracts/json/plain_run.hpp"
#include "contracts/json/scanner.hpp"
#include "contracts/json/utf8.hpp"

namespace proofload::json {
namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }

}  // namespace

bool Scanner::string(Node& node) {
  const char* const from = ++at_;
  bool ascii = true;
  while (true) {
    at_ = skip_plain_run(at_, end_);
    if (at_ == end_) return fail(from - 1, "this string does not end");
    if (*at_ == '"') break;
    if (*at_ == '\\') return escaped_string(node, from);
    if (is_control(*at_)) return fail(at_, "a control character in a string");
    ascii = ascii && static_cast<unsigned char>(*at_) < 0x80;
    ++at_;
  }
  node.text = from;
  node.size = static_cast<std::uint32_t>(at_ - from);
  if (!ascii) {
    const std::size_t wrong = first_invalid_utf8({node.text, node.size});
    if (wrong != node.size) return fail(from + wrong, "no valid UTF-8");
  }
  ++at_;
  return true;
}

// From the first backslash on: what stands before it is copied, then run by run.
bool Scanner::escaped_string(Node& node, const char* from) {
  char* out = std::copy(from, at_, unescaped_);
  const char* run = at_;
  while (true) {
    if (at_ == end_) return fail(from - 1, "this string does not end");
    const bool ends = *at_ == '"';
    if (ends || *at_ == '\\') {
      out = std::copy(run, at_, out);
      if (ends) break;
      if (!escape(out)) return false;
      run = at_;
    } else if (is_control(*at_)) {
      return fail(at_, "a control character in a string");
    } else {
      ++at_;
    }
  }
  const std::string_view raw(from, at_);
  const std::size_t wrong = first_invalid_utf8(raw);
  if (wrong != raw.size()) return fail(from + wrong, "no valid UTF-8");
  ++at_;
  node.text = unescaped_;
  node.size = static_cast<std::uint32_t>(out - unescaped_);
  unescaped_ = out;
  return true;
}

bool Scanner::escape(char*& out) {
  const char* const backslash = at_++;
  const char kind = at_ == end_ ? '\0' : *at_++;
  switch (kind) {
    case '"':
    case '\\':
    case '/':
      *out++ = kind;
      return true;
    case 'b':
      *out++ = '\b';
      return true;
    case 'f':
      *out++ = '\f';
      return true;
    case 'n':
      *out++ = '\n';
      return true;
    case 'r':
      *out++ = '\r';
      return true;
    case 't':
      *out++ = '\t';
      return true;
    case 'u':
      break;
    default:
      return fail(backslash, "no escape of JSON");
  }
  std::uint32_t unit = 0;
  if (!code_unit(unit)) return false;
  if (unit >= 0xdc00 && unit <= 0xdfff) return fail(backslash, "half of a surrogate pair");
  if (unit >= 0xd800 && unit <= 0xdbff) {
    std::uint32_t low = 0;
    if (!std::string_view(at_, end_).starts_with("\\u"))
      return fail(backslash, "half of a surrogate pair");
    at_ += 2;
    if (!code_unit(low)) return false;
    if (low < 0xdc00 || low > 0xdfff) return fail(backslash, "half of a surrogate pair");
    unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }
  out = put_utf8(unit, out);
  return true;
}

bool Scanner::code_unit(std::uint32_t& unit) {
  for (int i = 0; i < 4; ++i, ++at_) {
    const char c = at_ == end_ ? '\0' : *at_;
    const char lower = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9') {
      unit = unit << 4 | static_cast<std::uint32_t>(c - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      unit = unit << 4 | static_cast<std::uint32_t>(lower - 'a' + 10);
    } else {
      return unexpected("four hexadecimal digits");
    }
  }
  return true;
}

}  // namespace proofload::json
