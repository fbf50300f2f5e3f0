// tests/contracts/conversation/talk.hpp — messages as the seller and its partners exchange them.
#pragma once

#include <functional>
#include <string>
#include <utility>

#include "contracts/conversation/conversation.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/purchase_order_change_860.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload {

inline Conversation new_conversation() { return {*Contracts::load(), {"bigbox"}}; }

inline Message request_of(Symbol type, std::string body) {
  Message message;
  message.from = "orchestrator";
  message.to = "system";
  message.type = type;
  message.body = Body(std::move(body));
  return message;
}

inline Message event_of(Symbol type, std::string body) {
  Message message = request_of(type, std::move(body));
  message.kind = Kind::event;
  return message;
}

using WriteSets = std::function<void(x12::Writer&)>;

inline Message interchange_of(Symbol from, Symbol to, std::uint32_t control, std::string_view group,
                              const WriteSets& write_sets) {
  x12::Envelope envelope;
  envelope.sender = {"ZZ", from.text() == "bigbox" ? "BIGBOX" : "SELLER", ""};
  envelope.receiver = {"ZZ", to.text() == "bigbox" ? "BIGBOX" : "SELLER", ""};
  envelope.date = {2026, 1, 5};
  envelope.interchange_control = control;
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  if (!group.empty()) writer.begin_group(group, control);
  write_sets(writer);
  if (!group.empty()) writer.end_group();
  writer.end_interchange();
  Message message;
  message.from = from;
  message.to = to;
  message.type = "x12.interchange";
  message.kind = Kind::document;
  message.body = Body(std::move(bytes));
  return message;
}

inline x12::PurchaseOrder850 order_850(std::string number, std::string release = "") {
  x12::PurchaseOrder850 order;
  order.number = std::move(number);
  order.release = std::move(release);
  order.date = {2026, 1, 5};
  order.parties.push_back({.role = "ST", .id_qualifier = "92", .id = "DC7"});
  order.lines.push_back({.item = {.id = "1",
                                  .quantity = Quantity::of(4),
                                  .price_millionths = 2'500'000,
                                  .products = {{"VN", "KETTLE"}}}});
  return order;
}

inline Message orders_in_one(std::uint32_t control, const std::vector<std::string>& numbers) {
  return interchange_of("bigbox", "orchestrator", control, "PO", [&](x12::Writer& writer) {
    for (const std::string& number : numbers) write(order_850(number), writer);
  });
}

inline Message acknowledgement_of(Symbol from, Symbol to, std::uint32_t control,
                                  std::string functional_id, std::string group) {
  return interchange_of(from, to, control, "FA", [&](x12::Writer& writer) {
    write(x12::FunctionalAcknowledgment997{.functional_id = std::move(functional_id),
                                           .group_control_number = std::move(group),
                                           .included = 1,
                                           .received = 1,
                                           .accepted = 1},
          writer);
  });
}

}  // namespace proofload
