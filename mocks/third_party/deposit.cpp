#include "mocks/third_party/deposit.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::third_party {

BOOST_DESCRIBE_STRUCT(Party, (), (role, name, id_qualifier, id))
BOOST_DESCRIBE_STRUCT(OrderedLine, (), (line, item, ordered, substitute, is_known))
BOOST_DESCRIBE_STRUCT(Deposit, (),
                      (order, purchase_order, link, carrier, substitutes, parties, lines, outcome,
                       depositor, advise_at_ns, until_ns))
BOOST_DESCRIBE_STRUCT(InboundLine, (), (line, item, advised, good, damaged))
BOOST_DESCRIBE_STRUCT(Arrival, (),
                      (shipment, carrier_shipment, lines, receipt, receive_at_ns, until_ns, cause, depositor))
BOOST_DESCRIBE_STRUCT(TakenBack, (),
                      (number, release, depositor, receipt, line, item, good, damaged, at_ns, until_ns))
BOOST_DESCRIBE_STRUCT(Figure, (), (item, available))
BOOST_DESCRIBE_STRUCT(Report, (), (reference, is_full, as_of_ns, send_at_ns, figures))
BOOST_DESCRIBE_STRUCT(Reported, (), (figures))

std::string stored_name(const Deposit& deposit) {
  return stored_under("deposit/", deposit.order);
}
std::string stored_name(const Arrival& arrival) {
  return stored_under("inbound/", arrival.shipment);
}
std::string stored_name(const Report& report) {
  return stored_under("report/", report.reference);
}
std::string stored_name(const TakenBack& taken) {
  return stored_under("taken_back/", taken.number);
}

}  // namespace proofload::mocks::third_party

namespace proofload {

template struct Record<mocks::third_party::Deposit>;
template struct Record<mocks::third_party::Arrival>;
template struct Record<mocks::third_party::Report>;
template struct Record<mocks::third_party::TakenBack>;
template struct Record<mocks::third_party::Reported>;

}  // namespace proofload
