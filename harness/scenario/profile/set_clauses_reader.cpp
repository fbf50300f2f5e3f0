#include "harness/scenario/profile/set_clauses_reader.hpp"

#include <algorithm>

#include "contracts/edi/characters.hpp"
#include "contracts/edi/profile/segment_path.hpp"
#include "contracts/edi/segment_id.hpp"
#include "harness/scenario/profile/clause_places.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

using edi::ElementClause;
using edi::ElementTest;
using edi::ProfileClause;
using edi::SegmentClause;
using Use = ProfileClause::Use;

std::string two_digits_of(std::uint32_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

class SetClausesReader {
 public:
  SetClausesReader(const Charges& charges, const StandardSet& standard, edi::ProfileSet& set, Report& report)
      : charges_(charges), standard_(standard), set_(set), report_(report) {}

  void run(const Node& node) {
    if (const auto usual = read_charge(node.find("charge"), charges_.currency, report_)) charges_.usual = usual;
    const Node* segments = node.find("segments");
    if (segments == nullptr) return;
    for (const Member& member : segments->members) read_segment(member);
    judge_contradictions(set_, standard_, places_, report_);
  }

 private:
  void read_segment(const Member& member) {
    const auto path = edi::parse_segment_path(member.key, set_.standard);
    if (!path) {
      return report_.add(member.key_spot, "'" + member.key + "' is no place in a " + word(),
                         is_x12() ? "\"REF\", \"REF*IA\", \"HL***P / MAN\", or \"/N1\" outside of any loop"
                                  : "\"RFF\", \"RFF+VN\", \"LIN / QTY+21\", or \"/NAD\" outside of any group");
    }
    SegmentClause clause;
    clause.path = member.key;
    clause.heading = path->heading;
    for (std::size_t i = 0; i < path->steps.size(); ++i) {
      const edi::SegmentPath::Step& step = path->steps[i];
      const auto segment = segment_of(step, member.key_spot);
      if (!segment) return;
      if (i + 1 < path->steps.size()) {
        if (!enter(*segment, step, member.key_spot, clause.scope)) return;
        continue;
      }
      clause.segment = *segment;
      clause.tests = step.tests;
    }
    clause.place = set_.id + "-" + std::string(id_of(clause.segment));
    read_common(member, clause);
    read_counts(member.value, clause);
    ClausePlaces places{member.key_spot, {}};
    if (const Node* elements = member.value.find("elements")) {
      for (const Member& element : elements->members) read_element(element, clause, places);
    }
    set_.clauses.push_back(std::move(clause));
    places_.push_back(std::move(places));
  }

  std::string_view id_of(std::uint16_t segment) const { return set_.segments[segment]; }
  bool is_x12() const { return set_.standard == EdiStandard::x12; }
  std::string word() const { return is_x12() ? "set" : "message"; }

  std::optional<std::uint16_t> segment_of(const edi::SegmentPath::Step& step, const Spot& spot) const {
    const std::string id(step.id);
    const auto found = std::find(set_.segments.begin(), set_.segments.end(), step.id);
    const auto segment = static_cast<std::uint16_t>(found - set_.segments.begin());
    if (found == set_.segments.end() || set_.structure->columns[segment] == edi::kNone) {
      std::vector<std::string_view> known;
      for (std::size_t i = 0; i < set_.segments.size(); ++i) {
        if (set_.structure->columns[i] != edi::kNone) known.push_back(set_.segments[i]);
      }
      report_.unknown(spot, word() + " " + set_.id + " has no segment '" + id + "'", id, known);
      return std::nullopt;
    }
    for (const ElementTest& test : step.tests) {
      if (!judge_value(segment, test, spot)) return std::nullopt;
    }
    return segment;
  }

  // The segment heads a loop: what stands behind it in the path stands in that loop.
  bool enter(std::uint16_t segment, const edi::SegmentPath::Step& step, const Spot& spot, std::uint16_t& scope) {
    const auto& loops = set_.structure->loops;
    const bool heads = std::any_of(loops.begin(), loops.end(), [&](const edi::Loop& loop) {
      return loop.depth > 0 && set_.structure->nodes[loop.head].segment == segment;
    });
    if (!heads) {
      report_.add(spot, std::string(is_x12() ? "no loop of set " : "no group of message ") + set_.id + " begins with " + std::string(step.id),
                  is_x12() ? "before a slash stands the head of a loop" : "before a slash stands the first segment of a group");
      return false;
    }
    for (std::size_t i = 0; i < set_.scopes.size(); ++i) {
      if (set_.scopes[i].parent == scope && set_.scopes[i].path == step.text) {
        scope = static_cast<std::uint16_t>(i);
        return true;
      }
    }
    set_.scopes.push_back({segment, step.tests, scope, std::string(step.text)});
    scope = static_cast<std::uint16_t>(set_.scopes.size() - 1);
    return true;
  }

  void tell_no_element(std::uint16_t segment, const std::string& what, const Spot& spot) const {
    const std::uint32_t count = standard_.elements(segment);
    report_.add(spot, std::string(id_of(segment)) + " has no element " + what,
                "it has " + std::to_string(count) + (count == 1 ? " element" : " elements") + ": 01 to " + two_digits_of(count));
  }

  // A value that the standard would take.
  bool judge_value(std::uint16_t segment, const ElementTest& test, const Spot& spot) const {
    const auto element = standard_.element(segment, test.element, test.component);
    if (!element) {
      tell_no_element(segment, two_digits_of(test.element), spot);
      return false;
    }
    return judge_code(*element, std::string(id_of(segment)) + two_digits_of(test.element), test.value, spot);
  }

  bool judge_code(const StandardElement& element, const std::string& place, const std::string& code, const Spot& spot) const {
    if (!element.codes.empty()) {
      if (std::find(element.codes.begin(), element.codes.end(), code) != element.codes.end()) return true;
      const std::vector<std::string_view> words(element.codes.begin(), element.codes.end());
      report_.unknown(spot, "'" + code + "' is no code of " + place + " that the standard has in use", code, words);
      return false;
    }
    const std::size_t length = edi::characters(code);
    if (length >= element.length_min && (element.length_max == 0 || length <= element.length_max)) return true;
    report_.add(spot, "'" + code + "' cannot stand in " + place,
                "the standard wants " + std::to_string(element.length_min) + " to " + std::to_string(element.length_max) + " characters");
    return false;
  }

  void read_common(const Member& member, ProfileClause& clause) const {
    static constexpr std::pair<std::string_view, Use> kUses[] = {{"required", Use::required},
                                                                 {"recommended", Use::recommended},
                                                                 {"forbidden", Use::forbidden},
                                                                 {"free", Use::free}};
    const Node& node = member.value;
    read_word(node.find("use"), kUses, clause.use);
    read_text(node.find("note"), clause.note);
    clause.stated = stated_at(member.key_spot);
    clause.charge = node.find("charge") == nullptr ? charges_.usual : read_charge(node.find("charge"), charges_.currency, report_);
    const Node* per = node.find("per");
    clause.charged_each = per != nullptr && per->text == "breach";
    if (clause.use == Use::recommended) {
      if (const Node* charge = node.find("charge")) report_.add(charge->spot, "nothing is charged for what is only recommended");
      clause.charge.reset();
    }
  }

  void read_counts(const Node& node, SegmentClause& clause) const {
    if (clause.use == Use::required || clause.use == Use::recommended) clause.at_least = 1;
    read_whole(node.find("at_least"), clause.at_least);
    read_whole(node.find("at_most"), clause.at_most);
    if (clause.use == Use::forbidden) {
      for (const std::string_view key : {"at_least", "at_most", "elements"}) {
        if (const Member* said = node.member(key)) {
          report_.add(said->key_spot, "a segment that is forbidden has no '" + std::string(key) + "'");
        }
      }
      clause.at_least = 0;
    } else if (clause.at_least > clause.at_most) {
      report_.add(node.find("at_most")->spot, "no segment comes at least " + std::to_string(clause.at_least) +
                                                  " times and at most " + std::to_string(clause.at_most));
    }
  }

  void read_element(const Member& member, SegmentClause& segment, ClausePlaces& places) const {
    const std::string segment_id(id_of(segment.segment));
    const auto address = edi::parse_element_address(member.key);
    if (!address) {
      return report_.add(member.key_spot, "'" + member.key + "' is no element", "\"02\", or a component of it: \"02.1\"");
    }
    const auto whole = standard_.element(segment.segment, address->element, 0);
    if (!whole) return tell_no_element(segment.segment, two_digits_of(address->element), member.key_spot);
    const auto element = standard_.element(segment.segment, address->element, address->component);
    if (!element) {
      return report_.add(member.key_spot, segment_id + two_digits_of(address->element) + " has no component " +
                                              std::to_string(address->component));
    }
    if (!is_x12() && address->component == 0 && whole->components > 0) {
      for (const std::string_view key : {"codes", "min_length", "max_length"}) {
        if (const Member* said = member.value.member(key)) {
          return report_.add(said->key_spot, segment_id + two_digits_of(address->element) + " is a composite: its components have '" +
                                                 std::string(key) + "'", "\"" + member.key + ".1\" is the first of them");
        }
      }
    }
    ElementClause clause;
    clause.element = address->element;
    clause.component = address->component;
    clause.place = set_.id + "-" + segment_id + two_digits_of(clause.element);
    if (clause.component > 0) clause.place += "." + std::to_string(clause.component);
    read_common(member, clause);
    read_lengths(member.value, *element, clause);
    for (const Node* code : texts_of(member.value.find("codes"))) {
      if (judge_code(*element, clause.place, code->text, code->spot)) clause.codes.push_back(code->text);
    }
    if (clause.use == Use::forbidden && !clause.codes.empty()) {
      report_.add(member.value.member("codes")->key_spot, "an element that is forbidden takes no codes");
    }
    places.elements.push_back(member.key_spot);
    segment.elements.push_back(std::move(clause));
  }

  void read_lengths(const Node& node, const StandardElement& rule, ElementClause& clause) const {
    read_whole(node.find("min_length"), clause.length_min);
    read_whole(node.find("max_length"), clause.length_max);
    if (rule.length_max == 0) return;
    if (clause.length_min > rule.length_max) {
      report_.add(node.find("min_length")->spot,
                  "the standard lets " + clause.place + " have " + std::to_string(rule.length_max) + " characters at most");
    }
    if (clause.length_max != 0 && clause.length_max < rule.length_min) {
      report_.add(node.find("max_length")->spot,
                  "the standard wants " + clause.place + " to have " + std::to_string(rule.length_min) + " characters at least");
    }
  }

  Charges charges_;
  const StandardSet& standard_;
  edi::ProfileSet& set_;
  Report& report_;
  std::vector<ClausePlaces> places_;
};

}  // namespace

std::optional<Money> read_charge(const Node* node, Currency currency, Report& report) {
  if (node == nullptr || !node->as_text()) return std::nullopt;
  const auto amount = parse_money(node->text, currency);
  if (amount && amount->minor >= 0) return amount->minor == 0 ? std::nullopt : std::optional(*amount);
  report.add(node->spot, "'" + node->text + "' is no charge", "an amount such as 75.00");
  return std::nullopt;
}

void read_set_clauses(const Node& node, Charges charges, const StandardSet& standard, edi::ProfileSet& set, Report& report) {
  SetClausesReader(charges, standard, set, report).run(node);
}

}  // namespace proofload::scenario
