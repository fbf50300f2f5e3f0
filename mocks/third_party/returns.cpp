// What comes back of what was shipped: inspected, put away, and told by a 944 of returned goods.
#include "contracts/x12/stock_receipt_944.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/facts.hpp"
#include "mocks/third_party/actor.hpp"

namespace proofload::mocks::third_party {
namespace {

constexpr std::string_view kReturnedGoods = "C";  // W1701
constexpr std::string_view kDelivered = "35";     // G6201
constexpr std::string_view kDamagedGoods = "07";  // W1303
constexpr std::string_view kReturnReceiptPrefix = "RC-";

}  // namespace

void ThirdParty::take_back(Step& step, const std::string& number) {
  const auto back = returns_.take(step, number);
  const Deposit* const deposit = back ? find(deposits_, back->release) : nullptr;
  if (deposit == nullptr) return;
  step.state({.kind = facts::kGoodsReturned,
              .order = {"release", back->release},
              .line = back->line,
              .quantity = back->quantity,
              .subject = back->number,
              .location = std::string(back->condition())});
  warehouse_.receive(step, {back->number, back->line, back->item}, back->good(), back->damaged());
  TakenBack taken{.number = back->number,
                  .release = back->release,
                  .depositor = deposit->depositor,
                  .receipt = numbered(kReturnReceiptPrefix, ++endpoint().counter(kReceipts)),
                  .line = back->line,
                  .item = back->item,
                  .good = back->good(),
                  .damaged = back->damaged(),
                  .at_ns = ns_of(step.now()),
                  .until_ns = ns_of(step.now() + settings_->retention)};
  closed_.add(instant_at(taken.until_ns), stored_name(taken));
  save(step, taken);
  send_return_receipt(step, taken);
  taken_back_.insert_or_assign(back->number, std::move(taken));
}

void ThirdParty::send_return_receipt(Step& step, const TakenBack& taken) {
  const LocalTime at = Zone{}.local(instant_at(taken.at_ns), settings_->epoch);
  x12::StockReceipt944 receipt;
  receipt.reporting = kReturnedGoods;
  receipt.date = at.date;
  receipt.receipt = taken.receipt;
  receipt.depositor_order = taken.release;
  receipt.heading.parties.push_back(warehouse_party());
  receipt.heading.references.push_back({"RZ", taken.number, ""});
  receipt.heading.dates.push_back({std::string(kDelivered), at.date, "W", clock_text(at), "UT"});
  x12::ReceivedLine944& line = receipt.lines.emplace_back();
  line.received = taken.good + taken.damaged;
  line.item.products.push_back({"VN", taken.item});
  line.item.references.push_back({"LI", std::to_string(taken.line), ""});
  if (!taken.damaged.is_zero()) line.exceptions.push_back({taken.damaged, std::string(kDamagedGoods), "", ""});
  receipt.received_millionths = line.received.millionths;
  const edi::OutgoingSet set{"944", std::string(kReturnReceipt) + taken.number, false,
                             [&](x12::Writer& writer) { x12::write(receipt, writer); }};
  endpoint().send(step, {&set, 1}, taken.depositor);
}

// A release may have several, each of a return of its own.
std::string ThirdParty::return_told(const x12::JudgedSet& own) {
  if (own.id != "944") return {};
  const auto receipt = x12::read<x12::StockReceipt944>(own.text);
  if (!receipt || receipt->reporting != kReturnedGoods) return {};
  for (const x12::Reference& reference : receipt->heading.references) {
    if (reference.qualifier == "RZ") return reference.value;
  }
  return {};
}

}  // namespace proofload::mocks::third_party
