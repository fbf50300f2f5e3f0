#include <algorithm>
#include <utility>

#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/facts.hpp"
#include "mocks/third_party/actor.hpp"
#include "mocks/warehouse/drawn_part.hpp"

namespace proofload::mocks::third_party {
namespace {

constexpr std::string_view kReceiptPrefix = "RC-";  // eleven characters in all, and W1703 holds twelve
constexpr std::string_view kExpected = "17";        // G6201: estimated delivery
constexpr std::string_view kShort = "01";           // W1303
constexpr std::string_view kDamaged = "07";

// Of a line, when it meets the mishap.
Quantity part_of(const Step& step, Symbol what, const std::string& subject, Ratio ratio,
                 const Quantity& quantity) {
  if (quantity.is_zero() || !step.happens(what, subject, ratio)) return {0, quantity.unit};
  return warehouse::drawn_part(step, what, subject + "/units", quantity);
}

}  // namespace

void ThirdParty::take_arrival(Step& step, const x12::StockAdvice943& advice) {
  const std::string& name = advice.shipment.depositor_order;
  if (name.empty()) return state_unexpected(step, {"document", "943"}, "943 without W0602");
  if (find(arrivals_, name) != nullptr) {
    return state_unexpected(step, {"inbound", name}, "943 again");
  }
  Arrival arrival;
  arrival.shipment = name;
  arrival.carrier_shipment = advice.shipment.shipment;
  arrival.depositor = endpoint().writer();
  arrival.cause = static_cast<std::int64_t>(step.cause().value);
  for (const x12::AdvisedLine943& advised : advice.lines) {
    const auto number = static_cast<std::int32_t>(arrival.lines.size() + 1);
    InboundLine line{number, item_named(advised.item), advised.shipped, {}, {}};
    const warehouse::Asked asked{number, line.item, advised.shipped};
    const auto known = warehouse_.lines_of({&asked, 1});
    if (known) {
      line.advised = known->front().ordered;
      step.state({.kind = facts::kStockAdvised,
                  .order = {"inbound", name},
                  .line = number,
                  .quantity = line.advised,
                  .subject = line.item,
                  .location = settings_->location});
    } else {
      state_unexpected(step, {"inbound", name}, "943 line " + std::to_string(number));
    }
    line.good = line.damaged = {0, line.advised.unit};
    arrival.lines.push_back(std::move(line));
  }
  Instant due = step.now();
  for (const x12::ScheduledDate& date : advice.heading.dates) {
    if (date.qualifier == kExpected) {
      due = std::max(due, instant_of(date.date, settings_->epoch));
    }
  }
  due += step.draw("3pl.put_away", name, settings_->put_away);
  arrival.receive_at_ns = ns_of(due);
  step.arm_at({kPutAway, name}, due);
  save(step, arrival);
  arrivals_.insert_or_assign(name, std::move(arrival));
}

void ThirdParty::put_away(Step& step, Arrival& arrival) {
  if (!arrival.receipt.empty()) return;
  step.caused_by({static_cast<std::uint64_t>(arrival.cause)});
  for (InboundLine& line : arrival.lines) {
    if (settings_->catalogue->item(line.item) == nullptr) continue;  // it goes back
    const std::string subject = arrival.shipment + "/" + std::to_string(line.line);
    line.good = line.advised - part_of(step, "3pl.missing", subject, settings_->missing, line.advised);
    line.damaged = part_of(step, "3pl.damaged", subject, settings_->damaged, line.good);
    line.good -= line.damaged;
    warehouse_.receive(step, {arrival.shipment, line.line, line.item}, line.good, line.damaged);
  }
  arrival.receipt = numbered(kReceiptPrefix, ++endpoint().counter(kReceipts));
  arrival.receive_at_ns = ns_of(step.now());
  arrival.until_ns = ns_of(step.now() + settings_->retention);
  closed_.add(instant_at(arrival.until_ns), stored_name(arrival));
  save(step, arrival);
  send_receipt(step, arrival);
}

void ThirdParty::send_receipt(Step& step, const Arrival& arrival) {
  x12::StockReceipt944 receipt;
  receipt.date = date_of(instant_at(arrival.receive_at_ns), settings_->epoch);
  receipt.receipt = arrival.receipt;
  receipt.depositor_order = arrival.shipment;
  receipt.shipment = arrival.carrier_shipment;
  receipt.heading.parties.push_back(warehouse_party());
  std::int64_t advised = 0;
  for (const InboundLine& line : arrival.lines) {
    x12::ReceivedLine944& said = receipt.lines.emplace_back();
    said.received = line.good + line.damaged;
    said.item.products.push_back({"VN", line.item});
    const Quantity missing = line.advised - said.received;
    if (!line.damaged.is_zero()) said.exceptions.push_back({line.damaged, std::string(kDamaged), "", ""});
    if (!missing.is_zero()) said.exceptions.push_back({missing, std::string(kShort), "", ""});
    receipt.received_millionths += said.received.millionths;
    advised += line.advised.millionths;
  }
  receipt.shipped_millionths = advised;
  receipt.difference_millionths = advised - receipt.received_millionths;
  const edi::OutgoingSet set{"944", "944 " + arrival.shipment, false,
                             [&](x12::Writer& writer) { x12::write(receipt, writer); }};
  endpoint().send(step, {&set, 1}, arrival.depositor);
}

}  // namespace proofload::mocks::third_party
