#include "contracts/edifact/judging/element_judge.hpp"

#include <algorithm>
#include <optional>

#include "contracts/edi/values.hpp"

namespace proofload::edifact {
namespace {

std::string wanted_length(const ElementRule& rule, std::string_view what) {
  const std::string most = std::to_string(rule.length_max);
  if (rule.length_min == rule.length_max) return say({most, " ", what});
  return rule.length_min < 2 ? say({"at most ", most, " ", what})
                             : say({std::to_string(rule.length_min), " to ", most, " ", what});
}

std::string wanted_codes(const ElementRule& rule, const Directory& directory) {
  constexpr std::uint32_t kCodesMost = 24;
  std::string out = "one of";
  for (std::uint32_t i = rule.codes_begin; i < rule.codes_end; ++i) {
    if (i - rule.codes_begin == kCodesMost) return out + " and " + std::to_string(rule.codes_end - i) + " more";
    out += (i == rule.codes_begin ? " " : ", ") + edi::unpack_code(directory.codes[i]);
  }
  return out;
}

std::string wanted(const ElementRule& rule, const Directory& directory) {
  if (rule.codes_begin != rule.codes_end) return wanted_codes(rule, directory);
  switch (rule.type) {
    case ElementType::composite: return "a composite";
    case ElementType::text: return wanted_length(rule, "characters");
    case ElementType::letters: return wanted_length(rule, "letters");
    case ElementType::number: return "a number of " + wanted_length(rule, "digits");
  }
  return {};
}

// Characters, where the bytes are UTF-8.
std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

struct NumberShape {
  std::size_t digits = 0;  // 0: it is none
  char mark = '\0';
};

NumberShape number_shape(std::string_view text) {
  NumberShape shape;
  for (std::size_t i = text.starts_with('-') ? 1 : 0; i < text.size(); ++i) {
    if (edi::is_digit(text[i])) {
      ++shape.digits;
    } else if ((text[i] == '.' || text[i] == ',') && shape.mark == '\0') {
      shape.mark = text[i];
    } else {
      return {};
    }
  }
  return shape;
}

class ElementsJudge {
 public:
  ElementsJudge(const Segment& segment, std::uint32_t position, const SegmentRule& rule, const Directory& directory,
                const Delimiters& delimiters, Reporter& reporter)
      : segment_(segment),
        position_(position),
        rule_(rule),
        directory_(directory),
        delimiters_(delimiters),
        reporter_(reporter) {}

  void run() {
    const std::uint32_t allowed = rule_.elements_end - rule_.elements_begin;
    for (std::uint32_t i = 1; i <= allowed; ++i) {
      const ElementRule& element = directory_.elements[rule_.elements_begin + i - 1];
      if (i > segment_.size()) {
        if (element.required) report_missing(i, 0, element);
        continue;
      }
      judge_element(i, element);
    }
    if (segment_.size() > allowed) judge_surplus(allowed);
  }

 private:
  void judge_element(std::uint32_t i, const ElementRule& rule) {
    if (rule.type != ElementType::composite) {
      const std::string_view value = segment_(i);
      if (segment_.components(i) > 1 && !segment_.repeats()) return report_composed(i, rule);
      if (!value.empty()) return judge_value(i, 0, value, rule);
      if (rule.required) report_missing(i, 0, rule);
      return;
    }
    if (segment_.whole(i).empty() || is_hollow(i)) {
      if (rule.required) report_missing(i, 0, rule);
      return;
    }
    judge_components(i, rule);
  }

  bool is_hollow(std::uint32_t i) const {  // separators alone
    for (std::size_t c = 1; c <= segment_.components(i); ++c) {
      if (!segment_(i, c).empty()) return false;
    }
    return true;
  }

  void judge_components(std::uint32_t i, const ElementRule& rule) {
    const std::uint32_t allowed = rule.components_end - rule.components_begin;
    const auto came = static_cast<std::uint32_t>(segment_.components(i));
    std::uint32_t at = 0;  // in the rule
    for (std::uint32_t c = 1; c <= came; ++c, ++at) {
      if (c > 1 && segment_.repeats_at(i, c)) at = 0;  // of another occurrence
      const std::string_view value = segment_(i, c);
      if (at >= allowed) {
        if (value.empty()) continue;  // separators alone are only untidy
        reporter_.add(FindingCode::component_too_many, place_in(segment_, position_, i, c),
                      say({place_name(rule_.id, i, 0, rule.name), " has ", std::to_string(came),
                           " components, at most ", std::to_string(allowed), " are defined"}),
                      "nothing");
        return;
      }
      const ElementRule& component = directory_.elements[rule.components_begin + at];
      if (!value.empty()) {
        judge_value(i, c, value, component);
      } else if (component.required) {
        report_missing(i, c, component);
      }
    }
    for (; at < allowed; ++at) {
      const ElementRule& component = directory_.elements[rule.components_begin + at];
      if (component.required) report_missing(i, at + 1, component);
    }
  }

  void judge_value(std::uint32_t i, std::uint32_t c, std::string_view raw, const ElementRule& rule) {
    const std::string_view value =
        segment_.has_released() ? released(raw, delimiters_.release, buffer_) : raw;
    std::size_t length = value.size();
    if (rule.type == ElementType::number) {
      const NumberShape shape = number_shape(value);
      length = shape.digits;
      if (length == 0) return report(FindingCode::element_bad_character, i, c, value, rule, "is no number");
      if (shape.mark != '\0' && shape.mark != delimiters_.decimal) {
        return report(FindingCode::element_bad_decimal_mark, i, c, value, rule, "has another decimal mark than declared");
      }
    } else if (rule.type == ElementType::letters && !std::none_of(value.begin(), value.end(), edi::is_digit)) {
      return report(FindingCode::element_bad_character, i, c, value, rule, "holds digits");
    }
    if (rule.codes_begin != rule.codes_end) {
      const auto begin = directory_.codes.begin() + rule.codes_begin;
      const auto end = directory_.codes.begin() + rule.codes_end;
      if (!std::binary_search(begin, end, edi::pack_code(value))) {
        report(FindingCode::element_bad_code, i, c, value, rule, "is none of the codes in use");
      }
      return;
    }
    if (length > rule.length_max) {
      if (rule.type != ElementType::number && characters_of(value) <= rule.length_max) return;
      report(FindingCode::element_too_long, i, c, value, rule, "is too long");
    } else if (length < rule.length_min) {
      report(FindingCode::element_too_short, i, c, value, rule, "is too short");
    }
  }

