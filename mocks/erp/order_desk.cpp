#include "mocks/erp/order_desk.hpp"

#include "contracts/base/check.hpp"
#include "contracts/canonical/price_tolerance.hpp"

namespace proofload::mocks::erp {
namespace {

namespace api = proofload::erp;

// Beyond these no amount is computed: they keep it within 64 bits.
constexpr std::int64_t kQuantityMax = 10'000'000 * Quantity::kOne;
constexpr std::int64_t kPriceMax = 10'000'000'000'000;

bool is_price_right(const Settings& settings, const Item& item, const UnitPrice& price, const UnitPrice& listed) {
  const Result<Quantity> basis = in_unit(item, price.basis, item.unit());
  if (!basis || price.currency != listed.currency || price.millionths <= 0) return false;
  if (price.millionths > kPriceMax || basis->millionths > kQuantityMax) return false;
  return canonical::is_within(settings.price_tolerance, {price.millionths, price.currency, *basis}, listed);
}

}  // namespace

std::optional<api::Refusal> judge_line(const Settings& settings, const api::OrderLine& line, const Date& ordered_on) {
  const auto refuse = [&](std::string error, std::string message) {
    return api::Refusal{std::move(error), std::move(message), line.line, std::nullopt};
  };
  const Item* const item = settings.catalogue->item(line.item);
  if (item == nullptr) return refuse("unknown_item", "no item '" + line.item + "'");
  const Result<Quantity> quantity = in_unit(*item, line.quantity, item->unit());
  if (item->discontinued_on && *item->discontinued_on <= ordered_on) {
    return refuse("discontinued_item", "'" + line.item + "' is not sold since " + iso_text(*item->discontinued_on));
  }
  if (!quantity) return refuse("bad_unit", quantity.error().text);
  if (quantity->millionths <= 0 || quantity->millionths > kQuantityMax) {
    return refuse("bad_unit", to_text(line.quantity) + " cannot be ordered");
  }
  const UnitPrice& listed = item->prices.on(ordered_on, line.price.currency);
  if (!is_price_right(settings, *item, line.price, listed)) {
    return refuse("bad_price", decimal_text(line.price) + " is not the price of " + item->number +
                                   ", " + decimal_text(listed));
  }
  return std::nullopt;
}

std::optional<api::Refusal> judge(const Settings& settings, const api::CreateOrder& order) {
  const Customer* const customer = settings.catalogue->customer(order.customer);
  if (customer == nullptr) {
    return api::Refusal{"unknown_customer", "no customer '" + order.customer + "'", {}, {}};
  }
  if (customer->records > 1) {
    return api::Refusal{"ambiguous_customer",
                        std::to_string(customer->records) + " customers are called '" + order.customer + "'", {}, {}};
  }
  const Date ordered_on = parse_iso_date(order.ordered_on).value_or(Date{});
  for (const api::OrderLine& line : order.lines) {
    if (auto refusal = judge_line(settings, line, ordered_on)) return refusal;
    if (line.price.currency != order.lines.front().price.currency) {
      return api::Refusal{"bad_price", "an order has one currency", line.line, {}};
    }
  }
  if (settings.on_credit_hold == OnCreditHold::refuse && is_beyond_credit(settings, order)) {
    return api::Refusal{"credit_hold", order.customer + " is on credit hold", {}, {}};
  }
  return std::nullopt;
}

bool is_beyond_credit(const Settings& settings, const api::CreateOrder& order) {
  const Customer& customer = *settings.catalogue->customer(order.customer);
  if (customer.credit_hold) return true;
  if (!customer.order_limit) return false;
  Money total{0, customer.order_limit->currency};
  for (const api::OrderLine& line : order.lines) {
    const Money amount =
        line_amount(*settings.catalogue->item(line.item), line.price, line.quantity);
    if (amount.currency != total.currency) return true;  // nobody can tell without a rate
    total += amount;
  }
  return total.minor > customer.order_limit->minor;
}

Money line_amount(const Item& item, const UnitPrice& price, const Quantity& quantity) {
  const Result<Quantity> priced = in_unit(item, quantity, price.basis.unit);
  CHECK(priced.has_value(), "a quantity in a unit of the item");
  return extend(price, *priced);
}

}  // namespace proofload::mocks::erp
