#include "contracts/x12/judging/element_judge.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <optional>

#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {
namespace {

bool has_control_character(std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  std::uint64_t found = 0;
  for (; end - at >= 8; at += 8) {
    std::uint64_t word;
    std::memcpy(&word, at, 8);
    found |= (word - 0x2020202020202020u) & ~word & 0x8080808080808080u;
  }
  for (; at != end; ++at) found |= static_cast<unsigned char>(*at) < 0x20;
  return found != 0;
}

bool is_line_break(char c) {
  return c == '\r' || c == '\n';
}

// Without line breaks at either end: they are layout.
std::string_view without_line_breaks(std::string_view value) {
  while (!value.empty() && is_line_break(value.front())) value.remove_prefix(1);
  while (!value.empty() && is_line_break(value.back())) value.remove_suffix(1);
  return value;
}

std::string length_of(const ElementRule& rule, std::string_view what) {
  const std::string most = std::to_string(rule.length_max);
  if (rule.length_max == 0) return say({"some ", what});
  if (rule.length_min == rule.length_max) return say({most, " ", what});
  return say({std::to_string(rule.length_min), " to ", most, " ", what});
}

std::string codes_of(const ElementRule& rule, const Release& release) {
  constexpr std::uint32_t kCodesMost = 24;
  std::string out = "one of";
  for (std::uint32_t i = rule.codes_begin; i < rule.codes_end; ++i) {
    if (i - rule.codes_begin == kCodesMost) {
      return out + " and " + std::to_string(rule.codes_end - i) + " more";
    }
    out += i == rule.codes_begin ? " " : ", ";
    out += edi::unpack_code(release.codes[i]);
  }
  return out;
}

// What a rule wants of a value.
std::string expectation(const ElementRule& rule, const Release& release) {
  switch (rule.type) {
    case ElementType::composite:
      return "a composite";
    case ElementType::text:
      return length_of(rule, "characters");
    case ElementType::code:
      return rule.codes_begin == rule.codes_end ? "a code of " + length_of(rule, "characters")
                                                : codes_of(rule, release);
    case ElementType::whole:
      return "a whole number of " + length_of(rule, "digits");
    case ElementType::decimal:
      return "a number of " + length_of(rule, "digits");
    case ElementType::date:
      return rule.length_max == 6 ? "a date YYMMDD" : "a date CCYYMMDD";
    case ElementType::time:
      return "a time HHMM, HHMMSS or HHMMSSDD";
  }
  return {};
}

// What is wrong with one value, or nothing.
std::optional<FindingCode> fault(std::string_view value, const ElementRule& rule,
                                 const Release& release) {
  std::size_t length = value.size();
  switch (rule.type) {
    case ElementType::text:
    case ElementType::composite:
      break;
    case ElementType::code:
      if (rule.codes_begin != rule.codes_end) {
        const std::uint64_t code = pack_code(value);
        const auto begin = release.codes.begin() + rule.codes_begin;
        const auto end = release.codes.begin() + rule.codes_end;
        if (std::find(begin, end, code) == end) return FindingCode::element_bad_code;
        return std::nullopt;
      }
      break;
    case ElementType::whole:
    case ElementType::decimal:
      length = number_digits(value, rule.type == ElementType::decimal);
      if (length == 0) return FindingCode::element_bad_character;
      break;
    case ElementType::date:
      if (!is_date(value)) return FindingCode::element_bad_date;
      break;
    case ElementType::time:
      if (!is_time(value)) return FindingCode::element_bad_time;
      break;
  }
  if (length < rule.length_min) return FindingCode::element_too_short;
  if (length > rule.length_max && rule.length_max != 0) return FindingCode::element_too_long;
  return std::nullopt;
}

std::string_view complaint(FindingCode code) {
  switch (code) {
    case FindingCode::element_bad_code:
      return "is none of the codes in use";
    case FindingCode::element_bad_character:
      return "has a character that its type does not allow";
    case FindingCode::element_bad_date:
      return "is no date";
    case FindingCode::element_bad_time:
      return "is no time";
    case FindingCode::element_too_short:
      return "is too short";
    case FindingCode::element_too_long:
      return "is too long";
    default:
      return "is wrong";
  }
}

class ElementJudge {
 public:
  ElementJudge(const Segment& segment, std::uint32_t position, const SegmentRule& rule,
               const Release& release, const Delimiters& delimiters, Reporter& reporter)
      : segment_(segment),
        position_(position),
        rule_(rule),
        release_(release),
        delimiters_(delimiters),
        reporter_(reporter) {}

  void run() {
    const std::size_t allowed = rule_.elements_end - rule_.elements_begin;
    controls_ = has_control_character(segment_.text());
    const std::size_t count = std::min(segment_.size(), allowed);
    std::uint64_t present = 0;
    for (std::size_t i = 1; i <= count; ++i) {
      const std::string_view value = this->value(i);
      if (value.empty()) continue;
      present |= std::uint64_t{1} << i;
      const ElementRule& element = element_rule(i);
      if (element.type == ElementType::composite) {
        judge_components(i, value, element);
      } else if (const auto code = fault(value, element, release_)) {
        report(*code, i, value, element);
      }
    }
    if (segment_.size() > allowed) judge_surplus(allowed);
    if ((present & rule_.required) != rule_.required) report_missing(rule_.required & ~present);
    for (std::uint32_t i = rule_.conditions_begin; i < rule_.conditions_end; ++i) {
      judge_condition(release_.conditions[i], present);
    }
    if (controls_) report_control_character();
  }

 private:
  const ElementRule& element_rule(std::size_t i) const {
    return release_.elements[rule_.elements_begin + i - 1];
  }

