#include "harness/scenario/read/orders_reader.hpp"

#include <algorithm>
#include <set>

#include "harness/scenario/read/changes_reader.hpp"
#include "harness/scenario/read/values.hpp"
#include "harness/scenario/read/world_reader.hpp"

namespace proofload::scenario {
namespace {

// What a partner orders when the file leaves it open: all that it has a name for, else all that
// there is.
std::vector<std::string> usual_items(const World& world, const Partner& partner) {
  std::vector<std::string> named;
  std::vector<std::string> all;
  for (const CatalogueItem& sold : world.items) {
    const std::string& id = sold.item.id.value;
    all.push_back(id);
    if (std::any_of(
            partner.references.begin(), partner.references.end(),
            [&](const canonical::CrossReference& known) { return known.item.value == id; })) {
      named.push_back(id);
    }
  }
  return named.empty() ? all : named;
}

void read_items(const Node& node, const Scenario& scenario, const Partner& partner, Report& report,
                OrderStream& stream) {
  for (const Node* item : texts_of(node.find("items"))) {
    if (is_item(scenario.world, *item, report)) stream.items.push_back(item->text);
  }
  if (!stream.items.empty() || node.find("items") != nullptr) return;
  stream.items = usual_items(scenario.world, partner);
  if (stream.items.empty()) report.add(node.spot, "the world has no items to order");
}

void read_ship_to(const Node& node, const Partner& partner, Report& report, OrderStream& stream) {
  std::vector<std::string_view> codes;
  for (const canonical::Location& location : partner.ship_to)
    codes.push_back(location.codes.front().code);
  for (const Node* code : texts_of(node.find("ship_to"))) {
    if (std::find(codes.begin(), codes.end(), code->text) != codes.end()) {
      stream.ship_to.push_back(code->text);
    } else {
      report.unknown(code->spot, "'" + partner.name + "' has no place '" + code->text + "'",
                     code->text, codes);
    }
  }
  if (const Node* unknown = node.find("unknown_ship_to");
      unknown != nullptr && unknown->as_text()) {
    stream.ship_to.push_back(unknown->text);
  }
  if (stream.ship_to.empty()) stream.ship_to.assign(codes.begin(), codes.end());
}

// An order in a unit that the item is not sold in could only be refused.
void check_unit(const Node& unit, const CatalogueItem& sold, Report& report) {
  if (canonical::to_base_unit(sold.item, Quantity::of(1, Unit(unit.text)))) return;
  const std::string& item = sold.item.id.value;
  report.add(unit.spot, "'" + item + "' is not sold by '" + unit.text + "'",
             "'" + item + "' at " + sold.place.file + ":" + std::to_string(sold.place.line) + " is counted in " +
                 std::string(sold.item.base_unit.text()) + ": give it a pack of that name");
}

std::optional<WrittenLine> read_line(const Node& node, const World& world,
                                     const OrderStream& stream, Report& report) {
  WrittenLine line;
  read_text(node.find("item"), line.item);
  read_text(node.find("buyer_item"), line.buyer_item);
  const CatalogueItem* sold = nullptr;
  if (const Node* item = node.find("item"); item != nullptr && item->as_text()) {
    if (!is_item(world, *item, report)) return std::nullopt;
    sold = world.find_item(line.item);
  } else if (line.buyer_item.empty()) {
    report.add(node.spot, "a line says \"item\", or \"buyer_item\" for a name that nobody knows");
    return std::nullopt;
  }
  Unit unit = stream.unit.value_or(sold == nullptr ? kEach : sold->item.base_unit);
  if (const Node* other = node.find("unit"); other != nullptr && other->as_text()) {
    unit = Unit(other->text);
    if (sold != nullptr) check_unit(*other, *sold, report);
  }
  if (const Node* quantity = node.find("quantity")) {
    std::uint32_t count = 1;
    read_whole(quantity, count);
    line.quantity = Quantity::of(count, unit);
  }
  if (const Node* price = node.find("price")) {
    line.price = UnitPrice{.millionths = 0, .currency = kDollar, .basis = Quantity::of(1, unit)};
    read_price(price, report, *line.price);
  }
  return line;
}

void read_lines(const Node& node, const World& world, Report& report, OrderStream& stream) {
  const Node* lines = node.find("lines");
  if (lines == nullptr) return;
  read_range(lines, report, stream.lines);
  for (const Node& element : entries_of(*lines)) {
    if (auto line = read_line(element, world, stream, report))
      stream.written_lines.push_back(*std::move(line));
  }
}

// What may be chosen from, and what is written out without a unit of its own, is ordered in the stream's.
void check_units(const Node& node, const World& world, const OrderStream& stream, Report& report) {
  const Node* unit = node.find("unit");
  if (unit == nullptr || !unit->as_text()) return;
  std::vector<std::string_view> ordered;
  for (const std::string& item : stream.items) {
    if (stream.written_lines.empty()) ordered.push_back(item);
  }
  const Node* lines = node.find("lines");
  for (const Node& line : lines == nullptr ? std::span<const Node>() : entries_of(*lines)) {
    if (const Node* item = line.find("item"); item != nullptr && line.find("unit") == nullptr) ordered.push_back(item->text);
  }
  for (const std::string_view item : ordered) {
    if (const CatalogueItem* sold = world.find_item(item)) check_unit(*unit, *sold, report);
  }
}

void check_length(const Node& node, const OrderStream& stream, Report& report) {
  constexpr std::int64_t kLongest = Duration(std::chrono::hours(24 * 366 * 50)).count();
  std::int64_t length = 0;
  if (__builtin_mul_overflow(stream.every.count(), std::int64_t{stream.count} - 1, &length) ||
      length > kLongest) {
    const Node* count = node.find("count");
    report.add(count == nullptr ? node.spot : count->spot,
               "these orders take longer than 50 years");
  }
}

void read_without(const Node& node, Report& report, OrderStream& stream) {
  const Node* without = node.find("without");
  if (without == nullptr) return;
  for (const Node& element : without->elements) {
    std::uint32_t number = 0;
    read_whole(&element, number);
    if (number < 1 || number > stream.count) {
      report.add(element.spot, "the stream has no order " + element.text);
    } else {
      stream.without.push_back(number);
    }
  }
  std::sort(stream.without.begin(), stream.without.end());
  stream.without.erase(std::unique(stream.without.begin(), stream.without.end()),
                       stream.without.end());
}

void read_after(const Node* node, Report& report, std::optional<Duration>& after) {
  if (node == nullptr) return;
  after = Duration::zero();
  read_duration(node, report, *after);
}

void read_window(const Node* node, Report& report, WrittenWindow& window) {
  if (node == nullptr) return;
  read_after(node->find("from"), report, window.from);
  read_after(node->find("until"), report, window.until);
}

// Nothing could ever be shipped as asked for.
void check_windows(const Node& node, Report& report, const OrderStream& stream) {
  struct End {
    std::string_view name;
    const std::optional<Duration>& after;
  };
  for (const End& first : {End{"ship_window", stream.ship_window.from}, End{"deliver_window", stream.deliver_window.from}}) {
    for (const End& last : {End{"ship_window", stream.ship_window.until}, End{"deliver_window", stream.deliver_window.until},
                            End{"not_wanted_after", stream.not_wanted_after}}) {
      if (!first.after || !last.after || *first.after <= *last.after) continue;
      report.add(node.find(last.name)->spot, "what may leave " + format_duration(*first.after) + " after the order (" +
                                                 std::string(first.name) + ") is not wanted any more " +
                                                 format_duration(*last.after) + " after it");
      return;
    }
  }
}

// One interchange has one sender, and is sent once all its orders are there.
void check_company(const Node& node, const Scenario& scenario, const OrderStream& stream, Report& report) {
  const Node* with = node.find("with_previous");
  if (with == nullptr || !stream.with_previous) return;
  if (scenario.streams.empty()) {
    report.add(with->spot, "there is no order before the first");
  } else if (scenario.streams.back().partner != stream.partner) {
    report.add(with->spot, "the order before this one is from '" + scenario.streams.back().partner + "', not from '" +
                               stream.partner + "'");
  } else if (scenario.streams.back().count != 1 || stream.count != 1) {
    report.add(with->spot, "only a single order travels with a single order", "\"per_interchange\" is for streams");
  }
}

OrderStream read_stream(const Node& node, std::size_t index, const Scenario& scenario,
                        Report& report) {
  OrderStream stream{.name = std::to_string(index + 1)};
  read_text(node.find("name"), stream.name);
  read_text(node.find("from"), stream.partner);
  read_whole(node.find("count"), stream.count);
  stream.every = 3min;
  read_time(node.find("start"), report, stream.start);
  read_duration(node.find("every"), report, stream.every);
  read_duration(node.find("jitter"), report, stream.jitter);
  read_range(node.find("quantity"), report, stream.quantity);
  if (const Node* unit = node.find("unit"); unit != nullptr && unit->as_text())
    stream.unit = Unit(unit->text);
  static constexpr std::pair<std::string_view, Names> kNames[] = {
      {"buyer", Names::buyer}, {"vendor", Names::vendor}, {"upc", Names::upc},
      {"ean", Names::ean},     {"gtin14", Names::gtin14}};
  read_word(node.find("names"), kNames, stream.names);
  if (const Node* says = node.find("prices")) stream.says_prices = says->as_bool().value_or(true);
  read_text(node.find("type"), stream.order_type);
  read_text(node.find("purchase_order"), stream.purchase_order);
  read_whole(node.find("per_interchange"), stream.per_interchange);
  if (const Node* with = node.find("with_previous")) stream.with_previous = with->as_bool().value_or(false);
  read_duration(node.find("requested_after"), report, stream.requested_after);
  read_after(node.find("cancel_after"), report, stream.cancel_after);
  read_after(node.find("not_wanted_after"), report, stream.not_wanted_after);
  read_window(node.find("ship_window"), report, stream.ship_window);
  read_window(node.find("deliver_window"), report, stream.deliver_window);
  check_windows(node, report, stream);
  read_without(node, report, stream);
  check_length(node, stream, report);
  if (!stream.purchase_order.empty() && stream.count != 1) {
    report.add(node.find("purchase_order")->spot,
               "one number is for one order: \"count\" is " + std::to_string(stream.count));
  }
  if (const Partner* partner = scenario.find_partner(stream.partner)) {
    read_items(node, scenario, *partner, report, stream);
    read_ship_to(node, *partner, report, stream);
    read_lines(node, scenario.world, report, stream);
    check_units(node, scenario.world, stream, report);
    read_changes(node, scenario.world, report, stream);
  }
  return stream;
}

}  // namespace

void read_orders(const Node& orders, Scenario& scenario, Report& report) {
  std::set<std::string> names;
  std::set<std::string> numbers;
  const std::span<const Node> entries = entries_of(orders);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Node& node = entries[i];
    if (!node.is_object()) continue;
    OrderStream stream = read_stream(node, i, scenario, report);
    const Node* name = node.find("name");
    if (!names.insert(stream.name).second) {
      report.add(name == nullptr ? node.spot : name->spot,
                 "two streams are called '" + stream.name + "'", "give one another \"name\"");
    }
    if (!stream.purchase_order.empty() &&
        !numbers.insert(stream.partner + "/" + stream.purchase_order).second) {
      report.add(node.find("purchase_order")->spot,
                 "'" + stream.partner + "' sends '" + stream.purchase_order + "' twice");
    }
    check_company(node, scenario, stream, report);
    scenario.streams.push_back(std::move(stream));
  }
}

}  // namespace proofload::scenario
