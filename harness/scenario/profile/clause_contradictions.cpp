#include <algorithm>

#include "harness/scenario/profile/clause_places.hpp"

namespace proofload::scenario {
namespace {

using ClauseUse = edi::ProfileClause::Use;
using edi::ElementClause;
using edi::ProfileSet;
using edi::SegmentClause;

// Whatever fits `narrow` fits `wide`, too.
bool covers(const std::vector<edi::ElementTest>& wide, const std::vector<edi::ElementTest>& narrow) {
  return std::all_of(wide.begin(), wide.end(), [&](const edi::ElementTest& test) {
    return std::any_of(narrow.begin(), narrow.end(), [&](const edi::ElementTest& other) {
      return other.element == test.element && other.component == test.component && other.value == test.value;
    });
  });
}

// The clause speaks of what the test asks for. A simple element of EDIFACT is its own first component, which paths say.
bool is_about(const ElementClause& clause, const edi::ElementTest& test, const StandardSet& standard, std::uint16_t segment) {
  if (clause.element != test.element) return false;
  if (clause.component == test.component) return true;
  if (clause.component > 1 || test.component > 1) return false;
  const auto whole = standard.element(segment, clause.element, 0);
  return whole && whole->components == 0;
}

// None of it can be there where the clause forbids the whole.
bool forbids(const ElementClause& clause, const edi::ElementTest& test, const StandardSet& standard, std::uint16_t segment) {
  if (clause.use != ClauseUse::forbidden) return false;
  return is_about(clause, test, standard, segment) || (clause.component == 0 && clause.element == test.element);
}

bool lies_in(const ProfileSet& set, std::uint16_t scope, std::uint16_t outer) {
  for (; scope != outer; scope = set.scopes[scope].parent) {
    if (scope == edi::kNone) return false;
  }
  return true;
}

bool covers(const ProfileSet& set, const SegmentClause& wide, const SegmentClause& narrow) {
  return wide.segment == narrow.segment && lies_in(set, narrow.scope, wide.scope) &&
         (!wide.heading || narrow.heading) && covers(wide.tests, narrow.tests);
}

std::string_view head_of(const ProfileSet& set, std::uint16_t loop) {
  return set.segments[set.structure->nodes[set.structure->loops[loop].head].segment];
}

// The standard asks for the segment wherever the clause's scope is.
bool is_mandatory(const ProfileSet& set, const SegmentClause& clause) {
  const edi::Structure& rule = *set.structure;
  for (const std::uint16_t place : rule.missing) {
    const edi::Node& node = rule.nodes[place];
    if (node.segment != clause.segment) continue;
    const edi::Loop& loop = rule.loops[node.loop];
    const std::uint16_t within = loop.head == place && loop.parent != edi::kNone ? loop.parent : node.loop;
    if (clause.scope == edi::kNone ? rule.loops[within].depth == 0
                                   : head_of(set, within) == set.segments[set.scopes[clause.scope].head]) {
      return true;
    }
  }
  return false;
}

void judge_by_standard(const ProfileSet& set, const StandardSet& standard, const SegmentClause& clause,
                       const ClausePlaces& places, Report& report) {
  const std::string id(set.segments[clause.segment]);
  if (clause.use == ClauseUse::forbidden && clause.tests.empty() && is_mandatory(set, clause)) {
    report.add(places.segment, (set.standard == EdiStandard::x12 ? "set " : "message ") + set.id + " of the standard requires " + id + ", so it cannot be forbidden",
               "a document without it would be refused by the standard");
  }
  for (std::size_t i = 0; i < clause.elements.size(); ++i) {
    const ElementClause& element = clause.elements[i];
    const auto stated = standard.element(clause.segment, element.element, element.component);
    const auto whole = standard.element(clause.segment, element.element, 0);
    // What a composite must have, where it is there at all, is asked for only if it must be there.
    const bool is_required = stated && stated->required && whole && whole->required && (element.component == 0 || set.standard == EdiStandard::edifact);
    if (element.use == ClauseUse::forbidden && is_required) {
      report.add(places.elements[i], "the standard requires " + element.place + ", so it cannot be forbidden",
                 "a document without it would be refused by the standard");
    }
    if (element.length_max != 0 && element.length_min > element.length_max) {
      report.add(places.elements[i], "no value has at least " + std::to_string(element.length_min) +
                                         " characters and at most " + std::to_string(element.length_max));
    }
    const bool tested = std::any_of(clause.tests.begin(), clause.tests.end(), [&](const edi::ElementTest& test) {
      return forbids(element, test, standard, clause.segment);
    });
    if (tested) {
      report.add(places.elements[i], "the clause is about segments that have " + element.place + ", and forbids it");
    }
  }
}

void judge_pair(const ProfileSet& set, const StandardSet& standard, std::size_t wide_at, std::size_t narrow_at,
                const std::vector<ClausePlaces>& places, Report& report) {
  const SegmentClause& wide = set.clauses[wide_at];
  const SegmentClause& narrow = set.clauses[narrow_at];
  if (narrow.at_least == 0 || !covers(set, wide, narrow)) return;
  const Spot& spot = places[narrow_at].segment;
  if (wide.use == ClauseUse::forbidden) {
    return report.add(spot, "'" + narrow.path + "' is required, and '" + wide.path + "' is forbidden",
                      "that is stated at " + wide.stated);
  }
  // Within the same scope, or what is counted differs.
  if (wide_at != narrow_at && wide.scope == narrow.scope && wide.at_most < narrow.at_least) {
    return report.add(spot,
                      "'" + narrow.path + "' comes at least " + std::to_string(narrow.at_least) + " times, and '" +
                          wide.path + "' at most " + std::to_string(wide.at_most),
                      "that is stated at " + wide.stated);
  }
  for (const ElementClause& element : wide.elements) {
    for (const edi::ElementTest& test : narrow.tests) {
      const bool other_code = is_about(element, test, standard, wide.segment) && !element.codes.empty() &&
                              std::find(element.codes.begin(), element.codes.end(), test.value) == element.codes.end();
      if (!other_code && !forbids(element, test, standard, wide.segment)) continue;
      report.add(spot, "'" + narrow.path + "' is required, and " + element.place + " does not take '" + test.value + "'",
                 "that is stated at " + element.stated);
    }
  }
}

}  // namespace

void judge_contradictions(const ProfileSet& set, const StandardSet& standard, const std::vector<ClausePlaces>& places,
                          Report& report) {
  for (std::size_t i = 0; i < set.clauses.size(); ++i) {
    judge_by_standard(set, standard, set.clauses[i], places[i], report);
    for (std::size_t j = 0; j < set.clauses.size(); ++j) judge_pair(set, standard, j, i, places, report);
  }
}

}  // namespace proofload::scenario
