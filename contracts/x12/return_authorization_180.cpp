#include "contracts/x12/return_authorization_180.hpp"

#include "contracts/base/check.hpp"
#include "contracts/x12/logistics_codec.hpp"
#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

constexpr std::size_t kPairsMost = 4;

ReturnedItem180 read_returned_item(SetReader& reader) {
  ReturnedItem180 item;
  item.products.push_back({reader.required_text(1), reader.required_text(2)});
  item.quantity = reader.quantity(3, 4);
  read_products(reader, 8, item.products, 13);
  return item;
}

void read_below_item(SetReader& reader, ReturnedItem180& item) {
  if (reader.id() == pack("N9")) {
    item.references.push_back(read_reference(reader));
  } else if (reader.id() == pack("RDR")) {
    item.disposition = reader.text(1);
    item.reason = reader.text(2);
    item.answer = reader.text(3);
  }
}

void write_returned_item(const ReturnedItem180& item, Writer& w) {
  CHECK(!item.products.empty() && item.products.size() <= kPairsMost, "a BLI has one to four names");
  w.open("BLI");
  w.add(item.products[0].qualifier);
  w.add(item.products[0].value);
  w.add(item.quantity);
  for (int i = 0; i < 3; ++i) w.add("");  // BLI05 to BLI07
  for (std::size_t i = 1; i < item.products.size(); ++i) {
    w.add(item.products[i].qualifier);
    w.add(item.products[i].value);
  }
  w.close();
  write_references("N9", item.references, w);
  if (!(item.disposition + item.reason + item.answer).empty()) w.segment("RDR", item.disposition, item.reason, item.answer);
}

}  // namespace

template <>
Result<ReturnAuthorization180> read(const SetText& set) {
  SetReader reader(set);
  ReturnAuthorization180 authorization;
  bool begun = false;
  while (reader.next()) {
    switch (reader.id()) {
      case pack("BGN"):
        begun = true;
        authorization.beginning = read_beginning(reader);
        break;
      case pack("BLI"):
        authorization.items.push_back(read_returned_item(reader));
        break;
      default:
        if (!authorization.items.empty()) {
          read_below_item(reader, authorization.items.back());
        } else if (reader.id() == pack("PRF")) {
          authorization.purchase_order = reader.required_text(1);
          authorization.release = reader.text(2);
        } else if (reader.id() == pack("N9")) {
          authorization.references.push_back(read_reference(reader));
        } else {
          read_party_segment(reader, authorization.parties, kNoReferences);
        }
        break;
    }
  }
  reader.require(begun, "BGN");
  return reader.done(std::move(authorization));
}

void write(const ReturnAuthorization180& authorization, Writer& w) {
  w.begin_set("180");
  write(authorization.beginning, w);
  if (!authorization.purchase_order.empty()) w.segment("PRF", authorization.purchase_order, authorization.release);
  write_references("N9", authorization.references, w);
  write_parties(authorization.parties, "REF", w);
  for (const ReturnedItem180& item : authorization.items) write_returned_item(item, w);
  w.end_set();
}

}  // namespace proofload::x12
