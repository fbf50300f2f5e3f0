#include <algorithm>

#include "harness/run/edi_addresses.hpp"
#include "harness/run/edifact_limits.hpp"
#include "harness/run/request_settings.hpp"
#include "harness/run/system_kinds.hpp"
#include "mocks/edi_partner/partner.hpp"

namespace proofload::run {
namespace {

using mocks::edi_partner::PlacedChange;
using mocks::edi_partner::PlacedLine;
using mocks::edi_partner::PlacedOrder;

PlacedLine placed(const scenario::OrderLine& line, const scenario::World& world) {
  PlacedLine said;
  if (const scenario::CatalogueItem* item = world.find_item(line.item)) said.counted_in = item->item.base_unit;
  said.line = line.line;
  said.buyer_item = line.buyer_item;
  if (line.says_vendor_item) said.vendor_item = line.item;
  said.upc = line.gtin;
  if (!line.gtin.empty()) said.upc_qualifier = line.gtin_qualifier;
  said.quantity = line.quantity;
  if (line.says_price) said.price = line.price;
  return said;
}

PlacedChange placed(const scenario::OrderChange& change, const CivilEpoch& epoch, const scenario::World& world) {
  PlacedChange out;
  out.name = change.name;
  out.is_counted = change.is_counted;
  out.cancels = change.cancels;
  out.at = change.at;
  out.changed_on = date_of(change.at, epoch);
  out.deliver_on = change.requested_on;
  for (const scenario::ChangedLine& line : change.lines) {
    out.lines.push_back({line.code, placed(line.line, world), line.before});
  }
  return out;
}

// Of a code that is none of the partner's places: as if the partner had given it.
std::string qualifier_of(const scenario::Partner& partner, std::string_view ship_to) {
  for (const canonical::Location& location : partner.ship_to) {
    for (const canonical::LocationCode& code : location.codes) {
      if (code.code == ship_to) return code.qualifier;
    }
  }
  return PlacedOrder().ship_to_qualifier;
}

PlacedOrder placed(const scenario::Order& order, const scenario::Partner& partner, const CivilEpoch& epoch,
                   const scenario::World& world) {
  PlacedOrder out;
  out.number = order.purchase_order;
  out.type = order.type;
  out.ordered_on = order.ordered_on;
  out.deliver_on = order.requested_on;
  out.windows = order.windows;
  out.ship_to = order.ship_to;
  out.ship_to_qualifier = qualifier_of(partner, order.ship_to);
  out.cancel_after = order.cancel_after;
  for (const scenario::OrderLine& line : order.lines) {
    out.lines.push_back(placed(line, world));
    out.currency = line.price.currency;
  }
  for (const scenario::OrderChange& change : order.changes) out.changes.push_back(placed(change, epoch, world));
  return out;
}

std::optional<std::string> objection_to_scacs(const std::vector<std::string>& carriers) {
  if (carriers.empty()) return "collect_carriers names nobody";
  for (const std::string& scac : carriers) {
    const bool is_one = scac.size() >= 2 && scac.size() <= 4 &&
                        std::all_of(scac.begin(), scac.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!is_one) return "'" + scac + "' in collect_carriers is no SCAC: two to four capital letters";
  }
  return std::nullopt;
}

// Orders that travel together, by the time of the last of them.
struct Batch {
  Instant at;
  std::vector<const scenario::Order*> orders;
  bool is_announcement = false;  // a change of the order goes ahead of it
};

std::shared_ptr<const std::vector<Batch>> batches_of(const std::vector<scenario::Order>& orders,
                                                     std::string_view partner) {
  std::map<scenario::InterchangePlace, Batch> by_interchange;
  for (const scenario::Order& order : orders) {
    if (order.partner != partner) continue;
    Batch& batch = by_interchange[order.interchange];
    batch.at = std::max(batch.at, order.placed_at);
    batch.orders.push_back(&order);
  }
  auto batches = std::make_shared<std::vector<Batch>>();
  for (const auto& [name, batch] : by_interchange) {
    for (const scenario::Order* order : batch.orders) {
      if (order->changes.empty() || order->changes.front().at >= batch.at) continue;
      batches->push_back({order->changes.front().at, {order}, true});
    }
  }
  for (auto& [name, batch] : by_interchange) batches->push_back(std::move(batch));
  std::stable_sort(batches->begin(), batches->end(), [](const Batch& a, const Batch& b) { return a.at < b.at; });
  return batches;
}

// Of what may come back for longer than that the retailer waits for the credit: with a month for it to come.
Duration invoiced_retention(const AgreementLayers& agreement, Duration usual) {
  constexpr Duration kForTheCredit = std::chrono::hours(24 * 30);
  Duration longest = agreement.of("", "").returns_within;
  for (const auto& [type, patch] : agreement.by_order_type) {
    longest = std::max(longest, agreement.of(type, "").returns_within);
  }
  return longest == Duration::zero() ? usual : std::max(usual, longest + kForTheCredit);
}

MakeForCase prepare_partner(const std::shared_ptr<const scenario::Scenario>& scenario,
                            const scenario::System& system, std::vector<Error>& errors) {
  const scenario::Partner* partner = scenario->find_partner(system.name.text());
  mocks::edi_partner::Settings settings;
  settings.name = system.name;
  settings.buyer = {.name = partner->title, .id = ""};
  settings.standard = partner->edi.standard;
  if (settings.standard == EdiStandard::edifact) settings.buyer.id = partner->edi.id;
  if (settings.standard == EdiStandard::edifact && partner->edi.qualifier == "14") settings.buyer.id_qualifier = "UL";
  settings.self = address_of(*partner);
  if (partner->edi.qualifier == sellers_address().qualifier && partner->edi.id == sellers_address().id) {
    errors.push_back({.text = "the interchange id ZZ:" + partner->edi.id + " is the seller's own",
                      .place = partner->edi.place,
                      .hint = "a partner has an id of its own"});
  }
  settings.other = sellers_address();
  settings.others = sellers_of(scenario->world);
  settings.agreement = partner->agreement.of("", "");
  settings.invoiced_retention = invoiced_retention(partner->agreement, settings.invoiced_retention);
  settings.epoch = scenario->epoch;
  scenario::SettingsReader reader(system.settings);
  reader.read("again", settings.again)
      .read("again_after", settings.again_after)
      .read("again_otherwise", settings.again_otherwise)
      .read("change_again", settings.change_again)
      .read("ask_ta1", settings.ask_ta1)
      .read("first_control_number", settings.first_control_number)
      .read("sets_per_group", settings.sets_per_group)
      .read("pays_after", settings.pays_after)
      .read("short_pays", settings.short_pays)
      .read("routes_after", settings.routes_after)
      .read("routes_every", settings.routes_every)
      .read("routing_silent", settings.routing_silent)
      .read("routing_late", settings.routing_late)
      .read("routing_late_by", settings.routing_late_by)
      .read("routing_refused", settings.routing_refused)
      .read("reroutes", settings.reroutes)
      .read("reroutes_after", settings.reroutes_after)
      .read("pickup_after", settings.pickup_after)
      .read("collect_carriers", settings.collect_carriers)
      .read("mend_after", settings.mend_after)
      .read("mends_max", settings.mends_max);
  for (Error& error : reader.errors()) errors.push_back(std::move(error));
  judge_edifact(*partner, settings.pays_after != Duration::zero(), errors);
  judge_currency(*partner, scenario->world, errors);
  object(objection_to_control_number(settings.first_control_number), system, errors);
  object(objection_to_scacs(settings.collect_carriers), system, errors);
  for (const scenario::Return& back : scenario->returns) {
    const bool asks = settings.agreement.return_authorization == ReturnAuthorization::x12_180;
    if (asks && back.from == partner->name) settings.returns.push_back({back.line, back.units, back.after, back.is_damaged});
  }
  const std::string documents_from = scenario->documents ? scenario->documents->partner : "";
  return [settings, documents_from, scenario, partner, epoch = scenario->epoch](const CaseContext& context) -> ActorFactory {
    auto mine = std::make_shared<mocks::edi_partner::Settings>(settings);
    if (context.given != nullptr && settings.name.text() == documents_from) {
      give(context.given, settings.name, *mine);
      return [mine]() -> std::unique_ptr<Actor> { return mocks::edi_partner::make_edi_partner(mine); };
    }
    const auto batches = batches_of(context.orders, settings.name.text());
    mine->book.interchanges = batches->size();
    mine->book.at = [batches](std::uint64_t index) { return (*batches)[index].at; };
    mine->book.orders = [batches, scenario, partner, epoch](std::uint64_t index) {
      const Batch& batch = (*batches)[index];
      std::vector<PlacedOrder> orders;
      for (const scenario::Order* order : batch.orders) {
        orders.push_back(placed(*order, *partner, epoch, scenario->world));
        orders.back().is_announced = batch.is_announcement;
      }
      return orders;
    };
    return [mine]() -> std::unique_ptr<Actor> { return mocks::edi_partner::make_edi_partner(mine); };
  };
}

}  // namespace

const SystemKind kEdiPartnerKind{"edi_partner", "a retailer that orders by 850", prepare_partner};

}  // namespace proofload::run
