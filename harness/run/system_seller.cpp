#include "harness/run/edi_addresses.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/seller/seller.hpp"

namespace proofload::run {
namespace {

MakeForCase prepare_seller(const std::shared_ptr<const scenario::Scenario>& scenario, const scenario::System& system,
                           std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::seller::Settings>();
  settings->epoch = scenario->epoch;
  settings->self = address_of(system);
  for (const scenario::System& other : scenario->world.systems) {
    if (scenario::speaks_edi(other.kind) && other.name != system.name) settings->others.push_back(other.name);
  }
  scenario::SettingsReader reader(system.settings);
  read_edi_relation(reader, settings->self, settings->agreement.acknowledgement);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  return [settings, name = system.name](const CaseContext& context) {
    auto mine = std::make_shared<mocks::seller::Settings>(*settings);
    give(context.given, name, *mine);
    return [mine] { return mocks::seller::make_seller(mine); };
  };
}

}  // namespace

const SystemKind kSellerKind{"seller", "another seller, who sends given documents", prepare_seller};

}  // namespace proofload::run
