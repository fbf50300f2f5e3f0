// Goods that come back: judged against what was invoiced of them, credited once, at the price that was invoiced.
#include <algorithm>

#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "orchestrator/document_parts.hpp"
#include "orchestrator/line_terms.hpp"
#include "orchestrator/names.hpp"
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
  const auto sell = [&] {
    for (const wms::ReturnedLine& line : returned.lines) {
      if (line.condition == "sellable") stock_came(tx, warehouse, line.item, line.quantity);
    }
  };
  ReturnableRecord* record = returns_.find(returned.release);
  if (record == nullptr) {
    const auto [order, release] = book_.by_release(returned.release);
    const bool waits = release != nullptr && release->stage != ReleaseStage::invoiced &&
                       agreement_of(*order).returns_within != Duration::zero();
    if (!waits) {
      const std::string key = order == nullptr ? "" : order->head.key;
      open_case(tx, order == nullptr ? "" : order->head.partner, key,
                {.case_id = "return:" + returned.return_number,
                 .kind = "business",
                 .cause = "unexpected_return",
                 .step = "return",
                 .text = "Return " + returned.return_number + " of release " + returned.release +
                         " came back, and nothing of it may: ask the buyer what it is to be.",
                 .line = {}});
      return sell();
    }
    record = &returns_.add(returnable(*order, *release));
  }
  if (record->find(returned.return_number) != nullptr) return;  // told again
  GoodsBack back{returned.return_number, ReturnStage::waiting, returned.at, {}, {}};
  for (const wms::ReturnedLine& line : returned.lines) back.lines.push_back({line.line, line.quantity});
  record->back.push_back(std::move(back));
  returns_.save(tx, *record);
  pursue_return(tx, *record, record->back.back());
  sell();
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
  erp::PostCredit request{record.head.sales_order, back.number, record.invoice, {}};
  for (const ReturnedLine& each : back.lines) {
    ReturnableLine& line = *record.line(each.line);
    line.returned += each.quantity;
    request.lines.push_back({each.line, policies_.credited(line.invoiced, each.quantity), line.price});
  }
  back.stage = ReturnStage::at_erp;
  returns_.save(tx, record);
  Operation operation;
  operation.id = std::string(kPostCredit.text()) + ":" + back.number;
  operation.system = record.head.erp.empty() ? std::string(settings_.erps.front().text()) : record.head.erp;
  operation.type = kPostCredit.text();
  operation.order = record.head.key;
  operation.subject = record.release + "\n" + back.number;
  operation.body = to_json(request);
  outbox_.ask(tx, std::move(operation));
}

void Orchestrator::refuse_return(Transaction& tx, ReturnableRecord& record, GoodsBack& back, std::string_view cause,
                                 std::string_view why) {
  back.stage = ReturnStage::refused;
  returns_.save(tx, record);
  open_case(tx, record.head.partner, record.head.key,
            {.case_id = "return:" + back.number,
             .kind = "business",
             .cause = std::string(cause),
             .step = "return",
             .text = "Return " + back.number + " of " + record.head.key + " " + std::string(why) +
                     ": settle it with the buyer.",
             .line = {}});
}

void Orchestrator::credit_settled(Transaction& tx, const Operation& operation, const Answer& reply, bool is_done) {
  const std::string_view subject = operation.subject;
  const std::size_t cut = subject.find('\n');
  ReturnableRecord* record = returns_.find(subject.substr(0, cut));
  GoodsBack* back = record == nullptr ? nullptr : record->find(subject.substr(cut + 1));
  if (back == nullptr || back->stage != ReturnStage::at_erp) return;
  const auto refusal = reply.as<erp::Refusal>();
  if (!is_done) {
    for (const ReturnedLine& each : back->lines) {
      ReturnableLine& line = *record->line(each.line);
      line.returned = line.returned - each.quantity;
    }
    return refuse_return(tx, *record, *back, "refused",
                         "is refused by the ERP: " + (refusal ? refusal->message : "it does not say why"));
  }
  const auto read = reply.as<erp::CreditPosted>();
  erp::CreditPosted posted;
  if (read) {
    posted = *read;
  } else {  // it was posted before: the ERP says its number, and not what is on it
    posted.credit = refusal ? refusal->existing.value_or("") : "";
    posted.credited_on = iso_text(gateway_.partner_named(record->head.partner)->agreements.of_order(record->head.type).zone.date(tx.now(), settings_.epoch));
    posted.total.currency = Currency(record->head.currency);
    for (const ReturnedLine& each : back->lines) {
      const ReturnableLine& line = *record->line(each.line);
      const Quantity quantity = policies_.credited(line.invoiced, each.quantity);
      posted.lines.push_back({each.line, quantity, line.price, extend(line.price, quantity)});
      posted.total += posted.lines.back().amount;
    }
  }
  back->credit = posted.credit;
  back->stage = ReturnStage::credited;
  returns_.save(tx, *record);
  send_credit(tx, *record, *back, posted);
}

void Orchestrator::send_credit(Transaction& tx, ReturnableRecord& record, const GoodsBack& back,
                               const erp::CreditPosted& credit) {
  const HeadRecord& head = record.head;
  const Partner* partner = gateway_.partner_named(head.partner);
  if (partner == nullptr) return;
  x12::Invoice810 document;
  document.number = credit.credit;
  document.date = parse_iso_date(credit.credited_on).value_or(Date{});
  document.type = "CR";
  document.order_date = date_from(head.ordered_on);
  document.order_number = head.purchase_order;
  document.release = head.order_release;
  document.currency = head.currency;
  document.references.push_back({"IV", record.invoice, ""});
  document.references.push_back({"RZ", back.number, ""});
  document.parties.push_back(ship_to_of(head));
  for (const erp::InvoiceLine& line : credit.lines) {
    const ReturnableLine* known = record.line(line.line);
    if (known == nullptr) continue;
    x12::InvoiceLine810 said;
    said.item.id = line_id(known->line);
    said.item.quantity = in_buyers_unit(known->line, line.quantity);
    const UnitPrice price = priced_in(said.item.quantity.unit, line.price, in_buyers_unit(known->line, line.price.basis));
    said.item.price_millionths = price.millionths;
    said.item.price_basis = basis_code(price.basis);
    said.item.products = products_of(known->line, known->instead);
    document.lines.push_back(std::move(said));
  }
  document.total_cents = credit.total.minor;
  gateway_.send(tx, *partner, "810:" + head.key + ":" + credit.credit, head.key, "IN",
                [&](x12::Writer& writer) { write(document, writer); });
}

}  // namespace proofload::orchestrator
