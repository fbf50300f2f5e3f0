#include <algorithm>
#include <vector>

#include "contracts/base/money.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/edi_partner/reactions.hpp"

namespace proofload::mocks::edi_partner {
namespace {

// A consolidated invoice names the order on each line (REF*PO) and none in its head.
std::string order_of(const Desk& desk, const std::string& head, const x12::InvoiceLine810& line) {
  for (const x12::Reference& reference : line.references) {
    if (reference.qualifier == "PO") return key_text(desk.settings, reference.value, "");
  }
  return head;
}

struct Line {
  const x12::LineItem* item;
  Money amount;
};
struct InvoicedOrder {
  std::string key;
  std::vector<Line> lines;
};

std::vector<InvoicedOrder> by_order(const Desk& desk, const x12::Invoice810& invoice,
                                Currency currency) {
  std::vector<InvoicedOrder> parts;
  std::string head = key_text(desk.settings, invoice.order_number, invoice.release);
  for (const x12::InvoiceLine810& line : invoice.lines) {
    std::string key = order_of(desk, head, line);
    auto part = std::find_if(parts.begin(), parts.end(),
                             [&](const InvoicedOrder& known) { return known.key == key; });
    if (part == parts.end()) part = parts.insert(parts.end(), {std::move(key), {}});
    part->lines.push_back({&line.item, amount_of(line.item, currency)});
  }
  if (parts.empty()) parts.push_back({std::move(head), {}});
  return parts;
}

// What the invoice asks for the order: its total, or the order's lines when it is about several.
Money total_of(const InvoicedOrder& part, const x12::Invoice810& invoice, Currency currency,
               bool alone) {
  if (alone) return {invoice.total_cents, currency};
  std::vector<Money> amounts;
  for (const Line& line : part.lines) amounts.push_back(line.amount);
  return sum_of(amounts, currency);
}

}  // namespace

TakenInvoice take_invoice(const Desk& desk, const x12::Invoice810& invoice) {
  const Currency currency = invoice.currency.empty() ? kDollar : Currency(invoice.currency);
  const Document document{"810", invoice.number, hash_bytes(invoice.number),
                          facts::kDuplicateInvoice};
  const std::vector<InvoicedOrder> parts = by_order(desk, invoice, currency);
  TakenInvoice taken;
  for (const InvoicedOrder& part : parts) {
    OpenOrder* order = find_order(desk, part.key, document);
    if (order == nullptr) continue;
    if (taken.order.empty()) taken.order = part.key;
    Fact whole = fact_about(facts::kInvoiceReceived, part.key, invoice.number);
    whole.money = total_of(part, invoice, currency, parts.size() == 1);
    whole.location = iso_text(invoice.date);
    desk.step.state(std::move(whole));
    for (const Line& line : part.lines) {
      const OpenLine* open = order->find_line(line.item->id, line.item->products);
      if (open == nullptr) {
        state_unexpected_line(desk, part.key, "810", line.item->id);
        continue;
      }
      Fact fact = fact_about(facts::kInvoiceReceived, part.key, invoice.number);
      fact.line = open->line;
      fact.quantity = line.item->quantity;
      fact.money = line.amount;
      desk.step.state(std::move(fact));
      taken.lines.emplace_back(part.key, open->line);
    }
    order->invoiced = true;
    desk.ledger.save(desk.step, part.key, *order);
  }
  return taken;
}

}  // namespace proofload::mocks::edi_partner
