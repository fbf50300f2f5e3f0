#include "mocks/desk/case.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"

namespace proofload::mocks::desk {

BOOST_DESCRIBE_STRUCT(Case, (), (case_id, external_id, kind, status, handled, due_ns, cause))

std::string stored_name(std::string_view case_id) {
  return std::string("case/").append(case_id);
}

}  // namespace proofload::mocks::desk

namespace proofload {

template struct Record<mocks::desk::Case>;

}  // namespace proofload
