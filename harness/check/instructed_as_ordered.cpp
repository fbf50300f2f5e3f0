#include "harness/check/instructed_as_ordered.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contracts/base/zone.hpp"
#include "contracts/canonical/window.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/load_tender_204.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "contracts/x12/stock_advice_943.hpp"
#include "contracts/x12/time_of_day.hpp"
#include "contracts/x12/warehouse_order_940.hpp"

namespace proofload::check {
namespace {

constexpr std::string_view kNewOrder = "N";       // W0501
constexpr std::string_view kDeliverBy = "02";     // G6201
constexpr std::string_view kNotBefore = "37";
constexpr std::string_view kNotAfter = "38";
constexpr std::string_view kPickUp = "69";
constexpr std::string_view kNotDeliveredBefore = "53";
constexpr std::string_view kNotDeliveredAfter = "54";
constexpr std::string_view kUniversal = "UT";
constexpr std::string_view kForTheWarehouse = "WHI";  // NTE01
constexpr Unit kKilograms = Unit("K");
constexpr Unit kPounds = Unit("L");

// In micrograms. Nothing: of no unit that is known.
std::optional<std::int64_t> weight_of_one(const Unit& unit) {
  if (unit == kKilograms) return 1'000'000'000;
  if (unit == kPounds) return 453'592'370;
  return std::nullopt;
}

class InstructedAsOrdered final : public Check {
 public:
  explicit InstructedAsOrdered(const CaseView& view) : view_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.type == Symbol("tms.plan_load")) return hear_plan(message);
    if (message.from.text() != scenario::kOrchestrator) return;
    sent_ = &sent;
    orders_.clear();
    for (const std::string& root : sent.identity.subject.roots) {
      const CaseOrder* order = view_.orders.find(root);
      if (order != nullptr && order->placed != nullptr) orders_.push_back(order);
    }
    order_ = orders_.empty() ? nullptr : orders_.front();
    if (message.kind == Kind::request && message.type == Symbol("wms.create_release")) return judge_release(message);
    if (message.kind != Kind::document) return;
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      set_ = set.id;
      order_ = orders_.empty() ? nullptr : orders_.front();
      if (set.id == "940") {
        if (const auto order = x12::read<x12::WarehouseOrder940>(set.text)) judge_order(*order);
      } else if (set.id == "943") {
        if (const auto advice = x12::read<x12::StockAdvice943>(set.text)) judge_advice(*advice);
      } else if (set.id == "204") {
        if (const auto tender = x12::read<x12::LoadTender204>(set.text)) judge_tender(*tender);
      } else if (set.id == "753") {
        if (const auto request = x12::read<x12::RoutingRequest753>(set.text)) judge_request(*request);
      }
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Plan {
    std::int64_t weight_g = 0, pallets = 0;
    std::string ship_from, ready_at, deliver_from, deliver_until;
  };

  void hear_plan(const Message& message) {
    if (message.kind == Kind::request) {
      const auto said = json::from_json<tms::PlanLoad>(parser_, message.body);
      if (!said) return;
      Plan& plan = asked_[message.id] = {0, 0, said->ship_from, said->ready_at, said->deliver_from, said->deliver_until};
      for (const tms::LoadRelease& release : said->releases) {
        plan.weight_g += release.weight_g;
        plan.pallets += release.pallets;
      }
    } else if (message.kind == Kind::reply && is_success(message.status)) {
      const auto planned = json::from_json<tms::LoadPlanned>(parser_, message.body);
      const auto asked = asked_.find(message.in_reply_to);
      if (planned && asked != asked_.end()) plans_[planned->load_id] = asked->second;
    }
  }

  void judge_release(const Message& message) {
    const auto release = json::from_json<wms::CreateRelease>(parser_, message.body);
    if (!release || order_ == nullptr || view_.scenario.documents) return;
    set_ = "release";
    judge_bound("first", release->not_before, first_to_leave(order_->placed->windows), 0s);
    judge_bound("last", release->not_after, last_to_leave(order_->placed->windows), 1s);  // it ends where the next begins
  }

