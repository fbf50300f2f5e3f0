// Which parcel carrier takes a release: all are asked, and the cheapest in time gets it.
#include <algorithm>
#include <tuple>

#include "contracts/json/interfaces/carrier.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

const Quote* best_of(const std::vector<Quote>& quotes, std::optional<std::int64_t> days_left) {
  const auto rank = [&](const Quote& quote) {
    const bool late = days_left && quote.days > *days_left;
    return std::tuple(late, late ? quote.days : 0, quote.cost.minor, std::string_view(quote.carrier));
  };
  const Quote* best = nullptr;
  for (const Quote& quote : quotes) {
    if (quote.service.empty()) continue;
    if (best == nullptr || rank(quote) < rank(*best)) best = &quote;
  }
  return best;
}

void Orchestrator::rate(Transaction& tx, OrderState& order, const ReleaseRecord& release, std::int64_t weight_g) {
  for (const ParcelCarrier& carrier : settings_.carriers) {
    const bool has_said = std::any_of(release.quotes.begin(), release.quotes.end(),
                                      [&](const Quote& quote) { return quote.carrier == carrier.name.text(); });
    if (has_said) continue;
    ask(tx, order, carrier.name, kRate, release.name + "@" + std::string(carrier.name.text()),
        to_json(carrier::Rate{release.name, order.head.ship_to, weight_g}), release.name);
  }
}

void Orchestrator::rated(Transaction& tx, OrderState& order, ReleaseRecord& release, const Operation& operation,
                         const Answer& reply) {
  const auto rate = reply.as<carrier::Rated>();
  if (rate) quoted(tx, order, release, {operation.system, rate->service, rate->cost, rate->days});
}

void Orchestrator::quoted(Transaction& tx, OrderState& order, ReleaseRecord& release, Quote quote) {
  if (!release.service.empty()) return;  // it came when the choice had been made
  std::erase_if(release.quotes, [&](const Quote& known) { return known.carrier == quote.carrier; });
  release.quotes.push_back(std::move(quote));
  if (release.quotes.size() == settings_.carriers.size()) choose_carrier(tx, order, release);
  book_.save_release(tx, order, release);
  for (CartonRecord& carton : order.cartons) {
    if (release.service.empty()) break;
    if (carton.release == release.name && carton.tracking.empty()) buy_label(tx, order, release, carton);
  }
}

void Orchestrator::choose_carrier(Transaction& tx, OrderState& order, ReleaseRecord& release) {
  std::optional<std::int64_t> days_left;
  // Both are CCYYMMDD; "" is no date.
  const std::string& by = order.head.deliver_by;
  const std::string& until = order.head.deliver_until;
  if (const auto wanted = parse_date(by.empty() || (!until.empty() && until < by) ? until : by)) {
    days_left = std::max<std::int64_t>((instant_of(*wanted, settings_.epoch) - tx.now()) / 24h, 0);
  }
  const Quote* const best = best_of(release.quotes, days_left);
  if (best == nullptr) return;
  release.carrier = best->carrier;
  release.service = best->service;
}

Symbol Orchestrator::carrier_of(const ReleaseRecord& release) const {
  for (const ParcelCarrier& carrier : settings_.carriers) {
    if (carrier.name.text() == release.carrier) return carrier.name;
  }
  return settings_.carriers.front().name;
}

}  // namespace proofload::orchestrator
