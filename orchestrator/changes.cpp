// Changes of an order: each once, in their sequence, and only as far as the goods allow. What was released has to be taken
// back by the warehouse first, then the ERP makes the next version, then it is released anew, then the buyer is answered.
#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/canonical/business_key.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "orchestrator/names.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kOutOfStock = "nothing_in_stock";

// What it says, without the control numbers that it travels under.
std::string content_of(const ReceivedChange& received) {
  std::string_view text = received.text;
  text.remove_prefix(std::min(text.find(received.delimiters.segment), text.size()));
  const std::string trailer = {'S', 'E', received.delimiters.element};
  return std::to_string(hash_bytes(text.substr(0, text.rfind(trailer))));
}

std::string text_of(const x12::Delimiters& delimiters) {
  return {delimiters.element, delimiters.component, delimiters.segment, delimiters.repetition};
}

bool has_shipped(const ReleaseRecord& release) {
  return release.stage == ReleaseStage::shipped || release.stage == ReleaseStage::invoiced;
}

// Nothing of the order is on its way to the dock any more.
bool has_left(const OrderState& order) {
  const bool is_open = std::any_of(order.releases.begin(), order.releases.end(),
                                   [](const ReleaseRecord& release) { return release.is_open(); });
  return !is_open && std::any_of(order.releases.begin(), order.releases.end(), has_shipped);
}

Quantity covered(const OrderState& order, const LineRecord& line) {
  Quantity sum{0, line.ordered.unit};
  for (const ReleaseRecord& release : order.releases) sum += release.covered(line.line, line.ordered.unit);
  return sum;
}

// Why the order as it stands cannot become that; "" when nothing is known against it.
std::string_view standing_against(const OrderState& order, const ChangeLine& wanted, const LineRecord* known) {
  const bool is_more = known == nullptr || wanted.line.ordered.millionths > known->ordered.millionths;
  if (is_more && has_left(order)) return "shipped";
  if (known == nullptr) return "";
  if (known->shipped.millionths > wanted.line.ordered.millionths) return "shipped";
  if (!known->shipped.is_zero() && known->price != wanted.line.price) return "shipped";
  return "";
}

}  // namespace

void Orchestrator::take_change(Transaction& tx, const Partner& partner, const ReceivedChange& received) {
  if (received.is_test) return;
  const x12::PurchaseOrderChange860& document = received.change;
  ChangeRecord change;
  change.key = canonical::to_text(
      canonical::BusinessKey{std::string(partner.name.text()), document.order_number, document.release});
  change.partner = partner.name.text();
  change.sequence = document.change_sequence;
  change.content = content_of(received);
  const std::string day = document.change_date ? compact_text(*document.change_date) : "";
  change.written = day + " " + received.written;
  change.name = change.sequence.empty() ? day + "-" + change.content : change.sequence;
  ChangeRecord* known = changes_.find(change.key, change.name);
  if (policies_.is_repeat_change(known != nullptr)) {
    if (known == nullptr || known->content == change.content) return;
    return open_case(tx, change.partner, change.key,
                     {.case_id = "", .kind = "business", .cause = "contradicting_change", .step = "changes",
                      .text = "Change " + change.name + " of " + change.key +
                              " came again and says something else: ask the buyer which one holds.",
                      .line = {}});
  }
  while (changes_.find(change.key, change.name) != nullptr) change.name += "+";
  change.text = received.text;
  change.delimiters = text_of(received.delimiters);
  change.came_ns = tx.now().time_since_epoch().count();
  tx.arm({kChangeTimer, change.key}, settings_.patience.change_waits);
  changes_.add(tx, std::move(change));
}

void Orchestrator::resume_changes(Transaction& tx) {
  for (const ChangeRecord* change : changes_.waiting()) {
    const Duration waited = tx.now() - Instant(Duration(change->came_ns));
    tx.arm({kChangeTimer, change->key}, std::max(settings_.patience.change_waits - waited, Duration(1)));
  }
}

