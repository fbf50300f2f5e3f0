#include "mocks/erp/order.hpp"

#include <algorithm>
#include <boost/describe.hpp>

#include "contracts/port/record.ipp"
#include "mocks/common/stored_name.hpp"

namespace proofload::mocks::erp {

BOOST_DESCRIBE_STRUCT(Line, (), (line, item, price, ordered, cancelled, shipped, invoiced))
BOOST_DESCRIBE_STRUCT(Delivery, (), (tracking, status, shown))
BOOST_DESCRIBE_STRUCT(InvoicedLine, (), (line, quantity))
BOOST_DESCRIBE_STRUCT(InvoicedOrder, (), (sales_order, lines))
BOOST_DESCRIBE_STRUCT(Payment, (), (remittance, settled))
BOOST_DESCRIBE_STRUCT(Invoice, (), (number, shipment, invoiced_on, lines, others, payments))
BOOST_DESCRIBE_STRUCT(Credit, (), (number, return_number, invoice, lines))
BOOST_DESCRIBE_STRUCT(Order, (),
                      (sales_order, customer, external_id, status, inbound, lines, shipments, cancellations,
                       changes, invoices, deliveries, credits, due_ns, cause))
BOOST_DESCRIBE_STRUCT(DueFact, (), (what, sales_order, line, quantity, money, location))
BOOST_DESCRIBE_STRUCT(DuePosting, (), (due_ns, cause, facts))
BOOST_DESCRIBE_STRUCT(Counters, (), (orders, invoices, inbound, credits))

Line* Order::find_line(std::int32_t number) {
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [&](const Line& each) { return each.line == number; });
  return found == lines.end() ? nullptr : &*found;
}

void Order::settle_status() {
  if (status == "on_hold") return;
  const auto every = [&](auto holds) { return std::all_of(lines.begin(), lines.end(), holds); };
  const auto open = [](const Line& each) {
    return each.cancelled.millionths + each.shipped.millionths < each.ordered.millionths;
  };
  if (every(
          [](const Line& each) { return each.cancelled.millionths >= each.ordered.millionths; })) {
    status = "cancelled";
  } else if (!every([&](const Line& each) { return !open(each); })) {
    status = "open";
  } else if (every([](const Line& each) {
               return each.invoiced.millionths >= each.shipped.millionths;
             })) {
    status = "invoiced";
  } else {
    status = "shipped";
  }
}

std::string stored_name(std::string_view sales_order) {
  return stored_under("order/", sales_order);
}

}  // namespace proofload::mocks::erp

namespace proofload {

template struct Record<mocks::erp::Order>;
template struct Record<mocks::erp::Counters>;
template struct Record<mocks::erp::DuePosting>;

}  // namespace proofload
