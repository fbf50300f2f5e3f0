#include "harness/explore/twins.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include "harness/explore/fault_words.hpp"
#include "mocks/facts.hpp"

namespace proofload::explore {
namespace {

namespace facts = mocks::facts;

constexpr std::string_view kNoiseRate = "1/3";
constexpr std::string_view kNoiseAfter = "2s";

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

std::shared_ptr<const run::Prepared> with_noise(const run::Prepared& prepared) {
  auto story = std::make_shared<scenario::Scenario>(run::scenario_of(prepared));
  for (const sim::LinkOptions& link : story->world.links) {
    if (link.to.text() != scenario::kOrchestrator) continue;
    sim::FaultFields fields{{"duplicate", std::string(link.from.text()) + " -> " + std::string(link.to.text())},
                            {"rate", std::string(kNoiseRate)},
                            {"after", std::string(kNoiseAfter)}};
    story->faults.push_back({.name = "noise: " + words_of(fields), .kind = "duplicate", .fields = std::move(fields), .rate = {},
                             .rate_place = {}, .place = {}});
  }
  return run::retold(prepared, std::move(story));
}

}  // namespace

Twins twins_of(const run::Prepared& prepared, run::CaseSeed seed, std::string_view plant) {
  Ledger clean, noisy;
  Twins twins;
  twins.clean = run_into(clean, prepared, seed, plant);
  twins.noisy = run_into(noisy, *with_noise(prepared), seed, plant);
  const std::size_t own = run::scenario_of(prepared).faults.size();
  twins.noise = std::accumulate(twins.noisy.fired.begin() + static_cast<std::ptrdiff_t>(own), twins.noisy.fired.end(),
                                std::uint64_t{0});
  twins.orders = twins.clean.orders;
  Ledger all = clean;
  all.insert(noisy.begin(), noisy.end());
  for (const auto& [name, count] : all) {
    const auto count_in = [&name = name](const Ledger& ledger) {
      const auto found = ledger.find(name);
      return found == ledger.end() ? 0 : found->second;
    };
    const TwinDifference each{name.first, name.second, count_in(clean), count_in(noisy)};
    if (each.clean != each.noisy) twins.differences.push_back(each);
  }
  return twins;
}

}  // namespace proofload::explore
