#include "contracts/json/interfaces/tms.hpp"

#include <boost/describe.hpp>

#include "contracts/json/codec.ipp"
#include "contracts/json/interfaces/amounts.hpp"

namespace proofload::tms {

BOOST_DESCRIBE_STRUCT(LoadRelease, (), (release, weight_g, pallets))
BOOST_DESCRIBE_STRUCT(PlanLoad, (), (load, releases, ship_from, ship_to, ready_at, deliver_from, deliver_until))
BOOST_DESCRIBE_STRUCT(RatedCarrier, (), (scac, cost))
BOOST_DESCRIBE_STRUCT(LoadPlanned, (), (load, load_id, carriers))
BOOST_DESCRIBE_STRUCT(BookLoad, (), (load_id, scac, cost))
BOOST_DESCRIBE_STRUCT(LoadBooked, (), (load_id, bill_of_lading))
BOOST_DESCRIBE_STRUCT(CancelLoad, (), (load_id, reason))
BOOST_DESCRIBE_STRUCT(GetLoad, (), (load))
BOOST_DESCRIBE_STRUCT(LoadState, (), (load, load_id, status, carriers, scac, bill_of_lading))
BOOST_DESCRIBE_STRUCT(SettleFreight, (), (load_id, invoice, scac, amount, balance_due))
BOOST_DESCRIBE_STRUCT(Done, (), (status))
BOOST_DESCRIBE_STRUCT(Refusal, (), (error, message, existing))

}  // namespace proofload::tms

namespace proofload::json {

template struct Codec<tms::PlanLoad>;
template struct Codec<tms::LoadPlanned>;
template struct Codec<tms::BookLoad>;
template struct Codec<tms::LoadBooked>;
template struct Codec<tms::CancelLoad>;
template struct Codec<tms::GetLoad>;
template struct Codec<tms::LoadState>;
template struct Codec<tms::SettleFreight>;
template struct Codec<tms::Done>;
template struct Codec<tms::Refusal>;

}  // namespace proofload::json
