// tests/orchestrator/small_settings.hpp — one retailer, two items, one place: the least that an
// order needs; and the interchanges that the retailer writes.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/writer.hpp"
#include "orchestrator/settings.hpp"

namespace proofload::orchestrator {

inline constexpr std::string_view kKey = "bigbox/4711";

inline std::shared_ptr<Settings> small_settings() {
  auto settings = std::make_shared<Settings>();
  Partner partner;
  partner.name = "bigbox";
  partner.them = {"ZZ", "BIGBOX", ""};
  partner.us = {"ZZ", "SELLER", ""};
  settings->partners.push_back(partner);
  for (const std::string id : {"KETTLE", "TOASTER"}) {
    canonical::Item item;
    item.id = canonical::ItemId(id);
    item.packs.push_back({canonical::PackLevel::carton, {Unit("CA"), kEach, 12, 1}, {}, 0});
    settings->items.push_back(item);
    canonical::CrossReference reference;
    reference.name = {canonical::ItemNameKind::vendor_item, id};
    reference.item = item.id;
    settings->references.push_back(reference);
  }
  canonical::Location location;
  location.id = canonical::LocationId("dc-7");
  location.codes.push_back({canonical::PartyId("bigbox"), "92", "DC7"});
  settings->locations.push_back(location);
  return settings;
}

inline x12::PurchaseOrder850 small_order(std::string number = "4711") {
  x12::PurchaseOrder850 order;
  order.number = std::move(number);
  order.date = {2026, 1, 5};
  order.parties.push_back({.role = "ST", .id_qualifier = "92", .id = "DC7"});
  order.lines.push_back({.item = {.id = "1",
                                  .quantity = Quantity::of(12),
                                  .price_millionths = 4'990'000,
                                  .products = {{"VN", "KETTLE"}}}});
  order.lines.push_back({.item = {.id = "2",
                                  .quantity = Quantity::of(5),
                                  .price_millionths = 19'500'000,
                                  .products = {{"VN", "TOASTER"}}}});
  return order;
}

using WriteSets = std::function<void(x12::Writer&)>;

// From the retailer; a group of "" is none.
inline std::string from_retailer(std::uint32_t control, std::string_view group,
                                 const WriteSets& write_sets) {
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "BIGBOX", ""};
  envelope.receiver = {"ZZ", "SELLER", ""};
  envelope.date = {2026, 1, 5};
  envelope.interchange_control = control;
  if (group == "RG") envelope.version = "004030";
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  if (!group.empty()) writer.begin_group(group, control);
  write_sets(writer);
  if (!group.empty()) writer.end_group();
  writer.end_interchange();
  return bytes;
}

inline std::string order_interchange(std::uint32_t control, const x12::PurchaseOrder850& order) {
  return from_retailer(control, "PO", [&](x12::Writer& writer) { write(order, writer); });
}

// The retailer's word on our group: A taken, R rejected.
inline std::string acknowledgement(std::uint32_t control, std::string functional_id,
                                   std::uint32_t group, std::string status = "A") {
  return from_retailer(control, "FA", [&](x12::Writer& writer) {
    x12::FunctionalAcknowledgment997 said;
    said.functional_id = std::move(functional_id);
    said.group_control_number = std::to_string(group);
    said.status = status;
    said.included = said.received = 1;
    said.accepted = status == "A" ? 1 : 0;
    write(said, writer);
  });
}

inline Message document_from(Symbol partner, std::string bytes) {
  Message message;
  message.id = {1};
  message.from = partner;
  message.to = "orchestrator";
  message.type = "x12.interchange";
  message.kind = Kind::document;
  message.body = Body(std::move(bytes));
  return message;
}

}  // namespace proofload::orchestrator
