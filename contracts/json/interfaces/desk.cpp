#include "contracts/json/interfaces/desk.hpp"

#include <boost/describe.hpp>

#include "contracts/json/codec.ipp"

namespace proofload::desk {

BOOST_DESCRIBE_STRUCT(OpenCase, (), (case_id, partner, external_id, kind, cause, step, text, line))
BOOST_DESCRIBE_STRUCT(CaseOpened, (), (case_id))
BOOST_DESCRIBE_STRUCT(Replay, (), (event, case_id))
BOOST_DESCRIBE_STRUCT(Decide, (), (event, case_id, decision))
BOOST_DESCRIBE_STRUCT(Refusal, (), (error, message))

}  // namespace proofload::desk

namespace proofload::json {

template struct Codec<desk::OpenCase>;
template struct Codec<desk::CaseOpened>;
template struct Codec<desk::Replay>;
template struct Codec<desk::Decide>;
template struct Codec<desk::Refusal>;

}  // namespace proofload::json
