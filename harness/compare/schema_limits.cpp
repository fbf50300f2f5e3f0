#include <algorithm>

#include "harness/compare/schema_compare.hpp"

namespace proofload::compare {
namespace {

struct Limit {
  std::string_view keyword;
  bool is_maximum;
  std::string_view code_narrower, code_wider;
};

constexpr Limit kLimits[] = {
    {"maxLength", true, "MAXIMUM_LOWERED", "MAXIMUM_RAISED"},
    {"maximum", true, "MAXIMUM_LOWERED", "MAXIMUM_RAISED"},
    {"exclusiveMaximum", true, "MAXIMUM_LOWERED", "MAXIMUM_RAISED"},
    {"maxItems", true, "MAXIMUM_LOWERED", "MAXIMUM_RAISED"},
    {"maxProperties", true, "MAXIMUM_LOWERED", "MAXIMUM_RAISED"},
    {"minLength", false, "MINIMUM_RAISED", "MINIMUM_LOWERED"},
    {"minimum", false, "MINIMUM_RAISED", "MINIMUM_LOWERED"},
    {"exclusiveMinimum", false, "MINIMUM_RAISED", "MINIMUM_LOWERED"},
    {"minItems", false, "MINIMUM_RAISED", "MINIMUM_LOWERED"},
    {"minProperties", false, "MINIMUM_RAISED", "MINIMUM_LOWERED"},
};

// -1, 0, 1 for numbers as they are written, without rounding; nullopt for exponents beyond reason.
struct WrittenNumber {
  bool negative = false;
  std::string whole, fraction;
};

std::optional<WrittenNumber> written_number(std::string_view text) {
  WrittenNumber number;
  if (text.starts_with('-')) {
    number.negative = true;
    text.remove_prefix(1);
  }
  if (text.find_first_of("eE") != std::string_view::npos) return std::nullopt;
  number.whole = text.substr(0, text.find('.'));
  if (text.find('.') != std::string_view::npos) number.fraction = text.substr(text.find('.') + 1);
  number.whole.erase(0, std::min(number.whole.find_first_not_of('0'), number.whole.size()));
  while (number.fraction.ends_with('0')) number.fraction.pop_back();
  if (number.whole.empty() && number.fraction.empty()) number.negative = false;
  return number;
}

std::optional<int> compared(const Node& a, const Node& b) {
  const auto x = written_number(a.text);
  const auto y = written_number(b.text);
  if (!x || !y) return std::nullopt;
  if (x->negative != y->negative) return x->negative ? -1 : 1;
  const int sign = x->negative ? -1 : 1;
  if (x->whole.size() != y->whole.size()) return x->whole.size() < y->whole.size() ? -sign : sign;
  if (x->whole != y->whole) return x->whole < y->whole ? -sign : sign;
  if (x->fraction != y->fraction) return x->fraction < y->fraction ? -sign : sign;
  return 0;
}

LimitChange change_of(const Limit& limit, const Node* before, const Node* after) {
  const std::string name(limit.keyword);
  if (before == nullptr) return {true, std::string(limit.code_narrower), name + " is new: " + after->text, nullptr, after};
  if (after == nullptr) return {false, std::string(limit.code_wider), name + " " + before->text + " is gone", before, nullptr};
  const auto order = compared(*after, *before);
  const bool narrower = !order || (limit.is_maximum ? *order < 0 : *order > 0);
  return {narrower, std::string(narrower ? limit.code_narrower : limit.code_wider),
          name + " was " + before->text + ", and is " + after->text, before, after};
}

}  // namespace

std::vector<LimitChange> limit_changes(const Node& before, const Node& after) {
  std::vector<LimitChange> changes;
  for (const Limit& limit : kLimits) {
    const Node* was = before.find(limit.keyword);
    const Node* is = after.find(limit.keyword);
    if (was == nullptr && is == nullptr) continue;
    if (was != nullptr && is != nullptr && (same_value(*was, *is) || compared(*was, *is) == 0)) continue;
    changes.push_back(change_of(limit, was, is));
  }
  static constexpr std::pair<std::string_view, std::string_view> kForms[] = {
      {"pattern", "PATTERN"}, {"format", "FORMAT"}, {"multipleOf", "MULTIPLE"}, {"uniqueItems", "UNIQUENESS"}};
  for (const auto& [keyword, code] : kForms) {
    const auto stated = [word = keyword](const Node& schema) {
      const Node* found = schema.find(word);
      return found != nullptr && found->as_bool() == false ? nullptr : found;
    };
    const Node* was = stated(before);
    const Node* is = stated(after);
    if (was == nullptr && is == nullptr) continue;
    if (was != nullptr && is != nullptr && same_value(*was, *is)) continue;
    const std::string name(keyword);
    if (is == nullptr) {
      changes.push_back({false, std::string(code) + "_REMOVED", name + " " + short_text(*was) + " is gone", was, nullptr});
    } else if (was == nullptr) {
      changes.push_back({true, std::string(code) + "_ADDED", name + " is new: " + short_text(*is), nullptr, is});
    } else {
      changes.push_back({true, std::string(code) + "_CHANGED", name + " was " + short_text(*was) + ", and is " + short_text(*is), was, is});
    }
  }
  return changes;
}

bool same_value(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text || a.members.size() != b.members.size() || a.elements.size() != b.elements.size()) {
    return false;
  }
  for (std::size_t i = 0; i < a.elements.size(); ++i) {
    if (!same_value(a.elements[i], b.elements[i])) return false;
  }
  return std::all_of(a.members.begin(), a.members.end(), [&](const scenario::Member& member) {
    const Node* other = b.find(member.key);
    return other != nullptr && same_value(member.value, *other);
  });
}

std::string short_text(const Node& value) {
  constexpr std::size_t kMost = 40;
  std::string text = scenario::StrictText(value).text();
  if (text.size() <= kMost) return text;
  std::size_t end = kMost;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end) + "…";
}

}  // namespace proofload::compare
