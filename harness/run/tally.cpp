#include "harness/run/tally.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "harness/check/assumptions.hpp"
#include "harness/run/rates.hpp"

namespace proofload::run {
namespace {

void add_up(std::vector<std::uint64_t>& sum, const std::vector<std::uint64_t>& more) {
  if (sum.size() < more.size()) sum.resize(more.size());
  for (std::size_t i = 0; i < more.size(); ++i) sum[i] += more[i];
}

std::uint64_t at(const std::vector<std::uint64_t>& counts, std::size_t i) {
  return i < counts.size() ? counts[i] : 0;
}

// Why a rate never fired, and what would make it.
std::string chance_text(const Odds& odds) {
  if (odds.chances == 0) return "nothing that it is about was sent in the first case";
  std::string text = "with about " + std::to_string(odds.chances) + " chances a case, " + odds.firings() +
                     " firings were to be expected";
  if (odds.enough()) return text;
  return text + "; --cases " + std::to_string(odds.cases_needed()) + " makes it " + std::to_string(kFiringsExpectedLeast);
}

}  // namespace

Verdict worst(Verdict a, Verdict b) { return std::min(a, b); }

Tally::Tally(std::shared_ptr<const scenario::Scenario> scenario, std::uint64_t cases_planned, Coverage coverage)
    : coverage_(coverage) {
  result_.waived.resize(scenario->waivers.size());
  result_.scenario = std::move(scenario);
  result_.cases_planned = cases_planned;
}

void Tally::add(CaseSeed seed, Outcome outcome) {
  ++result_.cases;
  result_.verdict = worst(result_.verdict, outcome.verdict);
  if (outcome.verdict < Verdict::inconclusive) {
    ++result_.cases_failed;
    if (!result_.first_failed) result_.first_failed = seed;
  }
  if (result_.cases == 1) result_.documents = std::move(outcome.documents);
  if (result_.broken.empty()) result_.broken = std::move(outcome.broken);
  result_.refused += outcome.refused;
  if (result_.why_refused.empty()) result_.why_refused = std::move(outcome.why_refused);
  result_.messages += outcome.messages;
  result_.orders += outcome.orders;
  result_.virtual_time += std::chrono::floor<std::chrono::milliseconds>(outcome.virtual_time);
  digester_.add(outcome.digest.low);
  digester_.add(outcome.digest.high);
  add_up(result_.fired, outcome.fired);
  add_up(result_.sometimes, outcome.sometimes);
  add_up(result_.judged, outcome.judged);
  add_up(result_.excused, outcome.excused);
  add_up(result_.relaxed, outcome.relaxed);
  add_up(result_.clauses, outcome.clauses);
  if (result_.agreements.size() < outcome.agreements.size()) result_.agreements.resize(outcome.agreements.size());
  for (std::size_t i = 0; i < outcome.agreements.size(); ++i) result_.agreements[i] |= outcome.agreements[i];
  for (const SaidDocument& document : outcome.said) add_places(result_.said, document);

  add_waived(seed, std::move(outcome.waived));

  std::set<std::string_view> broken_here;
  for (check::Finding& finding : outcome.findings) {
    const bool first_here = broken_here.insert(finding.promise).second;
    const auto known = std::find_if(result_.failures.begin(), result_.failures.end(), [&](const Failure& failure) {
      return failure.finding.promise == finding.promise;
    });
    if (known == result_.failures.end()) {
      result_.failures.push_back({seed, std::move(finding), 1, 1});
    } else {
      known->cases += first_here ? 1 : 0;
      ++known->findings;
    }
  }
}

void Tally::add_waived(CaseSeed seed, std::vector<Waived> waived) {
  std::set<std::size_t> met;
  for (Waived& each : waived) {
    WaivedFindings& sum = result_.waived[each.waiver];
    ++sum.findings;
    if (met.insert(each.waiver).second) ++sum.cases;
    if (sum.first) continue;
    sum.first = seed;
    sum.text = std::move(each.finding.text);
  }
}

void Tally::find_doubts(const CountChances& count_chances) {
  const std::string over = result_.cases == 1 ? "in the one case" : "in " + std::to_string(result_.cases) + " cases";
  const scenario::Scenario& scenario = *result_.scenario;
  // What most draws contradict is not what its author thinks that it is.
  if (result_.refused > result_.cases) {
    result_.doubts.push_back("of " + std::to_string(result_.cases + result_.refused) + " draws for " +
                             std::to_string(result_.cases) + (result_.cases == 1 ? " case " : " cases ") +
                             std::to_string(result_.refused) + " could not be run: " + result_.why_refused);
  }
  std::vector<std::uint64_t> chances;
  const bool any_fired = std::any_of(result_.fired.begin(), result_.fired.end(), [](auto count) { return count > 0; });
  for (std::size_t i = 0; i < scenario.faults.size(); ++i) {
    if (at(result_.fired, i) > 0) continue;
    // What a capsule's fault was to strike may be gone: the orchestrator has changed since.
    if (scenario.found && any_fired) {
      result_.moot.push_back(scenario.faults[i].name);
      continue;
    }
    std::string doubt = "the fault \"" + scenario.faults[i].name + "\" never fired " + over;
    if (scenario.faults[i].rate && count_chances) {
      if (chances.empty()) chances = count_chances();
      doubt += ": " + chance_text({at(chances, i), result_.cases, *scenario.faults[i].rate});
    }
    result_.doubts.push_back(std::move(doubt));
  }
  for (std::size_t i = 0; i < scenario.sometimes.size(); ++i) {
    if (at(result_.sometimes, i) == 0) {
      result_.doubts.push_back("sometimes \"" + scenario.sometimes[i].phrase + "\": never " + over);
    }
  }
  if (const scenario::System* quirky = check::never_commits(scenario.world)) {
    result_.doubts.push_back(std::string(quirky->name.text()) +
                             " never does what it answers (commit_point), on which the checks rely");
  }
  const auto kinds = check::all_checks();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    if (at(result_.judged, i) == 0 && at(result_.excused, i) > 0) {
      result_.doubts.push_back("the check " + std::string(kinds[i].name) + " was excused every time, " + over);
    }
  }
}

ScenarioResult Tally::finish(const CountChances& count_chances) {
  // What cases that broke off did not come to is nobody's doubt.
  const bool all_broke = !result_.broken.empty() && result_.failures.empty() && result_.cases_failed == result_.cases;
  if (coverage_ == Coverage::judged && result_.cases == result_.cases_planned && !all_broke) {
    find_doubts(count_chances);
    if (!result_.doubts.empty()) result_.verdict = worst(result_.verdict, Verdict::inconclusive);
  }
  result_.digest = digester_.digest();
  return std::move(result_);
}

}  // namespace proofload::run
