#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "harness/run/warehouse_settings.hpp"
#include "mocks/wms/wms.hpp"

namespace proofload::run {
namespace {

MakeForCase prepare_wms(const std::shared_ptr<const scenario::Scenario>& scenario, const scenario::System& system,
                        std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::wms::Settings>();
  take_stock(*scenario, system, *settings);
  scenario::SettingsReader reader(system.settings);
  read_request_rules(reader, *scenario, *settings);
  read_webhooks(reader, *settings);
  read_warehouse(reader, *settings);
  for (const scenario::Receipt& receipt : scenario->receipts) {
    if (receipt.to != system.name.text()) continue;
    settings->receipts.push_back({receipt.name, receipt.at, receipt.item, receipt.quantity});
  }
  settings->working = settings->calendar;
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::wms::objection(*settings), system, errors);
  return [settings](const CaseContext&) { return [settings] { return mocks::wms::make_wms(settings); }; };
}

}  // namespace

const SystemKind kWmsKind{"wms", "stock, allocation, picking, cartons, ship confirm", prepare_wms};

}  // namespace proofload::run
