#include "mocks/carrier/label.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::carrier {

BOOST_DESCRIBE_STRUCT(Label, (), (tracking, reference, release, cost, status, scans, due_ns, cause))
BOOST_DESCRIBE_STRUCT(Counters, (), (labels))

std::string stored_name(std::string_view tracking) {
  return stored_under("label/", tracking);
}

}  // namespace proofload::mocks::carrier

namespace proofload {

template struct Record<mocks::carrier::Label>;
template struct Record<mocks::carrier::Counters>;

}  // namespace proofload
