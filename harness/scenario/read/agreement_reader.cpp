#include "harness/scenario/read/agreement_reader.hpp"

#include "harness/scenario/read/calendars_reader.hpp"
#include "harness/scenario/read/clauses_without_effect.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

class ClauseReader {
 public:
  ClauseReader(ClauseScope finest, const Scenario* scenario, Report& report)
      : scope_(finest), scenario_(scenario), report_(report) {}

  void read(const Node* node, AgreementPatch& patch, const std::string& prefix = {}) const {
    if (node == nullptr) return;
    for (const Member& member : node->members) {
      const std::string name = prefix + member.key;
      if (prefix.empty() && member.key == "title") continue;
      if (member.value.is_object()) {
        read(&member.value, patch, name + ".");
      } else if (const auto clause = find_clause(name)) {  // the schema has told of any other
        read_clause(clause_rules()[*clause], member, patch);
      }
    }
  }

 private:
  void read_clause(const ClauseRule& rule, const Member& member, AgreementPatch& patch) const {
    const Node& value = member.value;
    const std::string name(rule.name);
    if (rule.scope < scope_) {
      report_.add(member.key_spot, "'" + name + "' cannot differ by " + finer(), reason(rule.scope));
    } else if (const auto set = patch.set(rule.name, value.text, place_of(value.spot)); !set) {
      report_.add(set.error(), value.spot);
    } else if (is_without_effect(rule, rule.text(patch.values()))) {
      report_.add(value.spot,
                  "nothing in this version acts on '" + name + "' being " + rule.text(patch.values()),
                  "leave it out: a check that does not look cannot hold anybody to it");
    } else if (scenario_ != nullptr) {
      judge_reference(rule.name, value);
    }
  }

  // A clause may name what the scenario has.
  void judge_reference(std::string_view clause, const Node& value) const {
    Zone zone;
    if (clause == "zone") read_zone(&value, scenario_->epoch, report_, zone);
    if (clause == "calendar") calendar_named(scenario_->calendars, value, report_);
  }

  std::string finer() const { return scope_ == ClauseScope::line ? "item" : "order type"; }

  static std::string reason(ClauseScope scope) {
    return scope == ClauseScope::order
               ? "an order has one for all its lines: put it into \"agreement\" or \"agreement_by_order_type\""
               : "it is about interchanges, which carry orders of every type: put it into \"agreement\"";
  }

  ClauseScope scope_;
  const Scenario* scenario_;
  Report& report_;
};

AgreementLayers::ByName patches_by(const Node* node, ClauseScope scope, const Scenario* scenario, Report& report) {
  AgreementLayers::ByName by;
  if (node == nullptr) return by;
  for (const Member& member : node->members) ClauseReader(scope, scenario, report).read(&member.value, by[member.key]);
  return by;
}

}  // namespace

AgreementLayers read_agreements(const Node& partner, const Scenario* scenario, Report& report) {
  AgreementLayers layers;
  ClauseReader(ClauseScope::partner, scenario, report).read(partner.find("agreement"), layers.partner);
  layers.by_order_type = patches_by(partner.find("agreement_by_order_type"), ClauseScope::order, scenario, report);
  layers.by_item = patches_by(partner.find("agreement_by_item"), ClauseScope::line, scenario, report);
  return layers;
}

}  // namespace proofload::scenario
