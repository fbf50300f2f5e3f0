#include "orchestrator/stored.hpp"

#include <boost/describe.hpp>

#include "contracts/base/check.hpp"
#include "contracts/json/codec.ipp"
#include "contracts/json/interfaces/amounts.hpp"
#include "contracts/json/parser.hpp"

namespace proofload::json {

template <>
struct Wire<Unit> {
  static std::string to(const Unit& unit) { return std::string(unit.text()); }
  static Result<Unit> from(std::string_view text) { return Unit(text); }
};

}  // namespace proofload::json

namespace proofload::orchestrator {

BOOST_DESCRIBE_STRUCT(Operation, (), (id, system, type, order, subject, body, lookup_type, lookup_body,
                                      first_asked_ns, parked))
BOOST_DESCRIBE_STRUCT(LineRecord, (), (line, buyer_line, item, buyer_item, buyer_item_qualifier, ordered, unit,
                                       price, accepted, shipped, cancelled))
BOOST_DESCRIBE_STRUCT(CartonLine, (), (line, quantity))
BOOST_DESCRIBE_STRUCT(CartonRecord, (), (sscc, weight_g, lines, tracking, attached, status, status_at, told,
                                         shown, telling))
BOOST_DESCRIBE_STRUCT(HeadRecord, (), (key, partner, purchase_order, order_release, ordered_on, ship_to,
                                       ship_to_code, ship_to_qualifier, currency, content, stage, sales_order,
                                       release, service, shipment, shipped_at, invoice, held_invoice, cause,
                                       response_sent, notice_sent, cancel_requested, warehouse_sequence, progress_ns))
BOOST_DESCRIBE_STRUCT(OutDocument, (), (id, partner, order, functional_id, interchange_control, group_control,
                                        bytes, resends))

namespace {

template <class T>
T read_record(std::string_view text) {
  json::Parser parser;
  const auto value = parser.parse(text);
  CHECK(value.has_value(), "a record that we wrote");
  auto record = json::Codec<T>::read(*value);
  CHECK(record.has_value(), "a record that we wrote");
  return std::move(*record);
}

template <class T>
std::string write_record(const T& record) {
  std::string text;
  json::Codec<T>::write(record, text);
  return text;
}

}  // namespace

std::string to_text(const Operation& record) { return write_record(record); }
std::string to_text(const HeadRecord& record) { return write_record(record); }
std::string to_text(const LineRecord& record) { return write_record(record); }
std::string to_text(const CartonRecord& record) { return write_record(record); }
std::string to_text(const OutDocument& record) { return write_record(record); }

template <>
Operation from_text(std::string_view text) { return read_record<Operation>(text); }
template <>
HeadRecord from_text(std::string_view text) { return read_record<HeadRecord>(text); }
template <>
LineRecord from_text(std::string_view text) { return read_record<LineRecord>(text); }
template <>
CartonRecord from_text(std::string_view text) { return read_record<CartonRecord>(text); }
template <>
OutDocument from_text(std::string_view text) { return read_record<OutDocument>(text); }

}  // namespace proofload::orchestrator
