#include "contracts/x12/change_acknowledgment_865.hpp"

#include "contracts/x12/order_set_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr OrderSegments kSegments865{"BCA", "POC"};

}  // namespace

template <>
Result<ChangeAcknowledgment865> read(const SetText& set) {
  return read_order_set<ChangeAcknowledgment865>(
      set, kSegments865, [](SetReader& reader, ChangeAcknowledgment865& answer) {
        answer.purpose = reader.text(1);
        answer.type = reader.text(2);
        answer.order_number = reader.required_text(3);
        answer.release = reader.text(4);
        answer.change_sequence = reader.text(5);
        answer.order_date = reader.required_date(6);
        answer.sales_order = reader.text(9);
        answer.date = reader.date(10);
        answer.change_date = reader.date(11);
      });
}

void write(const ChangeAcknowledgment865& answer, Writer& w) {
  w.begin_set("865");
  w.segment("BCA", answer.purpose, answer.type, answer.order_number, answer.release, answer.change_sequence,
            answer.order_date, "", "", answer.sales_order, answer.date, answer.change_date);
  write_order_body(answer, "SE", kSegments865, w);
}

}  // namespace proofload::x12
