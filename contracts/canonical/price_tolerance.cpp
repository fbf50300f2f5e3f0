#include "contracts/canonical/price_tolerance.hpp"

#include "contracts/base/check.hpp"

namespace proofload::canonical {
namespace {

__extension__ using Wide = __int128;

}  // namespace

bool is_within(Ratio share, const UnitPrice& buyers, const UnitPrice& sellers) {
  CHECK(buyers.currency == sellers.currency, "two prices of one currency");
  CHECK(buyers.basis.unit == sellers.basis.unit, "two prices of one unit");
  // Each over the other's basis, so that nothing is divided.
  const Wide asked = Wide{buyers.millionths} * sellers.basis.millionths;
  const Wide listed = Wide{sellers.millionths} * buyers.basis.millionths;
  const Wide difference = asked > listed ? asked - listed : listed - asked;
  return difference * share.denominator <= listed * share.numerator;
}

}  // namespace proofload::canonical