  void report(FindingCode code, std::uint32_t i, std::uint32_t c, std::string_view value, const ElementRule& rule,
              std::string_view complaint) {
    Reporter::Where where = place_in(segment_, position_, i, c);
    where.element_number = rule.number;
    reporter_.add(code, where, say({place_name(rule_.id, i, c, rule.name), " '", value, "' ", complaint}),
                  code == FindingCode::element_bad_decimal_mark ? say({"'", std::string_view(&delimiters_.decimal, 1), "'"})
                                                                : wanted(rule, directory_));
  }

  void report_missing(std::uint32_t i, std::uint32_t c, const ElementRule& rule) {
    Reporter::Where where = place_in(segment_, position_, i, c);
    where.element_number = rule.number;
    reporter_.add(FindingCode::element_missing, where, say({place_name(rule_.id, i, c, rule.name), " is missing"}),
                  wanted(rule, directory_));
  }

  void report_composed(std::uint32_t i, const ElementRule& rule) {
    Reporter::Where where = place_in(segment_, position_, i, 0);
    where.element_number = rule.number;
    reporter_.add(FindingCode::component_too_many, where,
                  say({place_name(rule_.id, i, 0, rule.name), " has components, and is none that has"}),
                  wanted(rule, directory_));
  }

  void judge_surplus(std::uint32_t allowed) {
    for (std::size_t i = allowed + 1; i <= segment_.size(); ++i) {
      if (segment_.whole(i).empty() && i <= Segment::kElementsMax) continue;  // separators alone are only untidy
      reporter_.add(FindingCode::element_too_many, place_in(segment_, position_, static_cast<std::uint32_t>(i)),
                    say({rule_.id, " has ", std::to_string(segment_.size()), " elements, at most ",
                         std::to_string(allowed), " are defined"}),
                    "nothing");
      return;
    }
  }

  const Segment& segment_;
  std::uint32_t position_;
  const SegmentRule& rule_;
  const Directory& directory_;
  const Delimiters& delimiters_;
  Reporter& reporter_;
  std::string buffer_;
};

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i++]);
    const int more = lead < 0x80 ? 0 : lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : -1;
    if (more < 0 || lead >= 0xF5) return false;
    for (int k = 0; k < more; ++k, ++i) {
      if (i >= text.size() || (static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) return false;
    }
  }
  return true;
}

// The first character of the segment that a level forbids; npos: none.
template <class Forbidden>
std::size_t first_forbidden(std::string_view text, Forbidden forbidden) {
  const auto found = std::find_if(text.begin(), text.end(), [&](char c) { return forbidden(static_cast<unsigned char>(c)); });
  return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

}  // namespace

void judge_elements(const Segment& segment, std::uint32_t position, const SegmentRule& rule, const Directory& directory,
                    const Delimiters& delimiters, Reporter& reporter) {
  ElementsJudge(segment, position, rule, directory, delimiters, reporter).run();
}

void judge_characters(const Segment& segment, std::uint32_t position, std::string_view syntax,
                      const Delimiters& delimiters, Reporter& reporter) {
  if (segment.characters() == 0) return;
  const bool level_a = syntax == "UNOA", level_b = syntax == "UNOB";
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
  const auto cuts = [&](char c) {
    return c == delimiters.component || c == delimiters.element || c == delimiters.release || c == delimiters.repetition;
  };
  std::size_t at = std::string_view::npos;
  if ((segment.characters() & Segment::kControl) != 0) {
    at = first_forbidden(segment.text(), is_control);
  } else if (level_b && segment.characters() == Segment::kLower) {
    return;
  } else if (level_a || level_b) {
    constexpr std::string_view kAlsoAllowed = " .,-()/='+:?!\"%&*;<>";
    at = first_forbidden(segment.text(), [&](unsigned char c) {
      const bool lower = c >= 'a' && c <= 'z';
      const bool plain = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (lower && level_b);
      return !plain && !cuts(static_cast<char>(c)) && kAlsoAllowed.find(static_cast<char>(c)) == std::string_view::npos;
    });
  } else if ((syntax == "UNOY" || syntax == "UNOW") && !is_utf8(segment.text())) {
    at = first_forbidden(segment.text(), [](unsigned char c) { return c >= 0x80; });
  }
  if (at == std::string_view::npos) return;
  std::uint32_t element = 0;
  while (element < segment.size() && element < Segment::kElementsMax &&
         segment.offset_of(element + 1, 0) - segment.offset() <= at) {
    ++element;
  }
  Reporter::Where where = place_in(segment, position, element);
  where.value = segment.text().substr(at, 1);
  where.offset = segment.offset() + at;
  reporter.add(FindingCode::character_not_in_set, where,
               say({place_name(segment.id().substr(0, 3), element, 0), " holds a character that ",
                    syntax.empty() ? std::string_view("no level") : syntax, " does not have"}),
               level_a ? "capitals, digits and . , - ( ) / = ! \" % & * ; < >" : "characters of its level");
}

}  // namespace proofload::edifact
