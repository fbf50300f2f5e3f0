#include "orchestrator/warehouse_documents.hpp"

#include <algorithm>
#include <charconv>

#include "contracts/base/zone.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/time_of_day.hpp"
#include "contracts/x12/warehouse_order_940.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kShipBy = "10";  // G6201
constexpr std::string_view kDeliverBy = "02";
constexpr std::string_view kShipNotBefore = "37";  // ship
constexpr std::string_view kShipNotAfter = "38";
constexpr std::string_view kShipped = "11";
constexpr std::string_view kExpected = "17";
constexpr std::string_view kUniversal = "UT";
constexpr std::string_view kOurItem = "VN";

x12::NamedParty party(std::string role, std::string id_qualifier, std::string_view id) {
  x12::NamedParty named;
  named.role = std::move(role);
  named.id_qualifier = std::move(id_qualifier);
  named.id = id;
  return named;
}

// To the minute, in UTC: a warehouse's day is not the buyer's.
x12::ScheduledDate to_the_minute(std::string_view qualifier, std::string_view time_qualifier, Instant when, CivilEpoch epoch) {
  return {std::string(qualifier), date_of(when, epoch), std::string(time_qualifier), clock_text(Zone{}.local(when, epoch)),
          std::string(kUniversal)};
}

x12::WarehouseItem item_named(const std::string& item) {
  x12::WarehouseItem named;
  named.products.push_back({std::string(kOurItem), item});
  return named;
}

std::int32_t line_number(const x12::WarehouseItem& item) {
  std::int32_t number = 0;
  for (const x12::Reference& reference : item.references) {
    if (reference.qualifier == "LI") {
      std::from_chars(reference.value.data(), reference.value.data() + reference.value.size(), number);
    }
  }
  return number;
}

Instant left_at(const x12::WarehouseAdvice945& advice, Instant heard_at, const Settings& settings) {
  for (const x12::ScheduledDate& date : advice.heading.dates) {
    const auto time = date.qualifier == kShipped && date.time_code == kUniversal ? x12::time_of_day(date.time) : std::nullopt;
    if (time) return instant_of(date.date, settings.epoch) + *time;
  }
  if (!advice.shipment.date) return heard_at;
  return std::min(heard_at, instant_of(*advice.shipment.date, settings.epoch) + 24h - 1s);
}

}  // namespace

void write_warehouse_order(const OrderState& order, const ReleaseRecord& release, std::string_view status,
                           const Agreement& agreement, const Leaving& leaving, Instant now, const Settings& settings,
                           x12::Writer& writer) {
  x12::WarehouseOrder940 document;
  document.status = status;
  document.depositor_order = release.name;
  document.purchase_order = order.head.purchase_order;
  document.heading.parties.push_back(party("ST", "92", order.head.ship_to_code));
  document.heading.dates.push_back({std::string(kShipBy), date_of(now, settings.epoch), "", "", ""});
  if (const auto deliver_by = parse_date(order.head.deliver_by)) {
    document.heading.dates.push_back({std::string(kDeliverBy), *deliver_by, "", "", ""});
  }
  if (leaving.from) document.heading.dates.push_back(to_the_minute(kShipNotBefore, "G", *leaving.from, settings.epoch));
  if (leaving.until) document.heading.dates.push_back(to_the_minute(kShipNotAfter, "L", *leaving.until, settings.epoch));
  if (!agreement.substitution) document.heading.notes.push_back({"WHI", "NO SUBSTITUTION"});
  x12::WarehouseTotals totals;
  for (const ReleaseLine& line : release.lines) {
    const auto known = std::find_if(order.lines.begin(), order.lines.end(),
                                    [&](const LineRecord& each) { return each.line == line.line; });
    document.lines.push_back({line.line, line.wanted, item_named(known->item)});
    totals.millionths += line.wanted.millionths;
  }
  document.totals = totals;
  write(document, writer);
}

void write_stock_advice(const PlannedReceipt& receipt, Instant now, const Settings& settings, x12::Writer& writer) {
  x12::StockAdvice943 advice;
  advice.shipment.reporting = "N";
  advice.shipment.depositor_order = receipt.name;
  advice.shipment.date = date_of(now, settings.epoch);
  advice.heading.parties.push_back(party("WH", "91", receipt.warehouse));
  advice.heading.dates.push_back({std::string(kExpected), date_of(now, settings.epoch), "", "", ""});
  advice.carrier.method = "M";
  advice.carrier.carrier = "TRCK";
  advice.lines.push_back({receipt.quantity, item_named(receipt.item)});
  advice.totals.millionths = receipt.quantity.millionths;
  write(advice, writer);
}

ToldShipment told_shipment(const x12::WarehouseAdvice945& advice, const ReleaseRecord& release, Instant heard_at,
                           const Settings& settings) {
  ToldShipment told;
  told.at = iso_text(left_at(advice, heard_at, settings), settings.epoch);
  for (const ReleaseLine& line : release.lines) {
    const Quantity none{0, line.wanted.unit};
    told.lines.push_back({line.line, line.wanted, none, none, none});
  }
  for (const x12::Package945& package : advice.packages) {
    wms::Carton carton;
    for (const x12::Mark& mark : package.marks) {
      // An SSCC stands behind its application identifier.
      if (mark.qualifier == "GM") carton.sscc = mark.value.substr(mark.value.size() == 20 ? 2 : 0);
      if (mark.qualifier == "CP") carton.tracking = mark.value;
    }
    for (const x12::ShippedLine945& said : package.lines) {
      const std::int64_t units = said.shipped_millionths.value_or(0);
      const std::int32_t number = line_number(said.item);
      const auto line = std::find_if(told.lines.begin(), told.lines.end(),
                                     [&](const wms::LineState& each) { return each.line == number; });
      if (line == told.lines.end() || units <= 0) continue;
      const Quantity shipped{units, line->ordered.unit};
      line->allocated += shipped;
      line->picked += shipped;
      line->shipped += shipped;
      const std::string item = said.item.products.empty() ? "" : said.item.products.front().value;
      carton.lines.push_back({number, item, shipped});
      told.is_empty = false;
    }
    if (!carton.sscc.empty()) told.cartons.push_back(std::move(carton));
  }
  return told;
}

}  // namespace proofload::orchestrator
