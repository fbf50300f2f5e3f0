// What the partner is answered: the 855.
#include "contracts/x12/acknowledgment_855.hpp"
#include "orchestrator/document_parts.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

void Orchestrator::send_response(Transaction& tx, OrderState& order) {
  if (order.head.response_sent) return;
  order.head.response_sent = true;
  book_.save_head(tx, order);
  for (LineRecord& line : order.lines) {
    for (const ReleaseRecord& release : order.releases) line.accepted += release.covered(line.line, line.ordered.unit);
    if (line.accepted.millionths > line.ordered.millionths) line.accepted = line.ordered;  // more was picked than was asked for
    if (!line.accepted.is_zero()) book_.save_line(tx, order, line);
  }
  const Partner& partner = partner_of(order);
  if (agreement_of(order).po_response == PoResponse::none) return;
  x12::Acknowledgment855 answer;
  answer.order_number = order.head.purchase_order;
  answer.order_date = date_from(order.head.ordered_on);
  answer.release = order.head.order_release;
  answer.sales_order = order.head.sales_order;
  answer.date = on_partners_clock(order, tx.now()).date;
  bool all = true;
  bool any = false;
  for (const LineRecord& line : order.lines) {
    x12::AnswerLine855 said;
    const Quantity ordered = in_buyers_unit(line, line.ordered);
    said.item.id = line_id(line);
    said.item.quantity = ordered;
    if (line.price.millionths > 0) said.item.price_millionths = line.price.millionths;
    // Each is what is meant where nothing is said.
    if (const std::string basis = basis_code(in_buyers_unit(line, line.price.basis)); basis != "PE") said.item.price_basis = basis;
    said.item.products = products_of(line);
    const Quantity refused = line.ordered - line.accepted;
    const bool keeps = agreement_of(order, line).backorder == Backorder::keep;
    if (!line.accepted.is_zero()) {
      const std::string instead = order.instead_of(line.line);
      said.statuses.push_back({.status = !instead.empty() ? "IS" : refused.is_zero() ? "IA" : "IQ",
                               .quantity = in_buyers_unit(line, line.accepted)});
      if (!instead.empty()) said.statuses.back().products.push_back({"VN", instead});
      all &= instead.empty();
    }
    if (!refused.is_zero() || line.ordered.is_zero()) {
      said.statuses.push_back({.status = keeps ? "IB" : "IR", .quantity = in_buyers_unit(line, refused)});
    }
    all &= refused.is_zero() && !line.ordered.is_zero();
    any |= !line.accepted.is_zero() || keeps;
    answer.lines.push_back(std::move(said));
  }
  answer.type = all ? "AD" : any ? "AC" : "RD";
  gateway_.send(tx, partner, "855:" + order.head.key, order.head.key, "PR",
                [&](x12::Writer& writer) { write(answer, writer); });
}

}  // namespace proofload::orchestrator
