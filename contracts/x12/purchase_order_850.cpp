#include "contracts/x12/purchase_order_850.hpp"

#include "contracts/x12/order_set_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr OrderSegments kSegments850{"BEG", "PO1"};

}  // namespace

template <>
Result<PurchaseOrder850> read(const SetText& set) {
  return read_order_set<PurchaseOrder850>(set, kSegments850, [](SetReader& reader, PurchaseOrder850& order) {
    order.purpose = reader.text(1);
    order.type = reader.text(2);
    order.number = reader.required_text(3);
    order.release = reader.text(4);
    order.date = reader.required_date(5);
    order.contract = reader.text(6);
  });
}

void write(const PurchaseOrder850& order, Writer& w) {
  w.begin_set("850");
  w.segment("BEG", order.purpose, order.type, order.number, order.release, order.date,
            order.contract);
  write_order_body(order, "BY", kSegments850, w);
}

}  // namespace proofload::x12