  // Who is told no day, or where the order says none, may leave when it likes.
  void judge_bound(std::string_view which, const std::optional<std::string>& told, const std::optional<Date>& day, Duration back) {
    if (!told || !day) return;
    const auto at = parse_iso_instant(*told, view_.scenario.epoch);
    if (!at) return;  // messages_conform says so
    const Date said = order_->agreement->zone.date(*at - back, view_.scenario.epoch);
    find(said == *day, [&] {
      return "says " + iso_text(said) + " for the " + std::string(which) + " on which it may leave, and the order " +
             iso_text(*day) + ".";
    });
  }

  // The one of the interchange's orders that has this number of its buyer's; nullptr: none, or several.
  const CaseOrder* order_of(std::string_view purchase_order) const {
    if (orders_.size() == 1) return orders_.front();
    const CaseOrder* found = nullptr;
    for (const CaseOrder* order : orders_) {
      if (order->placed->purchase_order != purchase_order) continue;
      if (found != nullptr) return nullptr;
      found = order;
    }
    return found;
  }

  void judge_number(std::string_view said) {
    if (said.empty() || orders_.empty()) return;
    const bool is_right = std::any_of(orders_.begin(), orders_.end(), [&](const CaseOrder* order) {
      return order->placed->purchase_order == said;
    });
    find(is_right, [&] {
      std::string text = "says '" + std::string(said) + "' for the buyer's order ";
      for (const CaseOrder* order : orders_) text += (order == orders_.front() ? "" : " or ") + order->placed->purchase_order;
      return text + ".";
    });
  }

  void judge_order(const x12::WarehouseOrder940& order) {
    if (order.status != kNewOrder) return;
    if (const CaseOrder* named = order_of(order.purchase_order)) order_ = named;
    judge_number(order.purchase_order);
    std::int64_t sum = 0;
    for (const x12::WarehouseLine940& line : order.lines) sum += line.quantity.millionths;
    find(!order.totals || order.totals->millionths == sum, [&] {
      return "has lines of " + amount(sum) + " units in all, and a total of " + amount(order.totals->millionths) + ".";
    });
    if (order_of(order.purchase_order) == nullptr || view_.scenario.documents) return;  // nobody knows what it asks for
    for (const x12::ScheduledDate& date : order.heading.dates) judge_day(*order_->placed, date);
    judge_substitution(order);
  }

  void judge_day(const scenario::Order& placed, const x12::ScheduledDate& date) {
    std::set<Date> right;
    if (date.qualifier == kDeliverBy) {
      right.insert(placed.requested_on);
      for (const scenario::OrderChange& change : placed.changes) {
        if (change.requested_on) right.insert(*change.requested_on);
      }
    } else if (date.qualifier == kNotBefore) {
      if (const auto day = first_to_leave(placed.windows)) right.insert(*day);
    } else if (date.qualifier == kNotAfter) {
      if (const auto day = last_to_leave(placed.windows)) right.insert(*day);
    }
    if (right.empty()) return;
    const Date told = local_day(date);
    find(right.contains(told), [&] {
      return "says " + iso_text(told) + " (G62 " + date.qualifier + "), and the order " + iso_text(*right.begin()) + ".";
    });
  }

  // A last day ends where the next begins.
  Date local_day(const x12::ScheduledDate& date) const {
    const auto time = x12::time_of_day(date.time);
    if (date.time_code != kUniversal || !time) return date.date;
    const Instant at = instant_of(date.date, view_.scenario.epoch) + *time;
    return order_->agreement->zone.date(date.qualifier == kNotAfter ? at - 1s : at, view_.scenario.epoch);
  }

  void judge_substitution(const x12::WarehouseOrder940& order) {
    if (order_->agreement->substitution) return;
    const bool is_said = std::any_of(order.heading.notes.begin(), order.heading.notes.end(), [](const x12::Note& note) {
      return note.code == kForTheWarehouse;
    });
    find(is_said, [] { return "does not say that no other item may ship, as is agreed."; });
  }

  void judge_advice(const x12::StockAdvice943& advice) {
    std::int64_t sum = 0;
    for (const x12::AdvisedLine943& line : advice.lines) sum += line.shipped.millionths;
    find(advice.totals.millionths == sum, [&] {
      return "has lines of " + amount(sum) + " units in all, and a total of " + amount(advice.totals.millionths) + ".";
    });
    for (const scenario::Receipt& receipt : view_.scenario.receipts) {
      if (receipt.name != advice.shipment.depositor_order) continue;
      find(sum == receipt.quantity.millionths, [&] {
        return "announces " + amount(sum) + " units of " + receipt.name + ", and " + amount(receipt.quantity.millionths) +
               " are to come.";
      });
    }
  }

