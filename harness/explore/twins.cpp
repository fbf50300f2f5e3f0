#include "harness/explore/twins.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>

#include "mocks/facts.hpp"

namespace proofload::explore {
namespace {

namespace facts = mocks::facts;

// From as long as a restart or a swap moves what follows, to as long as people wait.
constexpr std::array<std::string_view, 8> kLateBy{"1s", "2s", "3s", "5s", "20s", "1min", "5min", "30min"};

// What a customer, an accountant or a warehouse would notice.
constexpr std::array kBusiness{facts::kSalesOrderCreated, facts::kSalesOrderChanged, facts::kLineCancelled,
                               facts::kShipmentConfirmed, facts::kInvoicePosted,     facts::kInvoiceTaxed,
                               facts::kCreditPosted,      facts::kPaymentApplied,    facts::kUnitsShipped,
                               facts::kReleaseShipped,    facts::kGoodsReturned};

bool is_business(Symbol kind) { return std::find(kBusiness.begin(), kBusiness.end(), kind) != kBusiness.end(); }

std::string text_of_business(const Fact& fact) {
  std::string text(fact.kind.text());
  if (fact.line != 0) text += ", line " + std::to_string(fact.line);
  if (!fact.quantity.is_zero()) text += ", " + to_text(fact.quantity);
  if (fact.money != Money{}) text += ", " + to_text(fact.money);
  return text;
}

using Ledger = std::map<std::pair<std::string, std::string>, std::uint64_t>;  // by order and fact

run::Outcome run_into(Ledger& ledger, const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant) {
  run::CaseOptions options{.plant = plant, .recorder = nullptr, .pins = nullptr, .facts = {}};
  options.facts = [&ledger](std::string_view order, const Fact& fact) {
    if (!order.empty() && is_business(fact.kind)) ++ledger[{std::string(order), text_of_business(fact)}];
  };
  return run::run_case(prepared, seed, options);
}

std::shared_ptr<const run::Prepared> in_median_time(const run::Prepared& prepared) {
  auto story = std::make_shared<scenario::Scenario>(run::scenario_of(prepared));
  story->latencies = sim::Latencies::median;
  return run::retold(prepared, std::move(story));
}

// By order and fact, how often in the one and in the other; where it is not the same.
std::vector<TwinDifference> differences(const Ledger& clean, const Ledger& noisy) {
  Ledger all = clean;
  all.insert(noisy.begin(), noisy.end());
  std::vector<TwinDifference> found;
  for (const auto& [name, count] : all) {
    const auto count_in = [&name = name](const Ledger& ledger) {
      const auto entry = ledger.find(name);
      return entry == ledger.end() ? 0 : entry->second;
    };
    const TwinDifference each{name.first, name.second, count_in(clean), count_in(noisy)};
    if (each.clean != each.noisy) found.push_back(each);
  }
  return found;
}

// Orders that end otherwise when nothing but time differs.
std::set<std::string> decided_by_time(const Ledger& clean, const run::Prepared& prepared, run::CaseSeed seed,
                                      std::string_view plant) {
  std::set<std::string> orders;
  const auto compare = [&](const run::Prepared& otherwise) {
    Ledger ledger;
    run_into(ledger, otherwise, seed, plant);
    for (const TwinDifference& each : differences(clean, ledger)) orders.insert(each.order);
  };
  compare(*in_median_time(prepared));
  for (const std::string_view late : kLateBy) {
    for (const Share share : {Share::third, Share::all}) {
      for (const Wires wires : {Wires::to_orchestrator, Wires::from_orchestrator})
        compare(*with_on_each_wire(prepared, "delay", "by", late, wires, share));
    }
  }
  return orders;
}

}  // namespace

Twins twins_of(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant, const Noise& noise) {
  Ledger clean, noisy;
  Twins twins;
  const Noisy other = noise.with(prepared, seed, plant);
  const run::Prepared& quiet = other.clean ? *other.clean : prepared;
  twins.clean = run_into(clean, quiet, seed, plant);
  twins.noisy = run_into(noisy, *other.prepared, seed, plant);
  const std::size_t own = run::scenario_of(quiet).faults.size();
  twins.noise = std::accumulate(twins.noisy.fired.begin() + static_cast<std::ptrdiff_t>(own), twins.noisy.fired.end(),
                                other.made);
  twins.orders = twins.clean.orders;
  twins.differences = differences(clean, noisy);
  if (twins.differences.empty()) return twins;
  const std::set<std::string> hang_on_time = decided_by_time(clean, quiet, seed, plant);
  std::set<std::string> set_aside;
  std::erase_if(twins.differences, [&](const TwinDifference& each) {
    if (!hang_on_time.contains(each.order)) return false;
    set_aside.insert(each.order);
    return true;
  });
  twins.set_aside = set_aside.size();
  return twins;
}

}  // namespace proofload::explore
