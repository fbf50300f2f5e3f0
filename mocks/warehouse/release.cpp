#include "mocks/warehouse/release.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::warehouse {

BOOST_DESCRIBE_STRUCT(Line, (), (line, item, ordered, allocated, picked, shipped, most, instead, asked))
BOOST_DESCRIBE_STRUCT(Packed, (), (line, item, quantity))
BOOST_DESCRIBE_STRUCT(Carton, (), (sscc, release, weight_g, lines, tracking))
BOOST_DESCRIBE_STRUCT(Release, (),
                      (release, status, sequence, lines, lines_done, shipment, shipped_at, due_ns,
                       leaves_from_ns, leaves_before_ns, cause))
BOOST_DESCRIBE_STRUCT(Counters, (), (cartons, shipments))

std::string stored_name(const Release& release) {
  return stored_under("release/", release.release);
}
std::string stored_name(const Carton& carton) {
  return stored_under("unit/", carton.sscc);
}

}  // namespace proofload::mocks::warehouse

namespace proofload {

template struct Record<mocks::warehouse::Release>;
template struct Record<mocks::warehouse::Carton>;
template struct Record<mocks::warehouse::Counters>;

}  // namespace proofload
