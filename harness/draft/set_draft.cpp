#include "harness/draft/set_draft.hpp"

#include <algorithm>

namespace proofload::draft {
namespace {

constexpr std::uint64_t kEnough = 3;  // fewer are chance

std::string number_of_element(std::uint16_t element) { return (element < 10 ? "0" : "") + std::to_string(element); }

// "PO1 / REF*VN" -> "PO1"; "" outside of any loop.
std::string scope_of(const std::string& path) {
  const std::size_t slash = path.rfind(" / ");
  return slash == std::string::npos ? "" : path.substr(0, slash);
}

class SetDraft {
 public:
  SetDraft(const std::string& id, const SetSurvey& set, const std::set<std::string>& without) : id_(id), set_(set), without_(without) {}

  std::string text() const {
    std::string out = "      // " + std::to_string(set_.seen) + " came, " + std::to_string(set_.from_partner) + " from the partner\n";
    out += "      " + quoted(id_) + ": {\n" + never_text() + "        \"segments\": {";
    bool first = true;
    for (const std::string& path : set_.order) {
      const SegmentSurvey& segment = set_.segments.at(path);
      if (!segment.direct || without_.contains(id_ + " " + path)) continue;
      out += first ? "\n" : ",\n";
      out += segment_text(path, segment);
      first = false;
    }
    return out + "\n        }\n      }";
  }

 private:
  // What the standard knows of the set, and nobody sent.
  std::string never_text() const {
    std::string never;
    for (std::size_t i = 0; i < set_.release->segments.size(); ++i) {
      const std::string id(set_.release->segments[i].id);
      if (set_.rule->columns[i] == x12::kNone || set_.ids.contains(id) || id == "ST" || id == "SE") continue;
      never += " " + id;
    }
    return never.empty() ? "" : "        // never came, to be forbidden or left free:" + never + "\n";
  }

  std::uint64_t occurrences(const std::string& path) const {
    const std::string scope = scope_of(path);
    if (scope.empty()) return set_.seen;
    const auto found = set_.scopes.find(scope);
    return found == set_.scopes.end() ? 0 : found->second;
  }

  std::string segment_text(const std::string& path, const SegmentSurvey& segment) const {
    const std::uint64_t all = occurrences(path);
    std::string members, elements;
    if (segment.occurrences == all && all > 0) members = std::string("\"use\": ") + (all >= kEnough ? "\"required\"" : "\"recommended\"");
    const x12::SegmentRule& rule = set_.release->segments[segment.index];
    const std::uint32_t count = rule.elements_end - rule.elements_begin;
    std::string never;
    for (std::uint16_t i = 1; i <= count; ++i) {
      const auto found = segment.elements.find(i);
      if (found == segment.elements.end()) {
        never += " " + number_of_element(i);
        continue;
      }
      if (without_.contains(id_ + " " + path + " " + number_of_element(i))) continue;
      const std::string element = element_text(set_.release->elements[rule.elements_begin + i - 1], i, found->second, segment.seen);
      if (!element.empty()) elements += (elements.empty() ? "\n" : ",\n") + element;
    }
    std::string out = "          // in " + of_text(segment.occurrences, all) + (scope_of(path).empty() ? " documents" : " of these loops");
    if (segment.most > 1) out += ", up to " + std::to_string(segment.most) + " times";
    if (!never.empty()) out += "; elements that never came:" + never;
    out += "\n          " + quoted(path) + ": {";
    if (!members.empty()) out += " " + members;
    if (!elements.empty()) return out + (members.empty() ? "" : ",") + " \"elements\": {" + elements + "\n          } }";
    return out + (members.empty() ? "}" : " }");
  }

  bool is_listed_by_standard(const x12::ElementRule& rule, const std::string& code) const {
    if (rule.codes_begin == rule.codes_end) return code.size() >= rule.length_min && (rule.length_max == 0 || code.size() <= rule.length_max);
    const auto begin = set_.release->codes.begin() + rule.codes_begin;
    return std::find(begin, set_.release->codes.begin() + rule.codes_end, x12::pack_code(code)) != set_.release->codes.begin() + rule.codes_end;
  }

  std::string element_text(const x12::ElementRule& rule, std::uint16_t element, const ElementSurvey& survey, std::uint64_t all) const {
    std::string members;
    if (survey.seen == all && !rule.required) members = std::string("\"use\": ") + (all >= kEnough ? "\"required\"" : "\"recommended\"");
    std::string comment = "in " + of_text(survey.seen, all);
    if (rule.type == x12::ElementType::code && !survey.many_values && survey.seen >= kEnough) {
      std::string codes;
      bool all_listed = true;
      for (const auto& [code, times] : survey.values) {
        codes += (codes.empty() ? "" : ", ") + quoted(code);
        comment += (codes.find(',') == std::string::npos ? ": " : ", ") + code + " ×" + std::to_string(times);
        all_listed = all_listed && is_listed_by_standard(rule, code);
      }
      if (all_listed) members += (members.empty() ? "" : ", ") + ("\"codes\": [" + codes + "]");
    } else if (rule.type == x12::ElementType::text || rule.type == x12::ElementType::code) {
      comment += ", " + std::to_string(survey.length_min) +
                 (survey.length_min == survey.length_max ? "" : " to " + std::to_string(survey.length_max)) + " characters";
    }
    if (members.empty()) return {};
    return "            // " + one_line(comment) + "\n            " + quoted(number_of_element(element)) + ": { " + members + " }";
  }

  const std::string& id_;
  const SetSurvey& set_;
  const std::set<std::string>& without_;
};

}  // namespace

std::string set_text(const std::string& id, const SetSurvey& set, const std::set<std::string>& without) {
  return SetDraft(id, set, without).text();
}

}  // namespace proofload::draft
