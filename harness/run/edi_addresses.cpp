#include "harness/run/edi_addresses.hpp"

namespace proofload::run {
namespace {

constexpr std::pair<std::string_view, DuplicateInterchange> kOnDuplicate[] = {
    {"repeat_997", DuplicateInterchange::repeat_997},
    {"ta1_025", DuplicateInterchange::ta1_025},
    {"silence", DuplicateInterchange::silence}};

}  // namespace

std::vector<Symbol> sellers_of(const scenario::World& world) {
  std::vector<Symbol> sellers;
  for (const scenario::System& system : world.systems) {
    if (system.kind == scenario::kSellerKind) sellers.push_back(system.name);
  }
  return sellers;
}

void read_edi_relation(scenario::SettingsReader& reader, x12::InterchangeParty& self, Acknowledgement& agreed) {
  reader.read("edi_qualifier", self.qualifier)
      .read("edi_id", self.id)
      .read("edi_group_id", self.application)
      .read("acknowledgement_expected", agreed.expected)
      .read("acknowledgement_due", agreed.due)
      .read("acknowledgement_repeat_after", agreed.repeat_after)
      .read("acknowledgement_repeats", agreed.repeats)
      .choose("acknowledgement_on_duplicate", agreed.on_duplicate, kOnDuplicate);
}

}  // namespace proofload::run
