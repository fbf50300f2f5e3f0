#include <algorithm>

#include "contracts/base/check.hpp"
#include "harness/quirks/all.hpp"

namespace proofload::quirks {
namespace {

void set(scenario::System& system, const Setting& setting) {
  scenario::Setting laid;
  std::visit([&](const auto& value) {
    using Value = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<Value, std::string_view>) {
      laid.value = std::string(value);
    } else {
      laid.value = value;
    }
  }, setting.value);
  system.settings.insert_or_assign(std::string(setting.name), std::move(laid));
}

scenario::FaultRule rule_of(const Quirk& quirk, const Trouble& trouble, std::size_t number) {
  sim::FaultFields fields;
  for (const Field& field : trouble.fields) fields.emplace(std::string(field.name), std::string(field.value));
  const sim::FaultKind* kind = sim::find_fault(fields);
  CHECK(kind != nullptr, "the fields of a fault");
  return {.name = std::string(quirk.name) + " " + std::to_string(number), .kind = kind->name, .fields = std::move(fields),
          .rate = {}, .rate_place = {}, .place = {}};
}

}  // namespace

std::shared_ptr<const scenario::Scenario> laid_over(const scenario::Scenario& scenario, const Quirk& quirk) {
  if (quirk.spares_returns && !scenario.returns.empty()) return nullptr;
  auto story = std::make_shared<scenario::Scenario>(scenario);
  bool has_somebody = false;
  for (scenario::System& system : story->world.systems) {
    for (const Setting& setting : quirk.settings) {
      if (setting.kind != system.kind) continue;
      // A later version of its interface says in which words it speaks.
      if (setting.name == "vocabulary" && system.settings.contains("api_version")) continue;
      set(system, setting);
      has_somebody = true;
    }
  }
  for (const Trouble& trouble : quirk.trouble) {
    const bool is_there = std::any_of(story->world.systems.begin(), story->world.systems.end(),
                                      [&](const scenario::System& system) { return system.kind == trouble.kind; });
    if (!is_there) continue;
    story->faults.push_back(rule_of(quirk, trouble, story->faults.size() + 1));
    has_somebody = true;
  }
  if (!has_somebody) return nullptr;
  story->expectations.clear();
  story->sometimes.clear();
  return story;
}

}  // namespace proofload::quirks
