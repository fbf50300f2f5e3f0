#include "harness/scenario/workload.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/base/decimal.hpp"
#include "contracts/base/hash.hpp"
#include "contracts/canonical/business_key.hpp"
#include "harness/scenario/draw.hpp"
#include "harness/scenario/order_changes.hpp"

namespace proofload::scenario {
namespace {

constexpr std::size_t kNumberWidth = 4;
constexpr std::size_t kGtinWidth = 14;

bool is_left_out(const OrderStream& stream, std::uint32_t number) {
  return std::binary_search(stream.without.begin(), stream.without.end(), number);
}

// The list price of the day for as many of `unit` as it is for of the base unit.
UnitPrice price_per(const CatalogueItem& sold, Unit unit, const Date& day, Currency currency) {
  UnitPrice price = sold.prices.on(day, currency);
  price.basis.unit = unit;
  for (const canonical::Pack& pack : sold.item.packs) {
    if (pack.to_base.from == unit && unit != sold.item.base_unit) {
      price.millionths =
          multiply_divide(price.millionths, pack.to_base.numerator, pack.to_base.denominator);
    }
  }
  return price;
}

bool sells_in(const CatalogueItem& sold, Unit unit) {
  return unit == sold.item.base_unit ||
         std::any_of(sold.item.packs.begin(), sold.item.packs.end(),
                     [&](const canonical::Pack& pack) { return pack.to_base.from == unit; });
}

// The GTIN of the item in that unit, in its fourteen digits; "": nobody gave it one.
std::string gtin_of(const World& world, std::string_view item, Unit unit) {
  for (const canonical::CrossReference& known : world.references) {
    if (known.item.value != item || known.unit != unit || known.name.kind != canonical::ItemNameKind::gtin) continue;
    std::string digits = known.name.value;
    digits.insert(0, kGtinWidth - std::min(kGtinWidth, digits.size()), '0');
    return digits;
  }
  return {};
}

void name_by_gtin(const World& world, Names names, OrderLine& line) {
  struct Width {
    Names names;
    std::size_t digits;
    std::string_view qualifier;
  };
  static constexpr Width kWidths[] = {{Names::upc, 12, "UP"}, {Names::ean, 13, "EN"}, {Names::gtin14, 14, "UK"}};
  const std::string digits = gtin_of(world, line.item, line.quantity.unit);
  if (digits.empty()) return;
  for (const Width& width : kWidths) {
    const std::size_t left = kGtinWidth - width.digits;
    // A case's number does not fit into a UPC: it is written as wide as it must be.
    if (width.names < names || digits.find_first_not_of('0') < left) continue;
    line.gtin = digits.substr(left);
    line.gtin_qualifier = width.qualifier;
    line.buyer_item.clear();
    line.says_vendor_item = false;
    return;
  }
}

// Lets the line say the names that the partner uses. Requires its quantity.
void name_line(const World& world, Names names, OrderLine& line) {
  if (line.item.empty()) return;
  if (names == Names::vendor) line.buyer_item.clear();
  if (names == Names::buyer && !line.buyer_item.empty()) line.says_vendor_item = false;
  if (names >= Names::upc) name_by_gtin(world, names, line);
}

OrderLine finish_line(const Scenario& scenario, const OrderStream& stream, const Draw& draw,
                      const Date& ordered_on, std::uint32_t line, const WrittenLine& written) {
  const CatalogueItem* sold = scenario.world.find_item(written.item);
  const Currency currency = scenario.find_partner(stream.partner)->currency;
  OrderLine made{.line = static_cast<std::int32_t>(line), .item = written.item};
  made.buyer_item = written.buyer_item;
  if (made.buyer_item.empty()) {
    made.buyer_item = scenario.find_partner(stream.partner)->name_of(written.item);
  }
  Unit unit = stream.unit.value_or(sold == nullptr ? kEach : sold->item.base_unit);
  if (sold != nullptr && !written.quantity && !sells_in(*sold, unit)) unit = sold->item.base_unit;
  made.quantity = written.quantity.value_or(
      Quantity::of(draw.in(stream.quantity, hash_name("quantity"), line), unit));
  unit = made.quantity.unit;
  if (written.buyer_item.empty()) name_line(scenario.world, stream.names, made);
  if (written.price) {
    made.price = *written.price;
    made.price.currency = currency;
    made.price.basis = Quantity::of(1, unit);
  } else if (sold != nullptr) {
    made.price = price_per(*sold, unit, ordered_on, currency);
    made.says_price = stream.says_prices;
  } else {
    made.price.currency = currency;
    made.price.basis = Quantity::of(1, unit);
  }
  return made;
}

void generate_lines(const Scenario& scenario, const OrderStream& stream, const Draw& draw,
                    Order& order) {
  const std::uint32_t count = draw.in(stream.lines, hash_name("lines"));
  const std::size_t choices = stream.items.size();
  std::vector<std::size_t> taken;
  for (std::uint32_t line = 1; line <= count; ++line) {
    std::size_t choice = draw.below(choices, hash_name("item"), line);
    // No item twice while there are others: a line steps on past those before it.
    for (std::size_t step = 0; step < choices && taken.size() < choices; ++step) {
      if (std::find(taken.begin(), taken.end(), choice) == taken.end()) break;
      choice = (choice + 1) % choices;
    }
    taken.push_back(choice);
    order.lines.push_back(
        finish_line(scenario, stream, draw, order.ordered_on, line, {.item = stream.items[choice]}));
  }
}

canonical::OrderWindows windows_of(const OrderStream& stream, Instant placed_at, Zone zone, CivilEpoch epoch) {
  const auto day = [&](const std::optional<Duration>& after) {
    return after ? std::optional(zone.date(placed_at + *after, epoch)) : std::nullopt;
  };
  canonical::OrderWindows windows;
  windows.ship.earliest = day(stream.ship_window.from);
  windows.ship.latest = day(stream.ship_window.until);
  windows.deliver.earliest = day(stream.deliver_window.from);
  windows.deliver.latest = day(stream.deliver_window.until);
  windows.cancel_after = day(stream.not_wanted_after);
  return windows;
}

InterchangePlace interchange_of(const std::vector<OrderStream>& streams, OrderPlace place) {
  std::uint32_t first = place.stream;
  while (first > 0 && streams[first].with_previous) --first;
  return {.stream = first, .number = (place.number - 1) / streams[place.stream].per_interchange};
}

Instant placed_at(const OrderStream& stream, const Draw& draw, std::uint32_t number) {
  Duration at = stream.start + stream.every * (number - 1);
  // In whole milliseconds, so that a person can read them.
  const auto most = std::chrono::duration_cast<std::chrono::milliseconds>(stream.jitter);
  at += std::chrono::milliseconds(
      draw.below(static_cast<std::uint64_t>(most.count()) + 1, hash_name("jitter")));
  return kEpoch + at;
}

}  // namespace

std::string purchase_order_of(const OrderStream& stream, std::uint32_t number) {
  if (!stream.purchase_order.empty()) return stream.purchase_order;
  const std::string digits = std::to_string(number);
  std::string text = "PO-" + stream.name + "-";
  if (digits.size() < kNumberWidth) text.append(kNumberWidth - digits.size(), '0');
  return text + digits;
}

std::string root_of(const OrderStream& stream, std::uint32_t number) {
  return canonical::to_text({.partner = stream.partner,
                             .purchase_order = purchase_order_of(stream, number),
                             .release = ""});
}

Order order_of(const Scenario& scenario, std::uint64_t seed, OrderPlace place) {
  CHECK(place.stream < scenario.streams.size(), "an order's stream is one of the scenario's");
  const OrderStream& stream = scenario.streams[place.stream];
  CHECK(place.number >= 1 && place.number <= stream.count, "an order's number is in its stream");
  const Draw draw(seed, stream, place.number);
  Order order;
  order.partner = stream.partner;
  order.purchase_order = purchase_order_of(stream, place.number);
  order.root = root_of(stream, place.number);
  order.type = stream.order_type;
  order.ship_to = stream.ship_to[draw.below(stream.ship_to.size(), hash_name("ship_to"))];
  order.placed_at = placed_at(stream, draw, place.number);
  const Zone zone = scenario.find_partner(stream.partner)->agreement.of(stream.order_type, "").zone;
  order.ordered_on = zone.date(order.placed_at, scenario.epoch);
  order.requested_on = zone.date(order.placed_at + stream.requested_after, scenario.epoch);
  order.windows = windows_of(stream, order.placed_at, zone, scenario.epoch);
  order.stream = place.stream;
  order.number = place.number;
  order.interchange = interchange_of(scenario.streams, place);
  order.cancel_after = stream.cancel_after;
  if (stream.written_lines.empty()) {
    generate_lines(scenario, stream, draw, order);
  } else {
    std::uint32_t line = 0;
    for (const WrittenLine& written : stream.written_lines) {
      order.lines.push_back(finish_line(scenario, stream, draw, order.ordered_on, ++line, written));
    }
  }
  order.changes = changes_of(scenario, stream, draw, order, [&](std::uint32_t line, const WrittenLine& written) {
    return finish_line(scenario, stream, draw, order.ordered_on, line, written);
  });
  return order;
}

canonical::OrderUnit unit_of(const World& world, const Order& order) {
  std::vector<std::string_view> items;
  for (const OrderLine& line : order.lines) items.push_back(line.item);
  return canonical::unit_of(world.units, order.partner, items);
}

std::optional<OrderPlace> place_of(const std::vector<OrderStream>& streams, std::uint64_t ordinal) {
  if (ordinal == 0) return std::nullopt;
  for (std::size_t i = 0; i < streams.size(); ++i) {
    if (ordinal <= streams[i].count) {
      return OrderPlace{static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(ordinal)};
    }
    ordinal -= streams[i].count;
  }
  return std::nullopt;
}

std::uint64_t order_count(const std::vector<OrderStream>& streams) {
  std::uint64_t count = 0;
  for (const OrderStream& stream : streams) count += stream.count - stream.without.size();
  return count;
}

std::vector<Order> orders_of(const Scenario& scenario, std::uint64_t seed) {
  std::vector<Order> orders;
  orders.reserve(order_count(scenario.streams));
  for (std::uint32_t s = 0; s < scenario.streams.size(); ++s) {
    for (std::uint32_t number = 1; number <= scenario.streams[s].count; ++number) {
      if (is_left_out(scenario.streams[s], number)) continue;
      orders.push_back(order_of(scenario, seed, {.stream = s, .number = number}));
    }
  }
  std::stable_sort(orders.begin(), orders.end(),
                   [](const Order& a, const Order& b) { return a.placed_at < b.placed_at; });
  return orders;
}

Instant last_placed_before(const std::vector<OrderStream>& streams) {
  Instant last = kEpoch;
  for (const OrderStream& stream : streams) {
    const Duration changing = stream.changes.empty() ? Duration{} : stream.changes.back().after;
    last = std::max(last, kEpoch + stream.start + stream.every * (stream.count - 1) +
                              stream.jitter + std::max(changing, Duration{}) + Duration(1));
  }
  return last;
}

}  // namespace proofload::scenario
