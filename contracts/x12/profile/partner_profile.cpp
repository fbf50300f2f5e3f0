#include "contracts/x12/profile/partner_profile.hpp"

#include <algorithm>

#include "contracts/x12/segment.hpp"

namespace proofload::x12 {
namespace {

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<SegmentPath::Step> step_of(std::string_view text) {
  SegmentPath::Step step{.id = text.substr(0, text.find('*')), .tests = {}, .text = text};
  if (step.id.size() < 2 || step.id.size() > 3) return std::nullopt;
  std::uint16_t element = 0;
  for (std::size_t at = text.find('*'); at != std::string_view::npos;) {
    const std::size_t next = text.find('*', at + 1);
    const std::string_view value = text.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
    if (++element > Segment::kElementsMax) return std::nullopt;
    if (!value.empty()) step.tests.push_back({element, std::string(value)});
    at = next;
  }
  if (element > 0 && (step.tests.empty() || step.tests.back().element != element)) return std::nullopt;
  return step;
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

void ProfileSet::index() {
  by_segment.assign(release->segments.size(), {});
  by_head.assign(release->segments.size(), {});
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    by_segment[clauses[i].segment].push_back(static_cast<std::uint16_t>(i));
  }
  for (std::size_t i = 0; i < scopes.size(); ++i) by_head[scopes[i].head].push_back(static_cast<std::uint16_t>(i));
}

const ProfileSet* PartnerProfile::set(std::string_view id) const {
  const auto found = std::lower_bound(sets.begin(), sets.end(), id,
                                      [](const ProfileSet& set, std::string_view wanted) { return set.id < wanted; });
  return found != sets.end() && found->id == id ? &*found : nullptr;
}

std::string charge_text(const Money& charge) {
  std::string amount = decimal_text(charge);
  const int places = minor_places(charge.currency);
  const std::size_t point = amount.find('.');
  int written = point == std::string::npos ? 0 : static_cast<int>(amount.size() - point - 1);
  if (point == std::string::npos && places > 0) amount += '.';
  for (; written < places; ++written) amount += '0';
  return amount + " " + std::string(charge.currency.text());
}

std::optional<SegmentPath> parse_segment_path(std::string_view text) {
  SegmentPath path;
  text = without_blanks(text);
  if (text.starts_with('/')) {
    path.heading = true;
    text.remove_prefix(1);
  }
  while (true) {
    const std::size_t slash = text.find('/');
    auto step = step_of(without_blanks(text.substr(0, slash)));
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

}  // namespace proofload::x12
