#include <algorithm>
#include <utility>

#include "contracts/base/zone.hpp"
#include "contracts/x12/warehouse_advice_945.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/third_party/actor.hpp"

namespace proofload::mocks::third_party {
namespace {

constexpr std::string_view kAssignedBySeller = "91";
constexpr std::string_view kShippedOn = "11";  // G6201
constexpr std::string_view kEffective = "W";   // G6203
constexpr std::string_view kUniversal = "UT";  // G6205

const std::string& shipped_item(const OrderedLine& line) {
  return line.substitute.empty() ? line.item : line.substitute;
}

// One line of the order while its cartons are told: the figures add up to the whole, and what is
// missing stands with the last of them.
struct Told {
  const OrderedLine* line = nullptr;
  std::int64_t shipped = 0;  // in all, in millionths
  std::int64_t told = 0;     // so far
};

std::vector<Told> told_lines(const Deposit& deposit, const warehouse::Held* held) {
  std::vector<Told> lines;
  for (const OrderedLine& line : deposit.lines) {
    Told told{&line, 0, 0};
    if (held != nullptr && deposit.outcome == "shipped") {
      for (const warehouse::Line& done : held->release.lines) {
        if (done.line == line.line && done.item == shipped_item(line)) {
          told.shipped = done.shipped.millionths;
        }
      }
    }
    lines.push_back(told);
  }
  return lines;
}

std::string status_of(const Deposit& deposit, const Told& told) {
  if (!told.line->is_known || deposit.outcome == "cancelled") return "CU";
  if (told.shipped == told.line->ordered.millionths) return "CC";
  return told.shipped == 0 ? "DS" : "CP";
}

std::string reason_of(const std::string& status, const Told& told) {
  if (told.shipped != 0 && !told.line->substitute.empty()) return "09";
  return status == "CP" || status == "DS" ? "01" : "";
}

x12::ShippedLine945 shipped_line(const Deposit& deposit, const Told& told, std::int64_t ordered,
                                 std::int64_t shipped) {
  x12::ShippedLine945 said;
  said.status = status_of(deposit, told);
  said.ordered_millionths = ordered;
  said.shipped_millionths = shipped;
  said.difference_millionths = ordered - shipped;
  said.unit = told.line->ordered.unit;
  said.item.products.push_back({"VN", told.line->item});
  said.item.references.push_back({"LI", std::to_string(told.line->line), ""});
  said.reason = reason_of(said.status, told);
  if (said.reason == "09") {
    said.substitute.emplace().product = x12::ProductId{"VN", told.line->substitute};
  }
  return said;
}

void add_carton(const Deposit& deposit, const warehouse::Carton& carton, std::vector<Told>& lines,
                std::vector<x12::Package945>& packages) {
  x12::Package945& package = packages.emplace_back();
  package.number = static_cast<int>(packages.size());
  package.marks.push_back({"GM", "00" + carton.sscc});
  if (carton.tracking && !carton.tracking->empty()) {
    package.marks.push_back({"CP", *carton.tracking});
  }
  for (const warehouse::Packed& packed : carton.lines) {
    const auto line = std::find_if(lines.begin(), lines.end(), [&](const Told& each) {
      return each.line->line == packed.line && shipped_item(*each.line) == packed.item;
    });
    if (line == lines.end()) continue;
    const std::int64_t units = packed.quantity.millionths;
    const bool is_last = line->told + units == line->shipped;
    const std::int64_t ordered = is_last ? line->line->ordered.millionths - line->told : units;
    package.lines.push_back(shipped_line(deposit, *line, ordered, units));
    line->told += units;
  }
}

// What did not ship at all, below no carton.
void add_unshipped(const Deposit& deposit, const std::vector<Told>& lines,
                   std::vector<x12::Package945>& packages) {
  x12::Package945 package;
  package.number = static_cast<int>(packages.size()) + 1;
  for (const Told& line : lines) {
    if (line.shipped != 0) continue;
    package.lines.push_back(shipped_line(deposit, line, line.line->ordered.millionths, 0));
  }
  if (!package.lines.empty()) packages.push_back(std::move(package));
}

x12::WarehouseTotals totals_of(const std::vector<Told>& lines, const warehouse::Held& held) {
  constexpr std::int64_t kMillionthsOfKilogram = 1000;  // a gram
  x12::WarehouseTotals totals;
  for (const Told& line : lines) totals.millionths += line.shipped;
  std::int64_t grams = 0;
  for (const warehouse::Carton& carton : held.cartons) grams += carton.weight_g;
  totals.weight = Quantity{grams * kMillionthsOfKilogram, Unit{"KG"}};
  totals.lading = Quantity::of(static_cast<std::int64_t>(held.cartons.size()), Unit{"CT"});
  return totals;
}

}  // namespace

void ThirdParty::send_advice(Step& step, const Deposit& deposit) {
  const warehouse::Held* const held = warehouse_.find(deposit.order);
  const bool is_shipped = deposit.outcome == "shipped";
  if (is_shipped && (held == nullptr || held->release.lines.empty())) return;  // long forgotten

  const Instant closed_at = instant_at(deposit.until_ns) - settings_->retention;
  x12::WarehouseAdvice945 advice;
  advice.shipment.reporting = "F";
  advice.shipment.depositor_order = deposit.order;
  advice.shipment.date = date_of(closed_at, settings_->epoch);
  advice.shipment.purchase_order = deposit.purchase_order;
  advice.shipment.link = deposit.link;
  advice.heading.parties.push_back(warehouse_party());
  for (const Party& party : deposit.parties) {
    x12::NamedParty& said = advice.heading.parties.emplace_back();
    said.role = party.role;
    said.name = party.name;
    said.id_qualifier = party.id_qualifier;
    said.id = party.id;
  }
  std::vector<Told> lines = told_lines(deposit, held);
  if (is_shipped) {
    advice.shipment.shipment = held->release.shipment.value_or("");
    const bool by_parcel = settings_->ships == Ships::parcels;
    if (!by_parcel) {
      advice.heading.references.push_back({"BM", "BL-" + advice.shipment.shipment, ""});
    }
    advice.heading.dates.push_back({std::string(kShippedOn), *advice.shipment.date, std::string(kEffective),
                                    clock_text(Zone{}.local(closed_at, settings_->epoch)), std::string(kUniversal)});
    advice.carrier.emplace().method = by_parcel ? "U" : "M";
    advice.carrier->carrier = deposit.carrier.empty() ? settings_->carrier : deposit.carrier;
    for (const warehouse::Carton& carton : held->cartons) {
      add_carton(deposit, carton, lines, advice.packages);
    }
    advice.totals = totals_of(lines, *held);
  }
  add_unshipped(deposit, lines, advice.packages);
  const edi::OutgoingSet set{"945", "945 " + deposit.order, false,
                             [&](x12::Writer& writer) { x12::write(advice, writer); }};
  endpoint().send(step, {&set, 1}, deposit.depositor);
}

x12::NamedParty ThirdParty::warehouse_party() const {
  x12::NamedParty party;
  party.role = "WH";
  party.name = settings_->location;
  party.id_qualifier = kAssignedBySeller;
  party.id = settings_->location;
  return party;
}

}  // namespace proofload::mocks::third_party
