#include "contracts/json/interfaces/erp.hpp"

#include <boost/describe.hpp>

#include "contracts/json/codec.ipp"
#include "contracts/json/interfaces/amounts.hpp"

namespace proofload::erp {

BOOST_DESCRIBE_STRUCT(OrderLine, (), (line, item, quantity, price))
BOOST_DESCRIBE_STRUCT(CreateOrder, (),
                      (customer, external_id, purchase_order, ship_to, ordered_on, requested_on,
                       lines))
BOOST_DESCRIBE_STRUCT(OrderCreated, (), (sales_order, external_id, status))
BOOST_DESCRIBE_STRUCT(OrderPosted, (), (customer, external_id, sales_order, status))
BOOST_DESCRIBE_STRUCT(Refusal, (), (error, message, line, existing))
BOOST_DESCRIBE_STRUCT(FindOrder, (), (customer, external_id))
BOOST_DESCRIBE_STRUCT(ChangeOrder, (), (sales_order, change, requested_on, lines))
BOOST_DESCRIBE_STRUCT(LineQuantity, (), (line, quantity))
BOOST_DESCRIBE_STRUCT(CancelLines, (), (sales_order, reason, cancellation, lines))
BOOST_DESCRIBE_STRUCT(ConfirmShipment, (), (sales_order, shipment, shipped_at, lines))
BOOST_DESCRIBE_STRUCT(BilledOrder, (), (sales_order, shipments, lines))
BOOST_DESCRIBE_STRUCT(PostInvoice, (), (sales_order, shipment, lines, shipments, others))
BOOST_DESCRIBE_STRUCT(InvoiceLine, (), (line, quantity, price, amount, tax))
BOOST_DESCRIBE_STRUCT(InvoicedOrder, (), (sales_order, lines))
BOOST_DESCRIBE_STRUCT(InvoicePosted, (),
                      (invoice, sales_order, shipment, invoiced_on, total, lines, others, tax))
BOOST_DESCRIBE_STRUCT(FindInvoice, (), (sales_order, shipment))
BOOST_DESCRIBE_STRUCT(CreditLine, (), (line, quantity, price))
BOOST_DESCRIBE_STRUCT(PostCredit, (), (sales_order, return_number, invoice, lines))
BOOST_DESCRIBE_STRUCT(CreditPosted, (), (credit, sales_order, return_number, credited_on, total, lines, tax))
BOOST_DESCRIBE_STRUCT(ApplyPayment, (), (customer, remittance, invoice, paid, deducted, reason))
BOOST_DESCRIBE_STRUCT(SetDeliveryStatus, (), (sales_order, shipment, tracking, status, at, shown))
BOOST_DESCRIBE_STRUCT(SetAvailability, (), (location, item, quantity, as_of))
BOOST_DESCRIBE_STRUCT(Done, (), (status))

}  // namespace proofload::erp

namespace proofload::json {

template struct Codec<erp::CreateOrder>;
template struct Codec<erp::OrderCreated>;
template struct Codec<erp::OrderPosted>;
template struct Codec<erp::Refusal>;
template struct Codec<erp::FindOrder>;
template struct Codec<erp::ChangeOrder>;
template struct Codec<erp::CancelLines>;
template struct Codec<erp::ConfirmShipment>;
template struct Codec<erp::PostInvoice>;
template struct Codec<erp::InvoicePosted>;
template struct Codec<erp::FindInvoice>;
template struct Codec<erp::PostCredit>;
template struct Codec<erp::CreditPosted>;
template struct Codec<erp::ApplyPayment>;
template struct Codec<erp::SetDeliveryStatus>;
template struct Codec<erp::SetAvailability>;
template struct Codec<erp::Done>;

}  // namespace proofload::json