  void judge_tender(const x12::LoadTender204& tender) {
    const auto planned = plans_.find(tender.shipment);
    if (planned == plans_.end() || tender.stops.empty()) return;
    const Plan& plan = planned->second;
    const x12::Stop204& from = tender.stops.front();
    const auto& weight = from.lading_weight;
    if (weight && weight->weight) judge_weight(*weight->weight, plan.weight_g);
    if (weight && weight->handling_units) {
      find(*weight->handling_units == plan.pallets, [&] {
        return "tenders " + std::to_string(*weight->handling_units) + " pallets, and the load was planned for " +
               std::to_string(plan.pallets) + ".";
      });
    }
    if (from.party) {
      find(from.party->id == plan.ship_from, [&] {
        return "sends the truck to '" + from.party->id + "', and the load was planned from '" + plan.ship_from + "'.";
      });
    }
    for (const x12::Stop204& stop : tender.stops) {
      for (const x12::ScheduledDate& date : stop.dates) {
        if (date.qualifier == kPickUp) judge_time(date, plan.ready_at);
        if (date.qualifier == kNotDeliveredBefore) judge_time(date, plan.deliver_from);
        if (date.qualifier == kNotDeliveredAfter) judge_time(date, plan.deliver_until);
      }
    }
  }

  // To the unit in which it is told: who writes whole kilograms rounds.
  void judge_weight(const Quantity& told, std::int64_t planned_g) {
    const auto one = weight_of_one(told.unit);
    if (!one) return;
    const std::int64_t one_g = *one / 1'000'000;
    const std::int64_t said_g = told.millionths / Quantity::kOne * *one / 1'000'000 +
                                told.millionths % Quantity::kOne * one_g / Quantity::kOne;
    find(said_g - planned_g <= one_g && planned_g - said_g <= one_g, [&] {
      return "tenders " + std::to_string(said_g) + " g, and the load was planned for " + std::to_string(planned_g) + " g.";
    });
  }

  // To the minute.
  void judge_time(const x12::ScheduledDate& date, const std::string& planned) {
    const auto time = x12::time_of_day(date.time);
    const auto at = parse_iso_instant(planned, view_.scenario.epoch);
    if (date.time_code != kUniversal || !time || !at) return;
    const Instant said = instant_of(date.date, view_.scenario.epoch) + *time;
    find(std::chrono::abs(said - *at) < 1min, [&] {
      return "says " + iso_text(said, view_.scenario.epoch) + " (G62 " + date.qualifier + "), and the load was planned for " +
             planned + ".";
    });
  }

  void judge_request(const x12::RoutingRequest753& request) {
    for (const x12::RoutedDestination753& destination : request.destinations) {
      for (const x12::OrderLading& lading : destination.orders) judge_number(lading.purchase_order);
    }
  }

  static std::string amount(std::int64_t millionths) { return std::to_string(millionths / Quantity::kOne); }

  template <class What>
  void find(bool is_right, const What& what) {
    ++judged_;
    if (is_right) return;
    const std::string order = order_ == nullptr ? std::string() : std::string(order_->name);
    std::string text = (order.empty() ? "A " : "Order " + order + ": the ") + std::string(set_) + " " + what();
    if (!is_told_.insert(text).second) return;  // each time that it is sent again
    findings_.push_back({kInstructedAsOrdered.name, order, std::move(text), {sent_->message.id}});
  }

  const CaseView& view_;
  json::Parser parser_;
  std::map<MessageId, Plan> asked_;                 // by request
  std::map<std::string, Plan, std::less<>> plans_;  // that the TMS took, by load id
  const sim::Sent* sent_ = nullptr;                 // that is being read, and its orders
  std::vector<const CaseOrder*> orders_;
  const CaseOrder* order_ = nullptr;  // that the set at hand is about, its first where that is not known; and the set
  std::string_view set_;
  std::set<std::string> is_told_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kInstructedAsOrdered{
    .name = "instructed_as_ordered",
    .promise = "Who stores and moves the goods is told of them as they are.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<InstructedAsOrdered>(view); }};

}  // namespace proofload::check
