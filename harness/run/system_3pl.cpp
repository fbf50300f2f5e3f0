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
constexpr std::pair<std::string_view, DuplicateInterchange> kOnDuplicate[] = {
    {"repeat_997", DuplicateInterchange::repeat_997},
    {"ta1_025", DuplicateInterchange::ta1_025},
    {"silence", DuplicateInterchange::silence}};

MakeForCase prepare_third_party(const std::shared_ptr<const scenario::Scenario>& scenario,
                                const scenario::System& system, std::vector<Error>& errors) {
  auto settings = std::make_shared<mocks::third_party::Settings>();
  settings->epoch = scenario->epoch;
  settings->self = address_of(system);
  settings->other = sellers_address();
  scenario::SettingsReader reader(system.settings);
  take_stock(*scenario, system, *settings);
  read_warehouse(reader, *settings);
  Acknowledgement& acknowledgement = settings->agreement.acknowledgement;
  reader.read("edi_qualifier", settings->self.qualifier)
      .read("edi_id", settings->self.id)
      .read("edi_group_id", settings->self.application)
      .read("ask_ta1", settings->ask_ta1)
      .read("acknowledgement_expected", acknowledgement.expected)
      .read("acknowledgement_repeat_after", acknowledgement.repeat_after)
      .read("acknowledgement_repeats", acknowledgement.repeats)
      .choose("acknowledgement_on_duplicate", acknowledgement.on_duplicate, kOnDuplicate)
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
  for (const scenario::CatalogueItem& item : scenario->world.items) {
    const std::string& id = item.item.id.value;
    const std::string name = "substitutes_" + id;  // {"substitutes": {"SAW-18": "SAW-20"}}
    std::string substitute;
    reader.read(name, substitute);
    if (!substitute.empty()) settings->substitutes[id] = substitute;
  }
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::third_party::objection(*settings), system, errors);
  return [settings](const CaseContext&) {
    return [settings] { return mocks::third_party::make_third_party(settings); };
  };
}

}  // namespace

const SystemKind kThirdPartyKind{"3pl", "a third party's warehouse, spoken to by 940 and 943",
                                 prepare_third_party};

}  // namespace proofload::run
