#include "contracts/json/interfaces/wms.hpp"

#include <boost/describe.hpp>

#include "contracts/json/codec.ipp"
#include "contracts/json/interfaces/amounts.hpp"

namespace proofload::wms {

BOOST_DESCRIBE_STRUCT(ReleaseLine, (), (line, item, quantity, most, substitute))
BOOST_DESCRIBE_STRUCT(CreateRelease, (), (release, external_id, sales_order, ship_to, lines, not_before, not_after))
BOOST_DESCRIBE_STRUCT(ReleaseCreated, (), (release, status))
BOOST_DESCRIBE_STRUCT(Refusal, (), (error, message, line, existing))
BOOST_DESCRIBE_STRUCT(CancelRelease, (), (release, reason))
BOOST_DESCRIBE_STRUCT(GetRelease, (), (release))
BOOST_DESCRIBE_STRUCT(PackedLine, (), (line, item, quantity))
BOOST_DESCRIBE_STRUCT(Carton, (), (sscc, weight_g, lines, tracking))
BOOST_DESCRIBE_STRUCT(LineState, (), (line, ordered, allocated, picked, shipped, item))
BOOST_DESCRIBE_STRUCT(ReleaseState, (),
                      (release, status, sequence, lines, cartons, shipment, shipped_at))
BOOST_DESCRIBE_STRUCT(AttachLabel, (), (release, sscc, tracking))
BOOST_DESCRIBE_STRUCT(Done, (), (status))
BOOST_DESCRIBE_STRUCT(Allocated, (), (event, release, sequence, at, lines))
BOOST_DESCRIBE_STRUCT(Picked, (), (event, release, sequence, at, line))
BOOST_DESCRIBE_STRUCT(Packed, (), (event, release, sequence, at, carton, cartons_in_all))
BOOST_DESCRIBE_STRUCT(Shipped, (), (event, release, sequence, at, shipment, lines, cartons))
BOOST_DESCRIBE_STRUCT(Cancelled, (), (event, release, sequence, at, reason))
BOOST_DESCRIBE_STRUCT(Received, (), (event, item, quantity, at))
BOOST_DESCRIBE_STRUCT(ReturnedLine, (), (line, item, quantity, condition))
BOOST_DESCRIBE_STRUCT(Returned, (), (event, release, return_number, at, lines))

}  // namespace proofload::wms

namespace proofload::json {

template struct Codec<wms::CreateRelease>;
template struct Codec<wms::ReleaseCreated>;
template struct Codec<wms::Refusal>;
template struct Codec<wms::CancelRelease>;
template struct Codec<wms::GetRelease>;
template struct Codec<wms::ReleaseState>;
template struct Codec<wms::AttachLabel>;
template struct Codec<wms::Done>;
template struct Codec<wms::Allocated>;
template struct Codec<wms::Picked>;
template struct Codec<wms::Packed>;
template struct Codec<wms::Shipped>;
template struct Codec<wms::Cancelled>;
template struct Codec<wms::Received>;
template struct Codec<wms::Returned>;

}  // namespace proofload::json
