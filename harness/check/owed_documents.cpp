#include "harness/check/owed_documents.hpp"

#include <algorithm>

#include "contracts/canonical/document_scope.hpp"
#include "harness/check/demand.hpp"

namespace proofload::check {

void OwedDocuments::shipped(const CaseView& view, const CaseOrder& order, const Fact& fact, Instant at) {
  const auto place = std::find_if(shipments.begin(), shipments.end(),
                                  [&](const OwedShipment& each) { return each.name >= fact.subject; });
  OwedShipment shipment{fact.subject, fact.order.value, fact.location, at, {notice_owed_from(view, order, at), {}, {}},
                        {invoice_owed_from(view, order, at), {}, {}}};
  if (place != shipments.end() && place->name == fact.subject) {
    *place = std::move(shipment);
  } else {
    shipments.insert(place, std::move(shipment));
  }
  ended(at);
}

void OwedDocuments::told(std::string_view shipment, Instant at) {
  OwedShipment* const left = find_shipment(shipment);
  if (left == nullptr || left->is_told) return;
  left->is_told = true;
  for (OwedShipment* owed : {left, &whole}) {
    owed->notice.since = std::max(owed->notice.since, at);
    owed->invoice.since = std::max(owed->invoice.since, at);
  }
}

OwedShipment* OwedDocuments::find_shipment(std::string_view name) {
  const auto found = std::find_if(shipments.begin(), shipments.end(),
                                  [&](const OwedShipment& each) { return each.name == name; });
  return found == shipments.end() ? nullptr : &*found;
}

OwedShipment* OwedDocuments::find_carton(std::string_view sscc) {
  const auto carton = std::find_if(cartons_.begin(), cartons_.end(), [&](const auto& each) { return each.first == sscc; });
  if (carton == cartons_.end()) return nullptr;
  const auto found = std::find_if(shipments.begin(), shipments.end(),
                                  [&](const OwedShipment& each) { return each.release == carton->second; });
  return found == shipments.end() ? nullptr : &*found;
}

std::vector<OwedShipment*> OwedDocuments::find_invoiced(std::string_view invoice) {
  std::vector<OwedShipment*> found;
  for (auto posted = invoices_.rbegin(); posted != invoices_.rend(); ++posted) {
    if (posted->first != invoice) continue;
    OwedShipment* shipment = find_shipment(posted->second);
    if (shipment != nullptr && std::find(found.begin(), found.end(), shipment) == found.end()) found.push_back(shipment);
  }
  return found;
}

namespace {

// Whose day it was when it left depends on the clock of who tells it, and when that is over, on the clock of who waits.
template <class End>
Instant end_by_the_clocks(const CaseView& view, const Agreement& agreed, Instant left, End end) {
  const Duration error = view.trouble.clock_error(left, end(agreed, left, view.scenario.epoch));
  return end(agreed, left + error, view.scenario.epoch) + error;
}

}  // namespace

Instant notice_owed_from(const CaseView& view, const CaseOrder& order, Instant left) {
  const Agreement& agreed = *order.agreement;
  return agreed.asn == AsnScope::per_load ? end_by_the_clocks(view, agreed, left, day_end) : left;
}

Instant invoice_owed_from(const CaseView& view, const CaseOrder& order, Instant left) {
  const Agreement& agreed = *order.agreement;
  return agreed.invoice == InvoiceScope::consolidated ? end_by_the_clocks(view, agreed, left, invoice_period_end) : left;
}

bool invoice_comes_later(const CaseView& view, const CaseOrder& order, Instant left) {
  const Agreement& agreed = *order.agreement;
  if (agreed.invoice == InvoiceScope::per_shipment) return false;
  const Instant since = invoice_owed_from(view, order, left);
  return deadline(view, order, since, agreed.invoice_due, agreed.acknowledgement.repeat_after) > view.horizon;
}

}  // namespace proofload::check
