#include "contracts/edi/profile/segment_path.hpp"

namespace proofload::edi {
namespace {

constexpr std::size_t kElementsMax = 60;

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Whether something is asked of the part behind the last separator: "N1*" asks nothing of an element that it names.
bool add_tests(std::string_view value, std::uint16_t element, EdiStandard standard, std::vector<ElementTest>& tests) {
  if (value.empty()) return false;
  if (standard == EdiStandard::x12) {
    tests.push_back({element, 0, std::string(value)});
    return true;
  }
  std::uint16_t component = 0;
  bool asks = false;
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(':', begin), value.size());
    ++component;
    asks = end > begin;
    if (asks) tests.push_back({element, component, std::string(value.substr(begin, end - begin))});
    begin = end + 1;
  }
  return asks;
}

std::optional<SegmentPath::Step> step_of(std::string_view text, EdiStandard standard) {
  const char separator = standard == EdiStandard::x12 ? '*' : '+';
  SegmentPath::Step step{.id = text.substr(0, text.find(separator)), .tests = {}, .text = text};
  const std::size_t shortest = standard == EdiStandard::x12 ? 2 : 3;
  if (step.id.size() < shortest || step.id.size() > 3) return std::nullopt;
  std::uint16_t element = 0;
  bool asks = true;
  for (std::size_t at = text.find(separator); at != std::string_view::npos;) {
    const std::size_t next = text.find(separator, at + 1);
    const std::string_view value = text.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
    if (++element > kElementsMax) return std::nullopt;
    asks = add_tests(value, element, standard, step.tests);
    at = next;
  }
  return asks ? std::optional(std::move(step)) : std::nullopt;
}

std::optional<std::uint16_t> two_digit_number(std::string_view text) {
  if (text.empty() || text.size() > 2) return std::nullopt;
  std::uint16_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = static_cast<std::uint16_t>(number * 10 + (c - '0'));
  }
  return number == 0 ? std::nullopt : std::optional(number);
}

}  // namespace

std::optional<SegmentPath> parse_segment_path(std::string_view text, EdiStandard standard) {
  SegmentPath path;
  text = without_blanks(text);
  if (text.starts_with('/')) {
    path.heading = true;
    text.remove_prefix(1);
  }
  while (true) {
    const std::size_t slash = text.find('/');
    auto step = step_of(without_blanks(text.substr(0, slash)), standard);
    if (!step) return std::nullopt;
    path.steps.push_back(*std::move(step));
    if (slash == std::string_view::npos) break;
    text.remove_prefix(slash + 1);
  }
  if (path.heading && path.steps.size() > 1) return std::nullopt;
  return path;
}

std::optional<ElementAddress> parse_element_address(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto element = two_digit_number(text.substr(0, point));
  if (!element) return std::nullopt;
  if (point == std::string_view::npos) return ElementAddress{*element, 0};
  const auto component = two_digit_number(text.substr(point + 1));
  if (!component) return std::nullopt;
  return ElementAddress{*element, *component};
}

}  // namespace proofload::edi
