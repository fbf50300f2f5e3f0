#include "harness/report/reporter.hpp"

namespace proofload::report {

void Summary::add(const run::ScenarioResult& result) {
  verdict = run::worst(verdict, result.verdict);
  ++scenarios[static_cast<std::size_t>(result.verdict)];
  cases += result.cases;
  messages += result.messages;
  orders += result.orders;
  virtual_time += result.virtual_time;
}

}  // namespace proofload::report
