#include "harness/run/given_routes.hpp"

#include <algorithm>
#include <array>

#include "harness/run/freight_tariff.hpp"

namespace proofload::run {
namespace {

using scenario::kMotorCarrierKind;
using scenario::kPartnerKind;
using scenario::kThirdPartyKind;

// Whose documents they are: the kind of system that sends a set to the orchestrator, or gets it from a seller.
struct SetRoute {
  std::string_view set;
  std::string_view kind;
  bool from_seller = false;
};

constexpr auto kRoutes = std::to_array<SetRoute>({
    {"180", kPartnerKind},          {"204", kMotorCarrierKind, true}, {"210", kMotorCarrierKind},
    {"214", kMotorCarrierKind},     {"753", kPartnerKind, true},      {"754", kPartnerKind},
    {"810", kPartnerKind, true},    {"820", kPartnerKind},            {"824", kPartnerKind},
    {"832", kPartnerKind, true},    {"846", kThirdPartyKind},         {"850", kPartnerKind},
    {"855", kPartnerKind, true},    {"856", kPartnerKind, true},      {"860", kPartnerKind},
    {"861", kPartnerKind},          {"865", kPartnerKind, true},      {"875", kPartnerKind},
    {"880", kPartnerKind, true},    {"940", kThirdPartyKind, true},   {"943", kThirdPartyKind, true},
    {"944", kThirdPartyKind},       {"945", kThirdPartyKind},         {"990", kMotorCarrierKind},
});

bool is_acknowledgement(std::string_view set) { return set == "997" || set == "999" || set == "TA1"; }

const SetRoute* route_of_set(std::string_view set) {
  const auto* const route =
      std::find_if(kRoutes.begin(), kRoutes.end(), [&](const SetRoute& each) { return each.set == set; });
  return route == kRoutes.end() ? nullptr : route;
}

std::string scac_of(const scenario::System& carrier) {
  scenario::SettingsReader reader(carrier.settings);  // what is wrong there is told of the carrier
  Tariff tariff;
  read_tariff(reader, tariff);
  return tariff.scac;
}

const scenario::System* system_for(const scenario::Scenario& scenario, std::string_view kind, std::string_view bytes) {
  if (kind == kPartnerKind) return scenario.world.find_system(scenario.documents->partner);
  const scenario::System* first = nullptr;
  for (const scenario::System& system : scenario.world.systems) {
    if (system.kind != kind) continue;
    if (first == nullptr) first = &system;
    if (kind == kMotorCarrierKind && bytes.find(scac_of(system)) != std::string_view::npos) return &system;
  }
  return first;
}

}  // namespace

GivenRoute route_of(const scenario::Scenario& scenario, const std::vector<GivenSet>& sets, std::string_view bytes) {
  const SetRoute* chosen = nullptr;
  bool is_only_acknowledgement = true;
  for (const GivenSet& set : sets) {
    is_only_acknowledgement &= is_acknowledgement(set.id);
    const SetRoute* const route = route_of_set(set.id);
    if (route == nullptr) continue;
    if (chosen == nullptr || (chosen->from_seller && !route->from_seller)) chosen = route;
  }
  if (is_only_acknowledgement) return {.unsent = "systems acknowledge by themselves"};
  const std::string_view kind = chosen == nullptr ? kPartnerKind : chosen->kind;
  const scenario::System* const system = system_for(scenario, kind, bytes);
  if (system == nullptr) {
    const bool is_taken_here = chosen->from_seller;
    return {.unsent = "nobody in this world " + std::string(is_taken_here ? "takes" : "sends") + (chosen->set.front() == '8' ? " an " : " a ") +
                      std::string(chosen->set) + ": add a " + std::string(kind)};
  }
  if (chosen != nullptr && chosen->from_seller) return {.to = system};
  return {.from = system};
}

}  // namespace proofload::run
