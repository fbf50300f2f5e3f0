#include "harness/conformance/x12_profile_check.hpp"

#include <algorithm>

namespace proofload::conformance {
namespace {

std::string place_of_breach(const x12::ProfileBreach& breach) {
  if (!breach.clause->place.empty()) return breach.clause->place;
  return breach.segment + (breach.element < 10 ? "0" : "") + std::to_string(breach.element);
}

}  // namespace

void X12ProfileCheck::interchange(const x12::JudgedInterchange& header, std::size_t offset) {
  judgement_ = nullptr;
  terminator_ = header.delimiters.segment;
  interchange_control_ = header.control_number;
  charged_.clear();
  judge_.interchange(header, offset);
}

void X12ProfileCheck::on(const x12::Judgement& judgement, const x12::Segment& segment) {
  judgement_ = &judgement;
  judge_.on(segment);
  judgement_ = nullptr;
}

void X12ProfileCheck::end_set() {
  judge_.abandon_set();
  charged_.clear();
}

void X12ProfileCheck::on_breach(const x12::ProfileBreach& breach) {
  const x12::ProfileClause& clause = *breach.clause;
  Finding finding;
  finding.clause = profile_.name + " " + place_of_breach(breach);
  finding.code = x12::name(breach.code);
  finding.weight = breach.is_only_advice() ? Weight::warning : Weight::violation;
  finding.text = breach.text;
  finding.found = breach.value;
  finding.expected = breach.expected;
  finding.stated = clause.stated;
  finding.note = clause.note;
  if (clause.charge && (clause.charged_each || charged_.insert(clause.stated + clause.place).second)) finding.charge = clause.charge;
  finding.interchange_control = interchange_control_;
  const bool in_set = breach.position > 0;
  if (judgement_ != nullptr) {
    if (!judgement_->groups.empty()) finding.group_control = judgement_->groups.back().control_number;
    if (in_set && !judgement_->sets.empty()) {
      finding.set = judgement_->sets.back().id;
      finding.set_control = judgement_->sets.back().control_number;
    }
  }
  finding.segment = breach.segment;
  finding.segment_position = breach.position;
  finding.element = breach.element;
  finding.component = breach.component;
  finding.place.offset = breach.offset;
  const bool whole_segment = in_set && breach.element == 0;
  tell_(std::move(finding), terminator_, std::max<std::size_t>(1, whole_segment ? breach.segment.size() : breach.value.size()), in_set);
}

}  // namespace proofload::conformance
