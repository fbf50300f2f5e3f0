// Goods that come back: taken once, however often they are told; judged against what was invoiced of them.
#include <algorithm>

#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {

ReturnableRecord Orchestrator::returnable(const OrderState& order, const ReleaseRecord& release) const {
  ReturnableRecord record;
  record.release = release.name;
  record.head = order.head;
  return record;
}

// The order may be forgotten long before its goods come back.
void Orchestrator::may_come_back(Transaction& tx, const Shares& shares, const erp::InvoicePosted& invoice) {
  for (const Share& share : shares) {
    OrderState& order = *share.order;
    const Duration within = agreement_of(order).returns_within;
    if (within == Duration::zero()) continue;
    ReturnableRecord* record = returns_.find(share.release->name);
    if (record == nullptr) record = &returns_.add(returnable(order, *share.release));
    const Instant left = parse_iso_instant(share.release->shipped_at, settings_.epoch).value_or(tx.now());
    record->head = order.head;
    record->until_ns = (left + within).time_since_epoch().count();
    record->invoice = invoice.invoice;
    record->lines.clear();
    const auto others = invoice.others.value_or(std::vector<erp::InvoicedOrder>{});
    const auto own = std::find_if(others.begin(), others.end(), [&](const erp::InvoicedOrder& other) {
      return other.sales_order == order.head.sales_order;
    });
    for (const erp::InvoiceLine& line : own == others.end() ? invoice.lines : own->lines) {
      const LineRecord* known = order.line(line.line);
      if (known == nullptr) continue;
      record->lines.push_back({*known, share.release->instead_of(line.line),
                               share.release->covered(line.line, known->ordered.unit), line.price,
                               {0, known->ordered.unit}});
    }
    returns_.save(tx, *record);
    for (GoodsBack& back : record->back) pursue_return(tx, *record, back);
  }
}

void Orchestrator::take_return(Transaction& tx, std::string_view warehouse, const wms::Returned& returned) {
  if (!returns_.take(tx, returned.release, returned.return_number)) return;
  for (const wms::ReturnedLine& line : returned.lines) {
    if (line.condition == "sellable") stock_came(tx, warehouse, line.item, line.quantity);
  }
  ReturnableRecord* record = returns_.find(returned.release);
  if (record == nullptr) {
    const auto [order, release] = book_.by_release(returned.release);
    const bool waits = release != nullptr && release->stage != ReleaseStage::invoiced &&
                       agreement_of(*order).returns_within != Duration::zero();
    if (!waits) return unexpected_return(tx, order, returned);
    record = &returns_.add(returnable(*order, *release));
  }
  GoodsBack back{returned.return_number, ReturnStage::waiting, returned.at, {}, {}};
  for (const wms::ReturnedLine& line : returned.lines) back.lines.push_back({line.line, line.quantity});
  record->back.push_back(std::move(back));
  returns_.save(tx, *record);
  pursue_return(tx, *record, record->back.back());
}

void Orchestrator::unexpected_return(Transaction& tx, const OrderState* order, const wms::Returned& returned) {
  open_case(tx, order == nullptr ? "" : order->head.partner, order == nullptr ? "" : order->head.key,
            {.case_id = "return:" + returned.release + "/" + returned.return_number,
             .kind = "business",
             .cause = "unexpected_return",
             .step = "return",
             .text = "Return " + returned.return_number + " of release " + returned.release +
                     " came back, and nothing of it may: ask the buyer what it is to be.",
             .line = {}});
}

// What waits for an invoice or an authorization that does not come is for a person; what nothing more can be heard of is
// forgotten.
void Orchestrator::end_returns(Transaction& tx) {
  constexpr Duration kOverdue = std::chrono::hours(24 * 7);
  for (auto& [release, record] : returns_.records()) {
    if (!record.has_waiting()) continue;
    const Agreement& agreed = agreement_of(record.head);
    const bool is_invoiced = !record.invoice.empty();
    const bool is_collected = !is_invoiced && agreed.invoice == InvoiceScope::consolidated;
    const Duration within = kOverdue + (is_collected ? agreed.invoice_every : Duration::zero());
    for (GoodsBack& back : record.back) {
      const Instant at = parse_iso_instant(back.at, settings_.epoch).value_or(tx.now());
      if (back.stage != ReturnStage::waiting || tx.now() - at <= within) continue;
      if (is_invoiced) {
        refuse_return(tx, record, back, "return_without_authorization", "came back, and nobody has asked whether it may");
      } else {
        refuse_return(tx, record, back, "returned_before_invoice", "came back, and nobody has invoiced it");
      }
    }
  }
  returns_.forget(tx);
}

void Orchestrator::pursue_return(Transaction& tx, ReturnableRecord& record, GoodsBack& back) {
  if (back.stage != ReturnStage::waiting || record.invoice.empty()) return;
  const Instant at = parse_iso_instant(back.at, settings_.epoch).value_or(tx.now());
  if (at.time_since_epoch().count() > record.until_ns) {
    return refuse_return(tx, record, back, "returned_too_late", "came back after the agreed time");
  }
  // A return may name a line twice.
  const auto sum_of = [&](std::int32_t number) {
    std::int64_t sum = 0;
    for (const ReturnedLine& each : back.lines) sum += each.line == number ? each.quantity.millionths : 0;
    return sum;
  };
  const bool fits = std::all_of(back.lines.begin(), back.lines.end(), [&](const ReturnedLine& each) {
    const ReturnableLine* line = record.line(each.line);
    return line != nullptr && line->returned.millionths + sum_of(each.line) <= line->invoiced.millionths;
  });
  if (!fits) {
    return refuse_return(tx, record, back, "returned_more_than_shipped", "is more than was shipped and not yet returned");
  }
  if (use_authorization(tx, record, back)) post_credit(tx, record, back);
}

void Orchestrator::refuse_return(Transaction& tx, ReturnableRecord& record, GoodsBack& back, std::string_view cause,
                                 std::string_view why) {
  back.stage = ReturnStage::refused;
  returns_.save(tx, record);
  open_case(tx, record.head.partner, record.head.key,
            {.case_id = "return:" + record.release + "/" + back.number,
             .kind = "business",
             .cause = std::string(cause),
             .step = "return",
             .text = "Return " + back.number + " of " + record.head.key + " " + std::string(why) +
                     ": settle it with the buyer.",
             .line = {}});
}

}  // namespace proofload::orchestrator
