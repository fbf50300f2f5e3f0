#include <algorithm>

#include "harness/run/api_versions.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/erp/erp.hpp"

namespace proofload::run {
namespace {

std::shared_ptr<const mocks::erp::Catalogue> catalogue_of(const scenario::Scenario& scenario) {
  std::vector<mocks::erp::Customer> customers;
  for (const scenario::Partner& partner : scenario.partners) {
    customers.push_back({.id = partner.name, .records = partner.customer_records, .tax = partner.agreement.of("", "").tax});
  }
  std::vector<mocks::erp::Item> items;
  for (const scenario::CatalogueItem& item : scenario.world.items) {
    std::vector<Conversion> units;
    for (const canonical::Pack& pack : item.item.packs) units.push_back(pack.to_base);
    items.push_back({item.item.id.value, item.prices, std::move(units), item.discontinued_on});
  }
  return std::make_shared<const mocks::erp::Catalogue>(customers, items);
}

// Numbers that two ERPs would give alike are told apart by the instance: "SO-LEGACY-".
std::string prefix_of(const scenario::World& world, const scenario::System& system, const std::string& usual) {
  const auto is_erp = [](const scenario::System& each) { return each.kind == "erp"; };
  if (std::count_if(world.systems.begin(), world.systems.end(), is_erp) < 2) return usual;
  const std::string_view name = system.name.text();
  std::string prefix = usual;
  for (const char c : name.substr(name.find('.') + 1)) {
    prefix += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return prefix + "-";
}

MakeForCase prepare_erp(const std::shared_ptr<const scenario::Scenario>& scenario, const scenario::System& system,
                        std::vector<Error>& errors) {
  static constexpr std::pair<std::string_view, mocks::erp::OnCreditHold> kOnHold[]{{"refuse", mocks::erp::OnCreditHold::refuse}, {"hold", mocks::erp::OnCreditHold::hold}};
  auto settings = std::make_shared<mocks::erp::Settings>();
  settings->catalogue = catalogue_of(*scenario);
  // An ERP that checks nobody's price trusts what the partner agreed upon.
  settings->price_tolerance = Ratio{1, 1};
  settings->order_prefix = prefix_of(scenario->world, system, settings->order_prefix);
  settings->invoice_prefix = prefix_of(scenario->world, system, settings->invoice_prefix);
  static constexpr std::pair<std::string_view, mocks::erp::Posting> kPosting[]{
      {"at_once", mocks::erp::Posting::at_once}, {"in_batches", mocks::erp::Posting::in_batches}};
  scenario::SettingsReader reader(system.settings);
  read_request_rules(reader, *scenario, *settings);
  static constexpr std::pair<std::string_view, mocks::erp::InBatch> kInBatch[]{
      {"closed", mocks::erp::InBatch::closed}, {"post_next_day", mocks::erp::InBatch::post_next_day}};
  read_window(reader, "batch_window", settings->batch_window);
  read_webhooks(reader, *settings);
  read_range(reader, "reprocessed_after", settings->reprocessed_after);
  reader.choose("posting", settings->posting, kPosting)
      .read("batch_every", settings->batch_every)
      .read("posting_failures", settings->posting_failures);
  static constexpr std::pair<std::string_view, mocks::erp::CreditPrice> kCreditPrice[]{
      {"as_asked", mocks::erp::CreditPrice::as_asked},
      {"as_invoiced", mocks::erp::CreditPrice::as_invoiced},
      {"refuse_other", mocks::erp::CreditPrice::refuse_other}};
  reader.choose("batch_window_mode", settings->in_batch, kInBatch).choose("credit_price", settings->credit_price, kCreditPrice);
  reader.read("month_end_freeze", settings->month_end_freeze)
      .read("unique_external_id", settings->unique_external_id)
      .choose("on_credit_hold", settings->on_credit_hold, std::span<const std::remove_reference_t<decltype(*kOnHold)>>(kOnHold))
      .read("held_for", settings->held_for)
      .read("price_tolerance", settings->price_tolerance)
      .read("refuse_more_than_shipped", settings->refuse_more_than_shipped)
      .read("refuse_more_than_open", settings->refuse_more_than_open)
      .read("order_prefix", settings->order_prefix)
      .read("invoice_prefix", settings->invoice_prefix)
      .read("retention", settings->retention);
  const InterfaceVersion* const version = read_api_version(reader, system);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  object(mocks::erp::objection(*settings), system, errors);
  return [settings, version](const CaseContext&) {
    return [settings, version] { return speaking(mocks::erp::make_erp(settings), version); };
  };
}

}  // namespace

const SystemKind kErpKind{"erp", "sales orders, shipments confirmed, invoices posted", prepare_erp};

}  // namespace proofload::run
