#include "harness/conformance/profile_findings.hpp"

#include <algorithm>

namespace proofload::conformance {

void ProfileFindings::interchange(std::string control) {
  interchange_control_ = std::move(control);
  open_ = {};
  charged_.clear();
}

void ProfileFindings::on_breach(const edi::ProfileBreach& breach) {
  const edi::ProfileClause& clause = *breach.clause;
  Finding finding;
  finding.clause = profile_.name + " " + breach.place();
  finding.code = edi::name(breach.code);
  finding.weight = breach.is_only_advice() ? Weight::warning : Weight::violation;
  finding.text = breach.text;
  finding.found = breach.value;
  finding.expected = breach.expected;
  finding.stated = clause.stated;
  finding.note = clause.note;
  if (clause.charge && (clause.charged_each || charged_.insert(clause.stated + clause.place).second)) finding.charge = clause.charge;
  finding.interchange_control = interchange_control_;
  finding.group_control = open_.group_control;
  finding.set_word = set_word_;
  const bool in_set = breach.position > 0;
  if (in_set) {
    finding.set = open_.set;
    finding.set_control = open_.set_control;
  }
  finding.segment = breach.segment;
  finding.segment_position = breach.position;
  finding.element = breach.element;
  finding.component = breach.component;
  finding.place.offset = breach.offset;
  const bool whole_segment = in_set && breach.element == 0;
  tell_(std::move(finding), std::max<std::size_t>(1, whole_segment ? breach.segment.size() : breach.value.size()), in_set);
}

}  // namespace proofload::conformance