void Orchestrator::tell_waiting_changes(Transaction& tx) {
  for (ChangeRecord* change : changes_.waiting()) {
    const Duration waited = tx.now() - Instant(Duration(change->came_ns));
    if (change->told_waits || waited < settings_.patience.change_waits) continue;
    change->told_waits = true;
    changes_.save(tx, *change);
    const bool is_known = book_.known_content(change->key) != nullptr;
    open_case(tx, change->partner, change->key,
              {.case_id = "860:" + change->partner + ":" + change->key + ":" + change->name, .kind = "business",
               .cause = is_known ? "change_out_of_sequence" : "change_of_unknown_order", .step = "changes",
               .text = "Change " + change->name + " of " + change->key + " waits for " +
                       (is_known ? "the one ahead of it" : "its order") + ": ask the buyer to send that again.",
               .line = {}});
  }
}

bool Orchestrator::is_past_cutoff(const OrderState& order) const {
  return agreement_of(order).change_cutoff == ChangeCutoff::release && !order.releases.empty();
}

bool Orchestrator::is_changing(const OrderState& order) {
  if (const ChangeRecord* change = changes_.current(order.head.key)) return change->is_deciding();
  return order.releases.empty() && changes_.next(order.head.key, policies_.is_next_change) != nullptr;
}

void Orchestrator::pursue_changes(Transaction& tx) {
  for (const std::string& key : changes_.open()) {
    while (pursue_change(tx, key)) continue;
  }
}

bool Orchestrator::pursue_change(Transaction& tx, const std::string& key) {
  OrderState* order = book_.find(key);
  ChangeRecord* change = changes_.current(key);
  if (change == nullptr) {
    // A change that overtook what is being cancelled of the version before it would be cut by it.
    if (outbox_.is_asking(key, kCancelLines)) return false;
    change = changes_.next(key, policies_.is_next_change);
    return change != nullptr && start_change(tx, order, *change);
  }
  switch (change->stage) {
    case ChangeStage::at_warehouse:
      return order != nullptr && hear_warehouse(tx, *order, *change);
    case ChangeStage::in_force:
      if (order != nullptr && !order->is_answerable()) return false;
      answer_change(tx, order, *change);
      return true;
    case ChangeStage::waiting:
    case ChangeStage::at_erp:
    case ChangeStage::answered:
      return false;
  }
  return false;
}

bool Orchestrator::start_change(Transaction& tx, OrderState* order, ChangeRecord& change) {
  const bool is_known = order != nullptr || book_.known_content(change.key) != nullptr;
  if (!is_known || (order != nullptr && order->head.stage == Stage::received)) return false;
  plan_change(tx, order, change);
  const bool is_open = order != nullptr && order->head.stage == Stage::booked && !order->head.cancel_requested;
  for (ChangeLine& wanted : change.lines) {
    if (!wanted.refused.empty()) continue;
    if (!is_open) {
      wanted.refused = "closed";
    } else if (is_past_cutoff(*order)) {
      wanted.refused = "released";
    } else if (changes_.is_overtaken(change)) {
      wanted.refused = "overtaken";
    } else {
      wanted.refused = standing_against(*order, wanted, wanted.is_added ? nullptr : order->line(wanted.line.line));
    }
  }
  if (order == nullptr) {
    answer_change(tx, nullptr, change);
    return true;
  }
  for (const ChangeLine& wanted : change.lines) {
    if (!wanted.refused.empty() || wanted.is_added) continue;
    if (covered(*order, wanted.line).millionths <= wanted.line.ordered.millionths) continue;
    for (const ReleaseRecord& release : order->releases) {
      const bool is_asked =
          std::find(change.asked.begin(), change.asked.end(), release.name) != change.asked.end();
      if (release.is_open() && !release.is_begun && release.has_line(wanted.line.line) && !is_asked) {
        change.asked.push_back(release.name);
      }
    }
  }
  change.stage = ChangeStage::at_warehouse;
  changes_.save(tx, change);
  return true;
}

