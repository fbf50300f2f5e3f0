#include "contracts/canonical/handling_unit.hpp"

#include <gtest/gtest.h>

namespace proofload::canonical {
namespace {

HandlingUnit unit(std::string id, HandlingUnitKind kind, std::string parent = "") {
  HandlingUnit made{.id = HandlingUnitId(std::move(id)), .kind = kind};
  if (!parent.empty()) made.parent = HandlingUnitId(std::move(parent));
  return made;
}

TEST(HandlingUnit, ACartonStandsOnAPalletInALoad) {
  const std::vector<HandlingUnit> units{
      unit("L", HandlingUnitKind::load), unit("P", HandlingUnitKind::pallet, "L"),
      unit("C1", HandlingUnitKind::carton, "P"), unit("C2", HandlingUnitKind::carton, "L"),
      unit("C3", HandlingUnitKind::carton)};
  EXPECT_TRUE(validate_tree(units).has_value());
}

TEST(HandlingUnit, NothingStandsOnWhatIsMissingNoLargerOrItself) {
  using enum HandlingUnitKind;
  const auto is_tree = [](std::vector<HandlingUnit> units) {
    return validate_tree(units).has_value();
  };
  EXPECT_FALSE(is_tree({unit("C", carton, "P")}));
  EXPECT_FALSE(is_tree({unit("C", carton, "P"), unit("P", pallet)}));
  EXPECT_FALSE(is_tree({unit("C", carton), unit("P", pallet, "C")}));
  EXPECT_FALSE(is_tree({unit("P", pallet), unit("P2", pallet, "P")}));
  EXPECT_FALSE(is_tree({unit("C", carton, "C")}));
  EXPECT_FALSE(is_tree({unit("C", carton), unit("C", carton)}));
}

TEST(HandlingUnit, AnSsccNamesOneUnit) {
  std::vector<HandlingUnit> units{unit("C1", HandlingUnitKind::carton),
                                  unit("C2", HandlingUnitKind::carton)};
  units[0].sscc = make_sscc({.company_prefix = "0614141", .serial = 1}).value();
  units[1].sscc = make_sscc({.company_prefix = "0614141", .serial = 2}).value();
  EXPECT_TRUE(validate_tree(units).has_value());
  units[1].sscc = units[0].sscc;
  EXPECT_FALSE(validate_tree(units).has_value());
}

}  // namespace
}  // namespace proofload::canonical
