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
constexpr std::string_view kDelivered = "35";
constexpr std::string_view kDamagedGoods = "07";  // W1303
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

// By the G62 of that qualifier; else `day`.
Instant happened_at(const x12::WarehouseHeading& heading, std::string_view qualifier, const std::optional<Date>& day,
                    Instant heard_at, const Settings& settings) {
  for (const x12::ScheduledDate& date : heading.dates) {
    const auto time = date.qualifier == qualifier && date.time_code == kUniversal ? x12::time_of_day(date.time) : std::nullopt;
    if (time) return instant_of(date.date, settings.epoch) + *time;
  }
  if (!day) return heard_at;
  return std::min(heard_at, instant_of(*day, settings.epoch) + 24h - 1s);
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
  told.at = iso_text(happened_at(advice.heading, kShipped, advice.shipment.date, heard_at, settings), settings.epoch);
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

wms::Returned told_return(const x12::StockReceipt944& receipt, Instant heard_at, const Settings& settings) {
  wms::Returned told;
  told.release = receipt.depositor_order;
  told.return_number = receipt.receipt;
  for (const x12::Reference& reference : receipt.heading.references) {
    if (reference.qualifier == "RZ") told.return_number = reference.value;
  }
  told.event = told.return_number;
  told.at = iso_text(happened_at(receipt.heading, kDelivered, receipt.date, heard_at, settings), settings.epoch);
  for (const x12::ReceivedLine944& line : receipt.lines) {
    const std::string item = line.item.products.empty() ? "" : line.item.products.front().value;
    const auto known = std::find_if(settings.items.begin(), settings.items.end(),
                                    [&](const canonical::Item& each) { return each.id.value == item; });
    const auto in_base = [&](const Quantity& quantity) {
      return known == settings.items.end() ? quantity : canonical::to_base_unit(*known, quantity).value_or(quantity);
    };
    Quantity damaged{0, in_base(line.received).unit};
    for (const x12::ReceiptException944& exception : line.exceptions) {
      if (exception.kind == kDamagedGoods) damaged += in_base(exception.quantity);
    }
    const Quantity good = in_base(line.received) - damaged;
    const auto say = [&](const Quantity& quantity, std::string condition) {
      if (!quantity.is_zero()) told.lines.push_back({line_number(line.item), item, quantity, std::move(condition)});
    };
    say(good, "sellable");
    say(damaged, "damaged");
  }
  return told;
}

}  // namespace proofload::orchestrator
