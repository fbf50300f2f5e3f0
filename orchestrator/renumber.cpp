#include "orchestrator/renumber.hpp"

#include <algorithm>
#include <utility>

#include "contracts/base/check.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::size_t kIsa13 = 90;
constexpr std::size_t kIsa13Width = 9;
constexpr std::size_t kIsaSize = 106;

std::string padded(std::uint32_t control) {
  const std::string digits = std::to_string(control);
  return std::string(kIsa13Width - digits.size(), '0') + digits;
}

// The bounds of the nth element of a segment that starts at `begin`; 0 is its id.
std::pair<std::size_t, std::size_t> element(std::string_view text, std::size_t begin, int number, char separator,
                                            char terminator) {
  std::size_t from = begin;
  for (int i = 0; i < number; ++i) from = text.find(separator, from) + 1;
  return {from, std::min(text.find(separator, from), text.find(terminator, from))};
}

}  // namespace

std::string renumbered(std::string_view interchange, std::uint32_t control) {
  CHECK(interchange.size() > kIsaSize, "an interchange that we wrote");
  const char separator = interchange[3];
  const char terminator = interchange[kIsaSize - 1];
  std::string out(interchange);
  // From the back, so that what was found stays where it is.
  const auto replace = [&](std::string_view segment, int number, const std::string& with) {
    const std::string head = terminator + std::string(segment) + separator;
    const std::size_t at = out.rfind(head);
    CHECK(at != std::string::npos, "a segment of the envelope");
    const auto [from, to] = element(out, at + 1, number, separator, terminator);
    out.replace(from, to - from, with);
  };
  replace("IEA", 2, padded(control));
  replace("GE", 2, std::to_string(control));
  const std::size_t group = kIsaSize;
  const auto [from, to] = element(out, group, 6, separator, terminator);
  out.replace(from, to - from, std::to_string(control));
  out.replace(kIsa13, kIsa13Width, padded(control));
  return out;
}

}  // namespace proofload::orchestrator
