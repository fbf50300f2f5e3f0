// tests/mocks/motor_carrier/shipper.hpp — what a shipper writes to a motor carrier, and reads of it.
#pragma once

#include <string>
#include <vector>

#include "contracts/x12/freight_invoice_210.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/shipment_status_214.hpp"
#include "contracts/x12/tender_response_990.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/motor_carrier/settings.hpp"
#include "tests/mocks/test_host.hpp"

namespace proofload::mocks::motor_carrier {

inline std::shared_ptr<Settings> swift() {
  auto settings = std::make_shared<Settings>();
  settings->scac = "SWFT";
  settings->self = {"02", "SWFT", "SWFT"};
  settings->other = {"ZZ", "SELLER", ""};
  settings->agreement.acknowledgement.expected = false;
  return settings;
}

// Of 1.5 tons, to be picked up on the second day at noon, UTC.
inline x12::LoadTender204 tender(std::string load = "LD-1", std::string purpose = "00", std::string bill = "") {
  x12::LoadTender204 said;
  said.carrier = "SWFT";
  said.shipment = std::move(load);
  said.purpose = std::move(purpose);
  said.references.push_back({.qualifier = "SI", .value = "R-1"});
  if (!bill.empty()) said.references.push_back({.qualifier = "BM", .value = std::move(bill)});
  x12::Stop204& from = said.stops.emplace_back();
  from.number = 1;
  from.reason = "CL";
  from.dates.push_back({"69", {2026, 1, 6}, "U", "1200", "UT"});
  from.lading_weight = x12::LadingWeight{.qualifier = "G", .weight = Quantity::of(1500, Unit("K")), .handling_units = 3};
  x12::Stop204& to = said.stops.emplace_back();
  to.number = 2;
  to.reason = "CU";
  to.dates.push_back({"53", {2026, 1, 8}, "G", "0800", "UT"});
  return said;
}

inline std::string interchange_of(const x12::LoadTender204& said, std::uint32_t control) {
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "SELLER", ""};
  envelope.receiver = {"02", "SWFT", "SWFT"};
  envelope.date = {2026, 1, 5};
  envelope.time = "0000";
  envelope.interchange_control = control;
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("SM", control);
  write(said, writer);
  writer.end_group();
  writer.end_interchange();
  return bytes;
}

// All sets of that kind which the carrier sent, in order.
template <class Document>
std::vector<Document> documents(const TestHost& host, std::string_view id) {
  std::vector<Document> found;
  for (const Message& message : host.sent) {
    if (message.kind != Kind::document) continue;
    for (const x12::JudgedSet& set : x12::judgement_of(message.body).sets) {
      if (set.id == id) found.push_back(x12::read<Document>(set.text).value());
    }
  }
  return found;
}

}  // namespace proofload::mocks::motor_carrier
