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
  if (defect != nullptr && defect->replace != nullptr) return defect->replace(std::move(settings));
  orchestrator::Policies policies = orchestrator::Policies::sound();
  if (defect != nullptr && defect->plant != nullptr) defect->plant(policies);
  auto actor = orchestrator::make_orchestrator(std::move(settings), policies);
  if (defect != nullptr && defect->wrap != nullptr) return defect->wrap(std::move(actor));
  return actor;
}

}  // namespace proofload::defects
