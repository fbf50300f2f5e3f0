// What a partner asks by 180 to send back, where it is agreed that it asks: answered once, and kept until the goods come.
#include <algorithm>

#include "contracts/canonical/business_key.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kReturnRequest = "13";  // BGN01
constexpr std::string_view kReturnResponse = "11";
constexpr std::string_view kAcceptedAction = "WQ";  // BGN08
constexpr std::string_view kRefusedAction = "U";
constexpr std::string_view kCreditedDisposition = "CR";  // RDR01
constexpr std::string_view kReturnAuthorizations = "AN";  // GS01

bool is_named(const LineRecord& line, const x12::ReturnedItem180& item) {
  for (const x12::Reference& reference : item.references) {
    if (reference.qualifier == "LI") return reference.value == (line.buyer_line.empty() ? std::to_string(line.line) : line.buyer_line);
  }
  return std::any_of(item.products.begin(), item.products.end(), [&](const x12::ProductId& product) {
    return product.value == line.item || product.value == line.buyer_item;
  });
}

}  // namespace

// Of the order's line, what shipped and has not come back, nor may by another authorization.
Quantity Orchestrator::left_to_return(const std::string& key, std::int32_t line, Unit unit, Instant now) {
  Quantity left{0, unit};
  for (auto& [release, record] : returns_.records()) {
    if (record.head.key != key || now.time_since_epoch().count() > record.until_ns) continue;
    if (const ReturnableLine* each = record.line(line)) left += each->invoiced - each->returned;
  }
  for (const Authorization& each : returns_.authorized(key)) {
    if (each.line == line && !each.is_used) left = left - each.quantity;
  }
  return left;
}

void Orchestrator::take_return_request(Transaction& tx, const Partner& partner, const x12::JudgedSet& set) {
  const auto request = x12::read<x12::ReturnAuthorization180>(set.text);
  if (!request || request->beginning.purpose != kReturnRequest || request->items.empty()) {
    return unreadable_set(tx, partner, set);
  }
  const std::string key = canonical::to_text({std::string(partner.name.text()), request->purchase_order, request->release});
  if (!returns_.take(tx, "180/" + key, request->beginning.number)) return;
  std::vector<Authorization> wanted;
  bool fits = true;
  for (const x12::ReturnedItem180& item : request->items) {
    const auto known = returns_.line_of(key, [&](const LineRecord& line) { return is_named(line, item); });
    const canonical::Item* const ours = known ? item_of(known->item) : nullptr;
    const auto quantity = ours == nullptr ? Result<Quantity>(fail("no such line")) : canonical::to_base_unit(*ours, item.quantity);
    if (!quantity || quantity->millionths <= 0) {
      fits = false;
      continue;
    }
    Quantity asked = *quantity;
    for (const Authorization& each : wanted) {
      if (each.line == known->line) asked += each.quantity;
    }
    fits = fits && asked.millionths <= left_to_return(key, known->line, asked.unit, tx.now()).millionths;
    wanted.push_back({request->beginning.number, known->line, *quantity, false, tx.now().time_since_epoch().count()});
  }
  const bool is_accepted = policies_.authorizes_return(fits) && !wanted.empty();
  if (is_accepted) returns_.authorize(tx, key, wanted);
  answer_return_request(tx, partner, key, *request, is_accepted);
  if (!is_accepted) return;
  for (auto& [release, record] : returns_.records()) {
    if (record.head.key != key) continue;
    for (GoodsBack& back : record.back) pursue_return(tx, record, back);
  }
}

void Orchestrator::answer_return_request(Transaction& tx, const Partner& partner, const std::string& key,
                                         const x12::ReturnAuthorization180& request, bool is_accepted) {
  const LocalTime now = policies_.document_zone(partner.agreement).local(tx.now(), settings_.epoch);
  x12::ReturnAuthorization180 answer;
  answer.beginning = {.purpose = std::string(kReturnResponse),
                      .number = request.beginning.number,
                      .date = now.date,
                      .time = clock_text(now),
                      .time_code = {},
                      .answers = request.beginning.number,
                      .action = std::string(is_accepted ? kAcceptedAction : kRefusedAction)};
  answer.purchase_order = request.purchase_order;
  answer.release = request.release;
  if (is_accepted) answer.references.push_back({"RZ", request.beginning.number, ""});
  for (const x12::ReturnedItem180& item : request.items) {
    x12::ReturnedItem180& said = answer.items.emplace_back(item);
    said.disposition = is_accepted ? kCreditedDisposition : "";
  }
  gateway_.send(tx, partner, "180:" + key + ":" + request.beginning.number, key, std::string(kReturnAuthorizations),
                [&](x12::Writer& writer) { write(answer, writer); });
}

// What was asked for line by line, in so many pieces, is what comes back.
bool Orchestrator::use_authorization(Transaction& tx, const ReturnableRecord& record, const GoodsBack& back) {
  if (agreement_of(record.head).return_authorization == ReturnAuthorization::none) return true;
  std::vector<ReturnedLine> sums;
  for (const ReturnedLine& each : back.lines) {
    const auto same = std::find_if(sums.begin(), sums.end(), [&](const ReturnedLine& sum) { return sum.line == each.line; });
    same == sums.end() ? sums.push_back(each) : void(same->quantity += each.quantity);
  }
  return returns_.use(tx, record.head.key, sums);
}

}  // namespace proofload::orchestrator
