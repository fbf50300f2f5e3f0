#include "contracts/json/schema/pattern.hpp"

#include <re2/re2.h>

namespace proofload::json::schema {

struct Pattern::Compiled {
  Compiled(const std::string& pattern, const re2::RE2::Options& options) : re(pattern, options) {}
  re2::RE2 re;
};

namespace {

// ECMA's \s is wider than RE2's; \u is written otherwise.
constexpr std::string_view kSpaces =
    "\\t\\n\\x{0b}\\f\\r\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{"
    "205f}\\x{3000}\\x{feff}";
// What     RE2 takes for something that ECMA does not have.
constexpr std::string_view kForeignEscapes = "aACzQEpPZ";

bool is_hex(std::string_view text) {
  return text.size() == 4 &&
         text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

Result<std::string> to_re2(std::string_view ecma) {
  std::string out;
  bool in_class = false;
  for (std::size_t i = 0; i < ecma.size(); ++i) {
    const char c = ecma[i];
    if (c == '\\' && i + 1 < ecma.size()) {
      const char escaped = ecma[++i];
      if (kForeignEscapes.find(escaped) != std::string_view::npos) {
        return fail(std::string("\\") + escaped + " is not judged");
      }
      if (escaped == 's' || (escaped == 'S' && !in_class)) {
        const std::string_view open = in_class ? "" : escaped == 'S' ? "[^" : "[";
        out.append(open).append(kSpaces).append(in_class ? "" : "]");
      } else if (escaped == 'u' && is_hex(ecma.substr(i + 1, 4))) {
        out.append("\\x{").append(ecma.substr(i + 1, 4)).append("}");
        i += 4;
      } else if (escaped == 'c' && i + 1 < ecma.size()) {
        constexpr std::string_view kHex = "0123456789abcdef";
        const auto control = static_cast<unsigned>(ecma[++i]) & 31u;
        out.append("\\x{").append(1, kHex[control >> 4]).append(1, kHex[control & 15u]).append("}");
      } else {
        out.append(1, '\\').append(1, escaped);
      }
      continue;
    }
    if (c == '[' && in_class) {
      out += "\\[";  // RE2 knows [:alpha:] there, ECMA does not
      continue;
    }
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if (c == '(' && !in_class && ecma.substr(i, 2) == "(?" && ecma.substr(i, 3) != "(?:") {
      return fail("a group that begins with " + std::string(ecma.substr(i, 3)) + " is not judged");
    }
    out += c;
  }
  return out;
}

}  // namespace

Result<Pattern> Pattern::compile(std::string_view ecma) {
  const Result<std::string> translated = to_re2(ecma);
  if (!translated) return fail(translated.error());
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_never_capture(true);
  auto compiled = std::make_shared<Compiled>(*translated, options);
  if (!compiled->re.ok()) return fail(compiled->re.error());
  Pattern pattern;
  pattern.compiled_ = std::move(compiled);
  pattern.text_ = ecma;
  return pattern;
}

bool Pattern::matches(std::string_view text) const {
  // What PartialMatch does, without its frame for captures.
  return compiled_->re.Match({text.data(), text.size()}, 0, text.size(), re2::RE2::UNANCHORED,
                             nullptr, 0);
}

}  // namespace proofload::json::schema
