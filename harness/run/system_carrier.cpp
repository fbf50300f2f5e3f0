#include "harness/run/api_versions.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/carrier/carrier.hpp"

namespace proofload::run {
namespace {

using Vocabulary = std::pair<std::string_view, canonical::TrackingVocabulary>;

// No two carriers of a world mint the same tracking numbers.
void number_apart(const scenario::World& world, const scenario::System& self, mocks::carrier::Settings& settings) {
  int place = 1;
  for (const scenario::System& system : world.systems) {
    if (system.kind == self.kind && system.name < self.name) ++place;
  }
  if (place > 1) settings.tracking_prefix = std::to_string(place) + "Z";
}

MakeForCase prepare_carrier(const std::shared_ptr<const scenario::Scenario>& scenario,
                            const scenario::System& system, std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::carrier::Settings>();
  number_apart(scenario->world, system, *settings);
  std::vector<Vocabulary> vocabularies;
  for (const auto& each : canonical::kTrackingVocabularies) vocabularies.emplace_back(each.name, each);
  scenario::SettingsReader reader(system.settings);
  read_request_rules(reader, *scenario, *settings);
  read_webhooks(reader, *settings);
  read_range(reader, "to_pre_transit", settings->to_pre_transit);
  read_range(reader, "to_in_transit", settings->to_in_transit);
  read_range(reader, "to_out_for_delivery", settings->to_out_for_delivery);
  read_range(reader, "to_delivered", settings->to_delivered);
  read_range(reader, "to_exception", settings->to_exception);
  read_range(reader, "to_next_attempt", settings->to_next_attempt);
  reader.read("pickup", settings->pickup)
      .read("service_name", settings->service)
      .read("promised_days", settings->promised_days)
      .read("base_cost", settings->base_cost)
      .read("cost_per_kg", settings->cost_per_kg)
      .read("tracking_prefix", settings->tracking_prefix)
      .read("exception", settings->exception)
      .choose("vocabulary", settings->vocabulary, std::span<const Vocabulary>(vocabularies))
      .read("retention", settings->retention);
  const InterfaceVersion* const version = read_api_version(reader, system);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::carrier::objection(*settings), system, errors);
  if (version != nullptr && settings->vocabulary.name != canonical::kPreTransitVocabulary.name) {
    object(version->name() + " of a carrier's interface has a vocabulary of its own, and takes no other", system, errors);
  }
  return [settings, version](const CaseContext&) {
    return [settings, version] { return speaking(mocks::carrier::make_carrier(settings), version); };
  };
}

}  // namespace

const SystemKind kCarrierKind{"carrier", "parcels: rates, labels, manifests, tracking", prepare_carrier};

}  // namespace proofload::run
