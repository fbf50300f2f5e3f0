#include "contracts/canonical/sourcing.hpp"

#include <gmock/gmock.h>

namespace proofload::canonical {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<SourcingRule> kRules{
    {.items = {"PAINT-WH"}, .from = {"wms.east"}},
    {.partners = {"bigbox"}, .ship_to = {"0077", "0078"}, .from = {"wms.west", "wms.east"}},
    {.order_types = {"DS"}, .from = {"3pl"}},
};

TEST(Sourcing, TheFirstRuleThatFitsSaysItAll) {
  EXPECT_THAT(sources_of(kRules, {"bigbox", "SA", "0077", "PAINT-WH"}), ElementsAre("wms.east"));
  EXPECT_THAT(sources_of(kRules, {"bigbox", "DS", "0078", "SAW-18"}), ElementsAre("wms.west", "wms.east"));
  EXPECT_THAT(sources_of(kRules, {"corner", "DS", "0078", "SAW-18"}), ElementsAre("3pl"));
}

TEST(Sourcing, WhereNoRuleFitsNothingSupplies) {
  EXPECT_THAT(sources_of(kRules, {"corner", "SA", "0077", "SAW-18"}), IsEmpty());
  EXPECT_THAT(sources_of(kRules, {"bigbox", "SA", "0042", "SAW-18"}), IsEmpty());
  EXPECT_THAT(sources_of({}, {"bigbox", "SA", "0042", "SAW-18"}), IsEmpty());
}

}  // namespace
}  // namespace proofload::canonical
