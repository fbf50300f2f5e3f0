#include "harness/run/edi_addresses.hpp"
#include "harness/run/freight_tariff.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/motor_carrier/motor_carrier.hpp"

namespace proofload::run {
namespace {

MakeForCase prepare_motor_carrier(const std::shared_ptr<const scenario::Scenario>& scenario,
                                  const scenario::System& system, std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::motor_carrier::Settings>();
  settings->epoch = scenario->epoch;
  scenario::SettingsReader reader(system.settings);
  Tariff tariff;
  read_tariff(reader, tariff);
  settings->scac = tariff.scac;
  settings->tariff = tariff.freight;
  settings->zone = tariff.zone;
  if (const auto known = known_at(tariff.zone, scenario->epoch); !known) object(known.error().text, system, errors);
  settings->self = address_of_carrier(tariff.scac);
  settings->other = sellers_address();
  settings->others = sellers_of(scenario->world);
  read_range(reader, "answer", settings->answer);
  read_range(reader, "late_answer", settings->late_answer);
  read_range(reader, "to_pickup", settings->to_pickup);
  read_range(reader, "loading", settings->loading);
  read_range(reader, "transit", settings->transit);
  read_range(reader, "unloading", settings->unloading);
  read_range(reader, "status_after", settings->status_after);
  read_range(reader, "status_late_by", settings->status_late_by);
  read_range(reader, "status_repeat_after", settings->status_repeat_after);
  read_range(reader, "invoice_after", settings->invoice_after);
  read_range(reader, "balance_after", settings->balance_after);
  reader.read("declines", settings->declines)
      .read("silent", settings->silent)
      .read("late", settings->late)
      .read("status_late", settings->status_late)
      .read("status_repeat", settings->status_repeat)
      .read("surcharge", settings->surcharge)
      .read("surcharge_share", settings->surcharge_share)
      .read("balance_due", settings->balance_due)
      .read("balance_share", settings->balance_share)
      .read("retention", settings->retention);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::motor_carrier::objection(*settings), system, errors);
  for (const scenario::System& other : scenario->world.systems) {
    if (other.kind != system.kind || other.name >= system.name) continue;
    scenario::SettingsReader theirs(other.settings);
    Tariff known;
    read_tariff(theirs, known);
    if (known.scac != tariff.scac) continue;
    object("its SCAC " + tariff.scac + " is that of '" + std::string(other.name.text()) + "'", system, errors);
  }
  return [settings, name = system.name](const CaseContext& context) {
    auto mine = settings;
    if (context.given != nullptr) {
      mine = std::make_shared<mocks::motor_carrier::Settings>(*settings);
      give(context.given, name, *mine);
    }
    return [mine] { return mocks::motor_carrier::make_motor_carrier(mine); };
  };
}

}  // namespace

void read_tariff(scenario::SettingsReader& reader, Tariff& tariff) {
  reader.read("scac", tariff.scac)
      .read("base_cost", tariff.freight.base)
      .read("cost_per_hundred_kg", tariff.freight.per_hundred_kg)
      .read("zone", tariff.zone);
}

const SystemKind kMotorCarrierKind{"motor_carrier", "truck loads by X12: 204, 990, 214, 210", prepare_motor_carrier};

}  // namespace proofload::run