  // A line break beside a separator is layout, as it is beside a terminator.
  std::string_view value(std::size_t i) const {
    return controls_ ? without_line_breaks(segment_[i]) : segment_[i];
  }

  Reporter::Where where(std::size_t i, std::string_view value) const {
    return {segment_.id(),
            position_,
            static_cast<std::uint32_t>(i),
            i >= 1 && i <= rule_.elements_end - rule_.elements_begin ? element_rule(i).number
                                                                     : std::string_view(),
            value,
            segment_.offset_of(i)};
  }

  std::string name(std::size_t i) const { return place_name(rule_.id, i, element_rule(i).name); }

  void report(FindingCode code, std::size_t i, std::string_view value, const ElementRule& rule) {
    Reporter::Where at = where(i, value);
    at.element_number = rule.number;
    reporter_.add(code, at, say({name(i), " '", value, "' ", complaint(code)}),
                  expectation(rule, release_));
  }

  void judge_components(std::size_t i, std::string_view value, const ElementRule& rule) {
    std::uint32_t next = rule.components_begin;
    for (std::size_t begin = 0; begin <= value.size(); ++next) {
      const std::size_t end = std::min(value.find(delimiters_.component, begin), value.size());
      const std::string_view part = value.substr(begin, end - begin);
      if (next == rule.components_end) {
        reporter_.add(FindingCode::component_too_many, where(i, value),
                      say({name(i), " has too many components"}));
        return;
      }
      const ElementRule& component_rule = release_.elements[next];
      if (!part.empty()) {
        if (const auto code = fault(part, component_rule, release_))
          report(*code, i, part, component_rule);
      } else if (component_rule.required) {
        reporter_.add(FindingCode::element_missing, where(i, value),
                      say({name(i), " lacks a component"}));
      }
      begin = end + 1;
    }
  }

  void judge_surplus(std::size_t allowed) {
    for (std::size_t i = allowed + 1; i <= segment_.size(); ++i) {
      if (segment_[i].empty() && i <= Segment::kElementsMax)
        continue;  // separators alone are only untidy
      reporter_.add(FindingCode::element_too_many, where(i, segment_[i]),
                    say({rule_.id, " has ", std::to_string(segment_.size()), " elements, at most ",
                         std::to_string(allowed), " are defined"}),
                    "nothing");
      return;
    }
  }

  void report_missing(std::uint64_t missing) {
    for (; missing != 0; missing &= missing - 1) {
      const auto i = static_cast<std::size_t>(std::countr_zero(missing));
      reporter_.add(FindingCode::element_missing, where(i, {}), say({name(i), " is missing"}),
                    expectation(element_rule(i), release_));
    }
  }

  void judge_condition(const Condition& condition, std::uint64_t present) {
    const std::uint64_t there = present & condition.all;
    const bool first = (present >> condition.first & 1) != 0;
    switch (condition.kind) {
      case Condition::Kind::paired:
        if (there != 0 && there != condition.all) report_unmet(condition, condition.all & ~there);
        return;
      case Condition::Kind::required:
        if (there == 0) report_unmet(condition, condition.all);
        return;
      case Condition::Kind::exclusive:
        if (std::popcount(there) > 1) report_exclusion(condition, there);
        return;
      case Condition::Kind::conditional:
        if (first && there != condition.all) report_unmet(condition, condition.all & ~there);
        return;
      case Condition::Kind::list:
        if (first && std::popcount(there) == 1) report_unmet(condition, condition.all & ~there);
        return;
    }
  }

  void report_unmet(const Condition& condition, std::uint64_t absent) {
    const auto i = static_cast<std::size_t>(std::countr_zero(absent));
    reporter_.add(FindingCode::element_condition, where(i, {}),
                  say({name(i), " is missing beside what is there (", condition.text, ")"}),
                  expectation(element_rule(i), release_));
  }

  void report_exclusion(const Condition& condition, std::uint64_t there) {
    const auto i = static_cast<std::size_t>(63 - std::countl_zero(there));
    reporter_.add(FindingCode::element_exclusion, where(i, segment_[i]),
                  say({name(i), " excludes what else is there (", condition.text, ")"}), "nothing");
  }

  // Some partners cut composites with a control character.
  bool only_separates(std::size_t i) const {
    const std::string_view text = segment_[i];
    const bool is_composite = i <= rule_.elements_end - rule_.elements_begin && element_rule(i).type == ElementType::composite;
    return is_composite && std::none_of(text.begin(), text.end(), [&](char c) {
      return static_cast<unsigned char>(c) < 0x20 && c != delimiters_.component;
    });
  }

  void report_control_character() {
    for (std::size_t i = 1; i <= std::min(segment_.size(), Segment::kElementsMax); ++i) {
      if (!has_control_character(segment_[i]) || only_separates(i)) continue;
      if (!has_control_character(value(i))) {
        reporter_.add(FindingCode::line_break, where(i, segment_[i]),
                      say({"a line break stands beside ", place_name(rule_.id, i)}));
        continue;
      }
      reporter_.add(FindingCode::element_bad_character, where(i, segment_[i]),
                    say({place_name(rule_.id, i), " holds a control character"}),
                    "printable characters");
    }
  }

  const Segment& segment_;
  std::uint32_t position_;
  bool controls_ = false;  // there is a control character somewhere
  const SegmentRule& rule_;
  const Release& release_;
  const Delimiters& delimiters_;
  Reporter& reporter_;
};

}  // namespace

void judge_elements(const Segment& segment, std::uint32_t position, const SegmentRule& rule,
                    const Release& release, const Delimiters& delimiters, Reporter& reporter) {
  ElementJudge(segment, position, rule, release, delimiters, reporter).run();
}

}  // namespace proofload::x12
