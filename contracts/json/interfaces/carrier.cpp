#include "contracts/json/interfaces/carrier.hpp"

#include <boost/describe.hpp>

#include "contracts/json/codec.ipp"
#include "contracts/json/interfaces/amounts.hpp"

namespace proofload::carrier {

BOOST_DESCRIBE_STRUCT(Rate, (), (release, ship_to, weight_g))
BOOST_DESCRIBE_STRUCT(Rated, (), (service, cost, days))
BOOST_DESCRIBE_STRUCT(BuyLabel, (), (reference, release, ship_to, service, weight_g))
BOOST_DESCRIBE_STRUCT(Label, (), (tracking, reference, cost))
BOOST_DESCRIBE_STRUCT(FindLabel, (), (reference))
BOOST_DESCRIBE_STRUCT(VoidLabel, (), (tracking))
BOOST_DESCRIBE_STRUCT(Manifest, (), (shipment, trackings))
BOOST_DESCRIBE_STRUCT(Done, (), (status))
BOOST_DESCRIBE_STRUCT(Refusal, (), (error, message, existing))
BOOST_DESCRIBE_STRUCT(Tracking, (), (event, tracking, reference, status, at))

}  // namespace proofload::carrier

namespace proofload::json {

template struct Codec<carrier::Rate>;
template struct Codec<carrier::Rated>;
template struct Codec<carrier::BuyLabel>;
template struct Codec<carrier::Label>;
template struct Codec<carrier::FindLabel>;
template struct Codec<carrier::VoidLabel>;
template struct Codec<carrier::Manifest>;
template struct Codec<carrier::Done>;
template struct Codec<carrier::Refusal>;
template struct Codec<carrier::Tracking>;

}  // namespace proofload::json
