#include "contracts/x12/reading.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "mocks/edi/document_name.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/partner.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {

using x12::JudgedSet;

// The order that a refused document names, when so much of it can be read.
Ref EdiPartner::subject_of(const JudgedSet& set) const {
  std::string number;
  std::string release;
  if (set.id == "855") {
    if (const auto read = x12::read<x12::Acknowledgment855>(set.text)) {
      number = read->order_number;
      release = read->release;
    }
  } else if (set.id == "865") {
    if (const auto read = x12::read<x12::ChangeAcknowledgment865>(set.text)) {
      number = read->order_number;
      release = read->release;
    }
  } else if (set.id == "810") {
    if (const auto read = x12::read<x12::Invoice810>(set.text)) {
      number = read->order_number;
      release = read->release;
      for (const x12::InvoiceLine810& line : read->lines) {
        for (const x12::Reference& reference : line.references) {
          if (number.empty() && reference.qualifier == "PO") number = reference.value;
        }
      }
    }
  } else if (set.id == "856") {
    if (const auto read = x12::read<x12::ShipNotice856>(set.text)) {
      for (const x12::Level856& level : read->levels) {
        if (!level.order || !number.empty()) continue;
        number = level.order->number;
        release = level.order->release;
      }
    }
  } else if (set.id == "180") {
    if (const auto read = x12::read<x12::ReturnAuthorization180>(set.text)) {
      number = read->purchase_order;
      release = read->release;
    }
  } else if (set.id == "753") {
    if (const auto read = x12::read<x12::RoutingRequest753>(set.text)) {
      for (const x12::RoutedDestination753& destination : read->destinations) {
        if (number.empty() && !destination.orders.empty()) number = destination.orders.front().purchase_order;
      }
    }
  }
  if (number.empty()) return {};
  return purchase_order(key_text(*settings_, number, release));
}

void EdiPartner::take_set(Step& step, const JudgedSet& set) {
  if (const std::string writer = endpoint().writer(); !writer.empty()) {
    // It has ordered nothing from them.
    Fact fact = fact_about(facts::kDocumentUnexpected, {}, std::string(set.id) + " of " + writer);
    fact.order = {"document", edi::document_about(set)};
    return step.state(std::move(fact));
  }
  const Desk desk{step, ledger_, *settings_};
  const auto unreadable = [&] { edi::state_unreadable(step, set); };
  if (set.id == "855") {
    const auto response = x12::read<x12::Acknowledgment855>(set.text);
    return response ? take_response(desk, *response, content_hash(set.text)) : unreadable();
  }
  if (set.id == "865") {
    const auto answer = x12::read<x12::ChangeAcknowledgment865>(set.text);
    return answer ? take_change_answer(desk, *answer, content_hash(set.text)) : unreadable();
  }
  if (set.id == "856") {
    const auto notice = x12::read<x12::ShipNotice856>(set.text);
    if (!notice) return unreadable();
    take_notice(desk, *notice);
    return state_routed(desk, *notice);
  }
  if (set.id == "753") {
    const auto request = x12::read<x12::RoutingRequest753>(set.text);
    return request ? take_routing_request(step, *request) : unreadable();
  }
  if (set.id == "180") {
    const auto answer = x12::read<x12::ReturnAuthorization180>(set.text);
    return answer ? take_return_answer(step, *answer) : unreadable();
  }
  if (set.id == "810") {
    const auto invoice = x12::read<x12::Invoice810>(set.text);
    if (!invoice) return unreadable();
    if (invoice->type == "CR") return take_credit(desk, *invoice);
    const TakenInvoice taken = take_invoice(desk, *invoice);
    if (!taken.order.empty()) owe(step, *invoice, taken.order);
    for (const auto& [key, line] : taken.lines) plan_returns(step, key, line);
    return;
  }
  step.state(fact_about(facts::kDocumentUnexpected, {}, std::string(set.id)));
}

}  // namespace proofload::mocks::edi_partner
