#include <algorithm>

#include "harness/defects/all.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::defects {

const Defect* find_defect(std::string_view name) {
  const auto defects = all_defects();
  const auto found = std::find_if(defects.begin(), defects.end(), [&](const Defect& d) { return d.name == name; });
  return found == defects.end() ? nullptr : &*found;
}

std::unique_ptr<Actor> make_orchestrator(std::shared_ptr<const orchestrator::Settings> settings,
                                         const Defect* defect) {
  orchestrator::Policies policies = orchestrator::Policies::sound();
  if (defect != nullptr && defect->plant != nullptr) defect->plant(policies);
  std::unique_ptr<Actor> actor;
  if (defect != nullptr && defect->replace != nullptr) {
    actor = defect->replace(settings);
  } else {
    actor = orchestrator::make_orchestrator(settings, policies);
    if (defect != nullptr && defect->wrap != nullptr) actor = defect->wrap(std::move(actor));
  }
  return orchestrator::with_adapter(std::move(actor), *settings, policies);
}

}  // namespace proofload::defects
