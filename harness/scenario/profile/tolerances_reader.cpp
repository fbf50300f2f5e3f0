#include "harness/scenario/profile/tolerances_reader.hpp"

#include <algorithm>

#include "contracts/edifact/finding.hpp"
#include "contracts/x12/finding.hpp"

namespace proofload::scenario {
namespace {

template <class Code>
void add_codes(std::vector<std::string_view>& known) {
  for (int i = 0; i < static_cast<int>(Code::count_); ++i) known.push_back(kind(static_cast<Code>(i)).name);
}

std::vector<std::string_view> codes_of_findings() {
  std::vector<std::string_view> known{edi::kWrappedLines};
  add_codes<x12::FindingCode>(known);
  add_codes<edifact::FindingCode>(known);
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  return known;
}

}  // namespace

void read_tolerances(const Node* node, edi::Tolerances& tolerances, Report& report) {
  if (node == nullptr) return;
  const std::vector<std::string_view> known = codes_of_findings();
  for (const Member& member : node->members) {
    if (!std::binary_search(known.begin(), known.end(), std::string_view(member.key))) {
      report.unknown(member.key_spot, "no finding has the code '" + member.key + "'", member.key, known);
    } else if (member.value.as_text()) {
      tolerances.push_back({member.key, member.value.text});
    }
  }
}

}  // namespace proofload::scenario
