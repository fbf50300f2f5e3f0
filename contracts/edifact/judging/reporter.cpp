#include "contracts/edifact/judging/reporter.hpp"

#include <algorithm>

namespace proofload::edifact {

std::string say(std::initializer_list<std::string_view> pieces) {
  std::string out;
  for (const std::string_view piece : pieces) out += piece;
  return out;
}

std::string place_name(std::string_view segment, std::size_t element, std::size_t component, std::string_view name) {
  std::string out = say({segment, element < 10 ? "0" : "", std::to_string(element)});
  if (component > 0) out += say({".", std::to_string(component)});
  if (!name.empty()) out += say({" (", name, ")"});
  return out;
}

Reporter::Where place_in(const Segment& segment, std::uint32_t position, std::uint32_t element, std::uint32_t component) {
  Reporter::Where where{segment.id(), position, element, component, {}, {}, {}};
  where.value = element == 0 ? segment.id() : component == 0 ? segment.whole(element) : segment(element, component);
  where.offset = segment.offset_of(element, component);
  return where;
}

void Reporter::lower(Level level, Effect effect) {
  if (effect == Effect::semantic) return;
  const Verdict verdict = effect == Effect::reject ? Verdict::rejected : Verdict::accepted_with_errors;
  const auto apply = [&](Verdict& of) { of = std::max(of, verdict); };
  if (level >= Level::message && state_.in_message) return apply(state_.message.verdict);
  if (level == Level::group && state_.in_group) return apply(state_.group.verdict);
  // What is wrong with a segment outside of any message is wrong with what encloses it.
  if (level >= Level::group && state_.in_group) return apply(state_.group.verdict);
  if (level >= Level::interchange && state_.in_interchange) apply(state_.interchange.verdict);
}

void Reporter::add(FindingCode code, const Where& where, std::string text, std::string expected, bool follows) {
  constexpr std::size_t kTextMost = 512;
  const FindingKind& kind_of = kind(code);
  lower(kind_of.level, kind_of.effect);
  bool& is_said = is_said_[static_cast<std::size_t>(code)];
  if (said_ >= kSaidMax && is_said) {
    ++state_.findings_dropped;
    return;
  }
  ++said_;
  is_said = true;
  Finding finding;
  finding.code = code;
  finding.segment = where.segment.substr(0, kTextMost);
  finding.segment_position = where.position;
  finding.element = where.element;
  finding.component = where.component;
  finding.element_number = where.element_number;
  finding.value = where.value.substr(0, kTextMost);
  finding.offset = where.offset;
  finding.text = std::move(text);
  finding.expected = std::move(expected);
  finding.follows = follows;
  listener_.on_finding(state_, finding);
}

}  // namespace proofload::edifact
