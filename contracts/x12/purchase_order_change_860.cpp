#include "contracts/x12/purchase_order_change_860.hpp"

#include "contracts/x12/order_set_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr OrderSegments kSegments860{"BCH", "POC"};

}  // namespace

template <>
Result<PurchaseOrderChange860> read(const SetText& set) {
  return read_order_set<PurchaseOrderChange860>(
      set, kSegments860, [](SetReader& reader, PurchaseOrderChange860& change) {
        change.purpose = reader.text(1);
        change.type = reader.text(2);
        change.order_number = reader.required_text(3);
        change.release = reader.text(4);
        change.change_sequence = reader.text(5);
        change.order_date = reader.required_date(6);
        change.contract = reader.text(8);
        change.change_date = reader.date(11);
      });
}

void write(const PurchaseOrderChange860& change, Writer& w) {
  w.begin_set("860");
  w.segment("BCH", change.purpose, change.type, change.order_number, change.release, change.change_sequence,
            change.order_date, "", change.contract, "", "", change.change_date);
  write_order_body(change, "BY", kSegments860, w);
}

}  // namespace proofload::x12
