#include "contracts/x12/acknowledgment_855.hpp"

#include "contracts/x12/order_set_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr OrderSegments kSegments855{"BAK", "PO1"};

}  // namespace

template <>
Result<Acknowledgment855> read(const SetText& set) {
  return read_order_set<Acknowledgment855>(set, kSegments855, [](SetReader& reader, Acknowledgment855& answer) {
    answer.purpose = reader.text(1);
    answer.type = reader.text(2);
    answer.order_number = reader.required_text(3);
    answer.order_date = reader.required_date(4);
    answer.release = reader.text(5);
    answer.sales_order = reader.text(8);
    answer.date = reader.date(9);
  });
}

void write(const Acknowledgment855& answer, Writer& w) {
  w.begin_set("855");
  w.segment("BAK", answer.purpose, answer.type, answer.order_number, answer.order_date,
            answer.release, "", "", answer.sales_order, answer.date);
  write_order_body(answer, "SE", kSegments855, w);
}

}  // namespace proofload::x12
