// harness/run/rates.hpp — whether the faults that fire by chance can be expected to fire at all.
//
// What     A rate so low that a run may well never see it proves nothing, or not always. What is expected is counted, not
//          guessed: how many chances a rule has in one case of the reference, times the cases, times the rate.
// Not      how often a rule did fire: that is Outcome::fired, and luck.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "harness/run/run.hpp"

namespace proofload::run {

// Of a rate with so many expected firings, not one in twenty thousand runs sees none.
inline constexpr std::uint64_t kFiringsExpectedLeast = 10;

// How often each rule by rate could have fired in one case; 0 for rules of other kinds. Runs the case.
std::vector<std::uint64_t> chances_of(const Prepared& prepared, CaseSeed seed, std::string_view plant = {});

// So many chances in each of so many cases.
struct Odds {
  std::uint64_t chances = 0;
  std::uint64_t cases = 1;
  Ratio rate;

  bool enough() const;
  std::string firings() const;       // "0.4"
  std::uint64_t cases_needed() const;  // 0: without chances no number is enough
};

// The rates of a scenario that can hardly fire in so many cases, each with its place and what would do. A rate that is
// likely by the number of orders alone is not looked into; one without any chance in the case that is looked at is left
// to the run, which may know better. The same for every seed.
scenario::Errors rates_that_hardly_fire(const Prepared& prepared, std::uint64_t cases);

}  // namespace proofload::run
