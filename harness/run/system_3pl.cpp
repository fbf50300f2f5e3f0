#include <functional>
#include <map>

#include "harness/run/edi_addresses.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "harness/run/warehouse_settings.hpp"
#include "mocks/third_party/third_party.hpp"

namespace proofload::run {
namespace {

using mocks::third_party::Ships;

constexpr std::pair<std::string_view, Ships> kShips[] = {{"parcels", Ships::parcels},
                                                         {"freight", Ships::freight}};

// By the buyer's number of an order; of one number, the first that was placed.
std::function<std::string(const std::string&)> buyers_in(const std::vector<scenario::Order>& orders) {
  auto buyers = std::make_shared<std::map<std::string, std::string>>();
  for (const scenario::Order& order : orders) buyers->try_emplace(order.purchase_order, order.partner);
  return [buyers](const std::string& purchase_order) {
    const auto found = buyers->find(purchase_order);
    return found == buyers->end() ? std::string() : found->second;
  };
}

MakeForCase prepare_third_party(const std::shared_ptr<const scenario::Scenario>& scenario,
                                const scenario::System& system, std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::third_party::Settings>();
  settings->epoch = scenario->epoch;
  settings->self = address_of(system);
  settings->other = sellers_address();
  settings->others = sellers_of(scenario->world);
  scenario::SettingsReader reader(system.settings);
  take_stock(*scenario, system, *settings);
  read_warehouse(reader, *settings);
  read_edi_relation(reader, settings->self, settings->agreement.acknowledgement);
  reader.read("ask_ta1", settings->ask_ta1)
      .read("mend_after", settings->mend_after)
      .read("mends_max", settings->mends_max)
      .choose("ships", settings->ships, kShips)
      .read("carrier", settings->carrier)
      .read("tracking_prefix", settings->tracking_prefix)
      .read("damaged", settings->damaged)
      .read("missing", settings->missing)
      .read("reports", settings->reports)
      .read("full_report_at", settings->full_report_at)
      .read("changes_every", settings->changes_every)
      .read("report_late", settings->report_late)
      .read("shrinkage", settings->shrinkage);
  read_range(reader, "advice_wait", settings->advice_wait);
  read_range(reader, "put_away", settings->put_away);
  read_range(reader, "report_late_by", settings->report_late_by);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::third_party::objection(*settings), system, errors);
  return [settings, name = system.name](const CaseContext& context) {
    auto mine = settings;
    if (!settings->returns.empty()) {
      mine = std::make_shared<mocks::third_party::Settings>(*settings);
      mine->buyer_of = buyers_in(context.orders);
    }
    if (context.given != nullptr) {
      mine = std::make_shared<mocks::third_party::Settings>(*mine);
      give(context.given, name, *mine);
    }
    return [mine] { return mocks::third_party::make_third_party(mine); };
  };
}

}  // namespace

const SystemKind kThirdPartyKind{"3pl", "a third party's warehouse, spoken to by 940 and 943",
                                 prepare_third_party};

}  // namespace proofload::run
