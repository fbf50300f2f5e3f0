// What the buyer is told of a change, once it is known what becomes of it: by an 865 or an 855, as agreed.
#include <algorithm>

#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "orchestrator/document_parts.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

bool is_taken(const ChangeLine& line) { return line.refused.empty(); }

// Σ ACK02 is the line's quantity. Of a line that was taken and cannot ship, none is promised.
std::vector<x12::LineStatus> statuses_of(const ChangeLine& line, const Quantity& total, const Quantity& promised,
                                         Backorder backorder) {
  if (!is_taken(line)) return {{.status = "IR", .quantity = total}};
  if (total.is_zero()) return {{.status = "ID", .quantity = total}};
  const Quantity rest = total - promised;
  std::vector<x12::LineStatus> said{{.status = rest.millionths <= 0 ? "IA" : "IQ", .quantity = promised}};
  if (rest.millionths > 0) said.push_back({.status = backorder == Backorder::keep ? "IB" : "IR", .quantity = rest});
  return said;
}

}  // namespace

void Orchestrator::answer_change(Transaction& tx, OrderState* order, ChangeRecord& change) {
  const Partner& partner = *gateway_.partner_named(change.partner);
  std::vector<x12::AnswerLine865> lines;
  bool all = true;
  bool any = false;
  for (const ChangeLine& wanted : change.lines) {
    const LineRecord& line = wanted.line;
    Quantity promised{0, line.ordered.unit};
    if (LineRecord* known = order == nullptr || !is_taken(wanted) ? nullptr : order->line(line.line)) {
      for (const ReleaseRecord& release : order->releases) promised += release.covered(line.line, line.ordered.unit);
      known->accepted = promised;
      book_.save_line(tx, *order, *known);
    }
    x12::AnswerLine865& said = lines.emplace_back();
    said.item.id = line_id(line);
    said.item.change = wanted.code;
    said.item.quantity = in_buyers_unit(line, line.ordered);
    said.item.left_to_receive = said.item.quantity;
    if (line.price.millionths > 0) {
      said.item.price_millionths = line.price.millionths;
      said.item.price_basis = basis_code(in_buyers_unit(line, line.price.basis));
    }
    said.item.products = products_of(line);
    const Agreement& agreed = order == nullptr ? partner.agreement : agreement_of(*order, line);
    said.statuses = statuses_of(wanted, said.item.quantity, in_buyers_unit(line, promised), agreed.backorder);
    all &= is_taken(wanted) && said.statuses.size() == 1;
    any |= is_taken(wanted);
  }
  const std::string type = !any ? "RD" : all ? "AD" : "AC";
  if (partner.agreement.change_response == ChangeResponse::po_865) {
    send_865(tx, partner, order, change, type, std::move(lines));
  } else if (partner.agreement.change_response == ChangeResponse::po_855) {
    send_855(tx, partner, order, change, type, lines);
  }
  changes_.answered(tx, change);
  if (order != nullptr && !outbox_.has_open(order->head.key)) forget_if_finished(tx, *order);
}

void Orchestrator::send_865(Transaction& tx, const Partner& partner, const OrderState* order,
                            const ChangeRecord& change, const std::string& type,
                            std::vector<x12::AnswerLine865> lines) {
  const x12::PurchaseOrderChange860 asked = document_of(change);
  x12::ChangeAcknowledgment865 answer;
  answer.type = type;
  answer.order_number = asked.order_number;
  answer.release = asked.release;
  answer.change_sequence = asked.change_sequence;
  answer.order_date = asked.order_date;
  if (order != nullptr) answer.sales_order = order->head.sales_order;
  answer.date = partner.agreement.zone.date(tx.now(), settings_.epoch);
  answer.change_date = asked.change_date;
  answer.lines = std::move(lines);
  gateway_.send(tx, partner, "865:" + change.key + ":" + change.name, change.key, "CA",
                [&](x12::Writer& writer) { write(answer, writer); });
}

// BAK01 04 tells it from the answer to the order, and REF*PP which change it answers.
void Orchestrator::send_855(Transaction& tx, const Partner& partner, const OrderState* order,
                            const ChangeRecord& change, const std::string& type,
                            const std::vector<x12::AnswerLine865>& lines) {
  const x12::PurchaseOrderChange860 asked = document_of(change);
  x12::Acknowledgment855 answer;
  answer.purpose = "04";
  answer.type = type;
  answer.order_number = asked.order_number;
  answer.order_date = asked.order_date;
  answer.release = asked.release;
  if (order != nullptr) answer.sales_order = order->head.sales_order;
  answer.date = partner.agreement.zone.date(tx.now(), settings_.epoch);
  if (!asked.change_sequence.empty()) answer.references.push_back({"PP", asked.change_sequence, ""});
  for (const x12::AnswerLine865& line : lines) {
    x12::AnswerLine855& said = answer.lines.emplace_back();
    said.item = line.item;
    said.statuses = line.statuses;
  }
  gateway_.send(tx, partner, "855:" + change.key + ":" + change.name, change.key, "PR",
                [&](x12::Writer& writer) { write(answer, writer); });
}

}  // namespace proofload::orchestrator
