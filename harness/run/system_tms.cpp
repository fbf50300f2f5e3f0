#include "harness/run/freight_tariff.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/tms/tms.hpp"

namespace proofload::run {
namespace {

MakeForCase prepare_tms(const std::shared_ptr<const scenario::Scenario>& scenario, const scenario::System& system,
                        std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::tms::Settings>();
  settings->epoch = scenario->epoch;
  for (const scenario::System& other : scenario->world.systems) {
    if (other.kind != "motor_carrier") continue;
    scenario::SettingsReader reader(other.settings);  // what is wrong there is told of the carrier
    Tariff tariff;
    read_tariff(reader, tariff);
    settings->carriers.push_back({tariff.scac, tariff.freight});
  }
  scenario::SettingsReader reader(system.settings);
  read_request_rules(reader, *scenario, *settings);
  reader.read("tolerance", settings->tolerance)
      .read("balance_due", settings->balance_due)
      .read("load_prefix", settings->load_prefix)
      .read("bill_prefix", settings->bill_prefix)
      .read("retention", settings->retention);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::tms::objection(*settings), system, errors);
  return [settings](const CaseContext&) { return [settings] { return mocks::tms::make_tms(settings); }; };
}

}  // namespace

const SystemKind kTmsKind{"tms", "truck loads: plans, bookings, freight invoices", prepare_tms};

}  // namespace proofload::run