// False: some release has not been answered for.
bool Orchestrator::hear_warehouse(Transaction& tx, OrderState& order, ChangeRecord& change) {
  bool waits = false;
  for (const std::string& name : change.asked) {
    ReleaseRecord* release = order.release(name);
    if (release == nullptr || !release->is_open() || release->is_begun) continue;
    waits = true;
    if (release->stage == ReleaseStage::accepted) ask_to_cancel(tx, order, *release);
  }
  if (waits) return false;
  decide_change(tx, order, change);
  return true;
}

void Orchestrator::decide_change(Transaction& tx, OrderState& order, ChangeRecord& change) {
  // What was taken back may go to the same warehouse once more.
  for (const std::string& name : change.asked) {
    const ReleaseRecord* release = order.release(name);
    if (release == nullptr || release->stage != ReleaseStage::cancelled) continue;
    for (const ReleaseLine& taken : release->lines) ask_anew(tx, order, *order.line(taken.line));
  }
  erp::ChangeOrder request{order.head.sales_order, change.name, std::nullopt, {}};
  if (!change.requested_on.empty()) request.requested_on = change.requested_on;
  for (ChangeLine& wanted : change.lines) {
    if (!wanted.refused.empty()) continue;
    if (!wanted.is_added && !policies_.may_change(covered(order, wanted.line), wanted.line.ordered)) {
      wanted.refused = "picking";
      continue;
    }
    request.lines.push_back({wanted.line.line, wanted.line.item, wanted.line.ordered, wanted.line.price});
  }
  if (request.lines.empty()) return refuse_change(tx, order, change);
  change.stage = ChangeStage::at_erp;
  changes_.save(tx, change);
  ask(tx, order, erp_of(order), kChangeOrder, order.head.key + ":" + change.name, to_json(request), change.name);
}

void Orchestrator::ask_anew(Transaction& tx, OrderState& order, LineRecord& line) {
  line.asked_since = static_cast<std::int32_t>(order.releases.size());
  book_.save_line(tx, order, line);
}

void Orchestrator::refuse_change(Transaction& tx, OrderState& order, ChangeRecord& change) {
  const std::string step = "change:" + change.name;
  const bool goes_on = order.head.stage == Stage::booked;
  answer_change(tx, &order, change);  // forgets an order that has ended
  if (goes_on) source(tx, order, step, kOutOfStock);
}

void Orchestrator::order_changed(Transaction& tx, OrderState& order, const std::string& name) {
  ChangeRecord* change = changes_.find(order.head.key, name);
  if (change == nullptr || change->stage != ChangeStage::at_erp) return;
  for (const ChangeLine& wanted : change->lines) {
    if (!wanted.refused.empty()) continue;
    LineRecord* line = order.line(wanted.line.line);
    if (line == nullptr) line = &order.lines.emplace_back(wanted.line);
    line->ordered = wanted.line.ordered;
    line->price = wanted.line.price;
    line->cancelled = {0, line->ordered.unit};
    ask_anew(tx, order, *line);
  }
  change->stage = ChangeStage::in_force;
  changes_.save(tx, *change);
  const bool is_wanted = std::any_of(order.lines.begin(), order.lines.end(),
                                     [](const LineRecord& line) { return !line.ordered.is_zero(); });
  if (!is_wanted) order.head.cause = "cancelled_by_buyer";
  if (const auto day = parse_iso_date(change->requested_on)) order.head.deliver_by = compact_text(*day);
  advance(tx, order, Stage::booked);
  source(tx, order, "change:" + name, kOutOfStock);
}

void Orchestrator::change_refused(Transaction& tx, OrderState& order, const std::string& name,
                                  std::string_view error) {
  ChangeRecord* change = changes_.find(order.head.key, name);
  if (change == nullptr || change->stage != ChangeStage::at_erp) return;
  for (ChangeLine& wanted : change->lines) {
    if (wanted.refused.empty()) wanted.refused = error;
  }
  refuse_change(tx, order, *change);
}

}  // namespace proofload::orchestrator
