#include "contracts/x12/tender_response_990.hpp"

#include "contracts/x12/logistics_codec.hpp"

namespace proofload::x12 {

template <>
Result<TenderResponse990> read(const SetText& set) {
  SetReader reader(set);
  TenderResponse990 response;
  bool begun = false, in_stop = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("B1"):
        begun = true;
        response.carrier = reader.text(1);
        response.shipment = reader.required_text(2);
        response.date = reader.date(3);
        response.action = reader.text(4);
        break;
      case pack("S5"):  // what it says of single stops, the document does not keep
        in_stop = true;
        break;
      case pack("N9"):
        if (!in_stop) response.references.push_back(read_reference(reader));
        break;
      case pack("G62"):
        if (!in_stop) read_scheduled_date(reader, response.dates);
        break;
      case pack("K1"):
        if (!in_stop) read_remarks(reader, response.remarks);
        break;
      default:
        break;
    }
  }
  reader.require(begun, "B1");
  return reader.done(std::move(response));
}

void write(const TenderResponse990& response, Writer& w) {
  w.begin_set("990");
  w.segment("B1", response.carrier, response.shipment, response.date, response.action);
  write_references("N9", response.references, w);
  write_all(response.dates, w);
  write_remarks(response.remarks, w);
  w.end_set();
}

}  // namespace proofload::x12
