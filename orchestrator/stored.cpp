#include "orchestrator/stored.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"

namespace proofload::orchestrator {

BOOST_DESCRIBE_STRUCT(Operation, (), (id, system, type, order, subject, body, lookup_type, lookup_body,
                                      first_asked_ns, key, look_up_first, parked))
BOOST_DESCRIBE_STRUCT(LineRecord, (), (line, buyer_line, item, buyer_item, buyer_item_qualifier, ordered, unit,
                                       price, accepted, shipped, cancelled))
BOOST_DESCRIBE_STRUCT(CartonLine, (), (line, quantity))
BOOST_DESCRIBE_STRUCT(CartonRecord, (), (sscc, weight_g, lines, tracking, attached, status, status_at, told,
                                         shown, telling))
BOOST_DESCRIBE_STRUCT(HeadRecord, (), (key, partner, purchase_order, order_release, ordered_on, ship_to,
                                       ship_to_code, ship_to_qualifier, currency, content, stage, erp, queued, sales_order,
                                       release, service, shipment, shipped_at, invoice, held_invoice, cause,
                                       response_sent, notice_sent, cancel_requested, warehouse_sequence, progress_ns))
BOOST_DESCRIBE_STRUCT(OutDocument, (), (id, partner, order, functional_id, interchange_control, group_control,
                                        bytes, resends))

}  // namespace proofload::orchestrator

namespace proofload {

template struct Record<orchestrator::Operation>;
template struct Record<orchestrator::LineRecord>;
template struct Record<orchestrator::CartonRecord>;
template struct Record<orchestrator::HeadRecord>;
template struct Record<orchestrator::OutDocument>;

}  // namespace proofload
