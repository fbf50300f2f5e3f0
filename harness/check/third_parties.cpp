#include "harness/check/third_parties.hpp"

#include "harness/scenario/settings.hpp"

namespace proofload::check {

std::map<Symbol, Acknowledgement> third_parties_of(const CaseView& view) {
  std::map<Symbol, Acknowledgement> agreed_with;
  for (const scenario::System& system : view.scenario.world.systems) {
    if (system.kind != scenario::kThirdPartyKind) continue;
    Acknowledgement& agreed = agreed_with[system.name];
    scenario::SettingsReader(system.settings)
        .read("acknowledgement_expected", agreed.expected)
        .read("acknowledgement_due", agreed.due)
        .read("acknowledgement_repeat_after", agreed.repeat_after);
  }
  return agreed_with;
}

}  // namespace proofload::check
