// tests/harness/report/samples.hpp — made-up results and rows, so that reports are tested without a world.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "harness/report/reporter.hpp"

namespace proofload::report::sample {

// Collects what a reporter writes.
struct Page {
  std::string text;
  Write write() {
    return [this](std::string_view more) { text += more; };
  }
};

run::ScenarioResult held(std::string name, std::uint64_t cases);
run::ScenarioResult double_booked();   // violated in cases 1 and 4 of 5
run::ScenarioResult inconclusive();
run::ScenarioResult broken();

// An order whose create-order reply was lost, and which was booked a second time with a new key.
std::vector<run::Row> lost_reply_rows();

}  // namespace proofload::report::sample
