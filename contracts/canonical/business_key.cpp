#include "contracts/canonical/business_key.hpp"

#include <utility>

namespace proofload::canonical {
namespace {

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

bool is_escaped(char c) {
  return c == '%' || c == '/' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

void append_escaped(std::string& out, std::string_view part) {
  for (const char c : part) {
    if (!is_escaped(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += kHexDigits[byte >> 4];
    out += kHexDigits[byte & 15];
  }
}

// False where the part holds what append_escaped would not have written.
bool append_unescaped(std::string& out, std::string_view part) {
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] != '%') {
      if (is_escaped(part[i])) return false;
      out += part[i];
      continue;
    }
    if (part.size() - i < 3) return false;
    const std::size_t high = kHexDigits.find(part[i + 1]);
    const std::size_t low = kHexDigits.find(part[i + 2]);
    if (high == std::string_view::npos || low == std::string_view::npos) return false;
    const auto byte = static_cast<char>(high * 16 + low);
    if (!is_escaped(byte)) return false;
    out += byte;
    i += 2;
  }
  return true;
}

}  // namespace

std::string to_text(const BusinessKey& key) {
  std::string text;
  text.reserve(key.partner.size() + key.purchase_order.size() + key.release.size() + 2);
  append_escaped(text, key.partner);
  text += '/';
  append_escaped(text, key.purchase_order);
  if (key.release.empty()) return text;
  text += '/';
  append_escaped(text, key.release);
  return text;
}

Result<BusinessKey> parse_business_key(std::string_view text) {
  const auto bad = [&](std::string_view why) {
    return fail(Error{.text = "'" + std::string(text) + "' names no order: " + std::string(why),
                      .place = {},
                      .hint = "write it as partner/purchase order, such as bigbox/4711"});
  };
  const std::size_t first = text.find('/');
  if (first == std::string_view::npos || first == 0) return bad("it lacks a partner");
  std::string_view rest = text.substr(first + 1);
  const std::size_t second = rest.find('/');
  const std::string_view release =
      second == std::string_view::npos ? std::string_view() : rest.substr(second + 1);
  if (second != std::string_view::npos && release.empty()) return bad("its release is empty");
  if (release.find('/') != std::string_view::npos) return bad("it has more than three parts");
  rest = rest.substr(0, second);
  if (rest.empty()) return bad("its purchase order is empty");

  BusinessKey key;
  key.partner = text.substr(0, first);
  if (key.partner.find('%') != std::string::npos) return bad("its partner has a '%'");
  if (!append_unescaped(key.purchase_order, rest) || !append_unescaped(key.release, release)) {
    return bad("only %, / and control bytes are escaped, as %25 and %2F");
  }
  return key;
}

}  // namespace proofload::canonical
