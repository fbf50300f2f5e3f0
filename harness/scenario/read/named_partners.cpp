#include "harness/scenario/read/named_partners.hpp"

#include <algorithm>
#include <string_view>

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

constexpr std::string_view kPartnersFolder = "partners/";

void judge_names(const Node* names, const Composer& composer, Report& report) {
  for (const Node* name : texts_of(names)) {
    const std::vector<std::string> files = composer.all_under(kPartnersFolder, name->spot);
    std::vector<std::string_view> known;
    for (const std::string& file : files) known.push_back(std::string_view(file).substr(kPartnersFolder.size()));
    if (std::find(known.begin(), known.end(), name->text) != known.end()) continue;
    report.unknown(name->spot, "unknown partner '" + name->text + "'", name->text, known);
  }
}

}  // namespace

void judge_named_partners(const Node& world, const Composer& composer, Report& report) {
  if (const Node* units = world.find("business_units")) {
    for (const Member& unit : units->members) judge_names(unit.value.find("partners"), composer, report);
  }
  if (const Node* rules = world.find("sourcing")) {
    for (const Node& rule : entries_of(*rules)) judge_names(rule.find("partners"), composer, report);
  }
}

}  // namespace proofload::scenario
