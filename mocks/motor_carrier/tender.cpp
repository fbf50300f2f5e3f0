#include "mocks/motor_carrier/tender.hpp"

#include <boost/describe.hpp>

#include <algorithm>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::motor_carrier {

BOOST_DESCRIBE_STRUCT(Offer, (), (load, about, weight_g, pallets, ship_from, ship_to, pickup_ns, deliver_from_ns,
                                  bill_of_lading))
BOOST_DESCRIBE_STRUCT(Due, (), (what, code, at_ns, due_ns))
BOOST_DESCRIBE_STRUCT(Tender, (), (status, offer, cost, answer, told, dues, forget_ns, cause, shipper))

std::string stored_name(std::string_view load) {
  return stored_under("tender/", load);
}

void Tender::plan(std::string what, std::string code, Instant at, Instant due) {
  Due planned{std::move(what), std::move(code), at.time_since_epoch().count(), due.time_since_epoch().count()};
  const auto behind = std::upper_bound(dues.begin(), dues.end(), planned,
                                       [](const Due& a, const Due& b) { return a.due_ns < b.due_ns; });
  dues.insert(behind, std::move(planned));
}

std::optional<Due> Tender::take_due(Instant now) {
  if (dues.empty() || now < dues.front().due()) return std::nullopt;
  Due due = std::move(dues.front());
  dues.erase(dues.begin());
  return due;
}

}  // namespace proofload::mocks::motor_carrier

namespace proofload {

template struct Record<mocks::motor_carrier::Tender>;

}  // namespace proofload
