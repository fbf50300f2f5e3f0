#include "mocks/edi_partner/asked_return.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"

namespace proofload::mocks::edi_partner {

BOOST_DESCRIBE_STRUCT(AskedReturn, (), (number, key, line, units, is_damaged, is_asked, is_answered, due_ns))

AskedReturn asked_return_from(std::string_view value) { return Record<AskedReturn>::read(value); }
std::string to_stored(const AskedReturn& asked) { return to_record(asked); }

}  // namespace proofload::mocks::edi_partner

namespace proofload {

template struct Record<mocks::edi_partner::AskedReturn>;

}  // namespace proofload
