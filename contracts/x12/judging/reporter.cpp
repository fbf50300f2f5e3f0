#include "contracts/x12/judging/reporter.hpp"

#include <algorithm>

namespace proofload::x12 {

std::string say(std::initializer_list<std::string_view> pieces) {
  std::string out;
  for (const std::string_view piece : pieces) out += piece;
  return out;
}

std::string place_name(std::string_view segment, std::size_t element, std::string_view name) {
  std::string out = say({segment, element < 10 ? "0" : "", std::to_string(element)});
  if (!name.empty()) out += say({" (", name, ")"});
  return out;
}

Reporter::Where at_element(Reporter::Where where, const Segment& segment, std::uint32_t element) {
  where.element = element;
  where.value = segment[element];
  where.offset = segment.offset_of(element);
  return where;
}

void Reporter::lower(Level level, Effect effect) {
  if (effect == Effect::semantic) return;
  const Verdict verdict =
      effect == Effect::reject ? Verdict::rejected : Verdict::accepted_with_errors;
  const auto apply = [&](auto& list, std::uint32_t index) {
    if (index != kNowhere) list[index].verdict = std::max(list[index].verdict, verdict);
  };
  switch (level) {
    case Level::file:
      return;
    case Level::interchange:
      return apply(into_.interchanges, interchange);
    case Level::group:
      return apply(into_.groups, group);
    default:
      return apply(into_.sets, set);
  }
}

void Reporter::add(FindingCode code, const Where& where, std::string text, std::string expected,
                   bool follows) {
  constexpr std::size_t kTextMost = 512;
  const FindingKind& kind_of = kind(code);
  lower(kind_of.level, kind_of.effect);
  bool& is_said = is_said_[static_cast<std::size_t>(code)];
  if (said_ >= kSaidMax && is_said) {
    ++into_.findings_dropped;
    return;
  }
  ++said_;
  is_said = true;
  Finding& finding = into_.findings.emplace_back();
  finding.code = code;
  finding.interchange = interchange;
  finding.group = kind_of.level >= Level::group ? group : kNowhere;
  finding.set = kind_of.level >= Level::set ? set : kNowhere;
  finding.segment = where.segment.substr(0, kTextMost);
  finding.segment_position = where.position;
  finding.element = where.element;
  finding.element_number = where.element_number;
  finding.value = where.value.substr(0, kTextMost);
  finding.offset = where.offset;
  finding.text = std::move(text);
  finding.expected = std::move(expected);
  finding.follows = follows;
}

}  // namespace proofload::x12
