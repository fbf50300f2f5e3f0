#include "orchestrator/stored.hpp"

#include <boost/describe.hpp>

#include "contracts/port/record.ipp"

namespace proofload::orchestrator {

BOOST_DESCRIBE_STRUCT(Operation, (), (id, system, type, order, subject, body, lookup_type, lookup_body,
                                      first_asked_ns, key, look_up_first, parked))
BOOST_DESCRIBE_STRUCT(LineRecord, (), (line, buyer_line, item, buyer_item, buyer_item_qualifier, ordered, unit,
                                       price, accepted, shipped, cancelled, asked_since))
BOOST_DESCRIBE_STRUCT(CartonLine, (), (line, quantity))
BOOST_DESCRIBE_STRUCT(Followed, (), (status, status_at, told, shown, telling))
BOOST_DESCRIBE_STRUCT(CartonRecord, (), (sscc, release, weight_g, lines, tracking, attached, way))
BOOST_DESCRIBE_STRUCT(ReleaseLine, (), (line, wanted, allocated, shipped, item))
BOOST_DESCRIBE_STRUCT(RatedCarrier, (), (scac, cost))
BOOST_DESCRIBE_STRUCT(LoadRecord, (), (stage, load_id, carriers, asked, answer_by_ns, bill_of_lading, weight_g, pallets,
                                       ready_ns, way))
BOOST_DESCRIBE_STRUCT(RoutingRecord, (), (stage, requests, answer_by_ns, at_desk, written, load, authorization, scac,
                                          from_ns, until_ns, bill_of_lading))
BOOST_DESCRIBE_STRUCT(Quote, (), (carrier, service, cost, days))
BOOST_DESCRIBE_STRUCT(ReleaseRecord, (), (number, name, warehouse, stage, is_allocated, is_recalled, is_begun, lines, quotes, carrier,
                                          service, load, routing,
                                          shipment,
                                          shipped_at, notice_sent, notice, is_confirmed, billing, invoice, held_invoice,
                                          is_chased, progress_ns))
BOOST_DESCRIBE_STRUCT(HeadRecord, (), (key, partner, purchase_order, order_release, type, ordered_on, deliver_by, leave_from, leave_until, deliver_until, ship_to,
                                       ship_to_code, ship_to_qualifier, currency, content, stage, erp, queued, sales_order,
                                       cause, response_sent, cancel_requested, told_short, told_too_late, taken_ns,
                                       progress_ns))
BOOST_DESCRIBE_STRUCT(StockPosition, (), (warehouse, item, available, as_of_ns, report, is_shown, telling))
BOOST_DESCRIBE_STRUCT(ChangeLine, (), (line, code, is_added, refused))
BOOST_DESCRIBE_STRUCT(ChangeRecord, (), (key, partner, name, sequence, written, content, text, delimiters, stage,
                                         came_ns, told_waits, lines, asked, requested_on))
BOOST_DESCRIBE_STRUCT(EarlyCancel, (), (key, partner, came_ns, is_told))
BOOST_DESCRIBE_STRUCT(ReturnableLine, (), (line, instead, invoiced, price, returned))
BOOST_DESCRIBE_STRUCT(ReturnedLine, (), (line, quantity))
BOOST_DESCRIBE_STRUCT(GoodsBack, (), (number, stage, at, lines, credit))
BOOST_DESCRIBE_STRUCT(ReturnableRecord, (), (release, invoice, head, until_ns, lines, back))
BOOST_DESCRIBE_STRUCT(Authorization, (), (number, line, quantity, is_used, since_ns))
BOOST_DESCRIBE_STRUCT(AuthorizationRecord, (), (key, all))
BOOST_DESCRIBE_STRUCT(OutDocument, (), (id, partner, order, functional_id, interchange_control, group_control,
                                        bytes, resends))

}  // namespace proofload::orchestrator

namespace proofload {

template struct Record<orchestrator::Operation>;
template struct Record<orchestrator::LineRecord>;
template struct Record<orchestrator::ReleaseRecord>;
template struct Record<orchestrator::CartonRecord>;
template struct Record<orchestrator::HeadRecord>;
template struct Record<orchestrator::ChangeRecord>;
template struct Record<orchestrator::EarlyCancel>;
template struct Record<orchestrator::ReturnableRecord>;
template struct Record<orchestrator::AuthorizationRecord>;
template struct Record<orchestrator::OutDocument>;
template struct Record<orchestrator::StockPosition>;

}  // namespace proofload
