// harness/check/owed_documents.hpp — which ship notices and invoices an order's shipments make due, and which came.
//
// What     An 856 is for a shipment, for the order, or for what leaves together; an 810 for a shipment, for the order, or
//          for what the partner got in a period: as agreed. What is due for more than a shipment is due once the last of it
//          has left, or the day or the period is over.
// Shape    per shipment each shipment has its own dues; per order `whole` has them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/check/case_view.hpp"

namespace proofload::check {

struct Due {
  Instant since;
  std::optional<Instant> met;
  std::string document;  // that met it
};

struct OwedShipment {
  std::string name;
  std::string release;
  std::string warehouse;
  Instant left;
  Due notice;
  Due invoice;
  bool is_told = false;  // its warehouse has said so, whether that was heard or not
};

class OwedDocuments {
 public:
  OwedShipment whole;                   // of the order
  std::vector<OwedShipment> shipments;  // by name

  void shipped(const CaseView& view, const CaseOrder& order, const Fact& fact, Instant at);
  // The warehouse says, for the first time, that it left: nobody can pass on before that what it does not know.
  void told(std::string_view shipment, Instant at);
  // Less of the order will ship than was thought: what is owed for all of it is owed from now.
  void ended(Instant at) { whole.notice.since = whole.invoice.since = at; }
  void packed(const Fact& fact) { cartons_.emplace_back(fact.subject, fact.order.value); }
  void invoiced(std::string_view invoice, std::string_view shipment) { invoices_.emplace_back(invoice, shipment); }

  OwedShipment* find_shipment(std::string_view name);
  OwedShipment* find_carton(std::string_view sscc);
  // Those of the order that the ERP says an invoice is for; of one shipment, the last invoice of a name counts.
  std::vector<OwedShipment*> find_invoiced(std::string_view invoice);

 private:
  std::vector<std::pair<std::string, std::string>> cartons_;   // SSCC and release
  std::vector<std::pair<std::string, std::string>> invoices_;  // and shipment, as they were posted
};

// From when on a shipment's documents are owed. Requires an order that was placed.
Instant notice_owed_from(const CaseView& view, const CaseOrder& order, Instant left);
Instant invoice_owed_from(const CaseView& view, const CaseOrder& order, Instant left);

// Whether the run ends before the invoice of what left then, which is for more than a shipment, must be there.
bool invoice_comes_later(const CaseView& view, const CaseOrder& order, Instant left);

}  // namespace proofload::check
