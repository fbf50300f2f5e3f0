#include "harness/scenario/read/head_reader.hpp"

#include <charconv>

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {

void read_seed(const Node* node, Scenario& scenario, Report& report) {
  if (node == nullptr) return;
  std::uint64_t seed = 0;
  if (!node->as_text()) {
    read_whole(node, seed);
    scenario.seed = seed;
    return;
  }
  const char* const end = node->text.data() + node->text.size();
  std::uint64_t number = 0;
  const auto [colon, bad_seed] = std::from_chars(node->text.data(), end, seed);
  if (bad_seed != std::errc() || colon == end || *colon != ':') return;  // the schema has said so
  const auto [last, bad_number] = std::from_chars(colon + 1, end, number);
  if (bad_number != std::errc() || last != end || number == 0) {
    return report.add(node->spot, "'" + node->text + "' is no case of a run", "its cases count from 1: \"8841:137\"");
  }
  scenario.seed = seed;
  scenario.case_number = number;
}

void read_latency(const Node* node, Scenario& scenario) {
  static constexpr std::pair<std::string_view, sim::Latencies> kLatencies[] = {{"drawn", sim::Latencies::drawn},
                                                                               {"median", sim::Latencies::median}};
  read_word(node, kLatencies, scenario.latencies);
}

}  // namespace proofload::scenario
