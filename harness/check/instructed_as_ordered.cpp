#include "harness/check/instructed_as_ordered.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

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

class InstructedAsOrdered final : public Check {
 public:
  explicit InstructedAsOrdered(const CaseView& view) : view_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.type == Symbol("tms.plan_load")) return hear_plan(message);
    if (message.from.text() != scenario::kOrchestrator) return;
    sent_ = &sent;
    order_ = sent.identity.subject.roots.empty() ? nullptr : view_.orders.find(sent.identity.subject.roots.front());
    if (order_ != nullptr && order_->placed == nullptr) order_ = nullptr;
    if (message.kind == Kind::request && message.type == Symbol("wms.create_release")) return judge_release(message);
    if (message.kind != Kind::document) return;
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      set_ = set.id;
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
      Plan& plan = plans_[said->load] = {0, 0, said->ship_from, said->ready_at, said->deliver_from, said->deliver_until};
      for (const tms::LoadRelease& release : said->releases) {
        plan.weight_g += release.weight_g;
        plan.pallets += release.pallets;
      }
    } else if (message.kind == Kind::reply && is_success(message.status)) {
      const auto planned = json::from_json<tms::LoadPlanned>(parser_, message.body);
      if (planned) name_of_[planned->load_id] = planned->load;
    }
  }

  void judge_release(const Message& message) {
    const auto release = json::from_json<wms::CreateRelease>(parser_, message.body);
    if (!release || order_ == nullptr || view_.scenario.documents) return;
    set_ = "release";
    judge_bound("first", release->not_before, first_to_leave(order_->placed->windows), 0s);
    judge_bound("last", release->not_after, last_to_leave(order_->placed->windows), 1s);  // it ends where the next begins
  }

  void judge_bound(std::string_view which, const std::optional<std::string>& told, const std::optional<Date>& day, Duration back) {
    const auto at = told ? parse_iso_instant(*told, view_.scenario.epoch) : Result<Instant>(fail("none"));
    const std::optional<Date> said = at ? std::optional(order_->agreement->zone.date(*at - back, view_.scenario.epoch)) : std::nullopt;
    if (!said && !day) return;
    find(said == day, [&] {
      return "says " + (said ? iso_text(*said) : std::string("no day")) + " for the " + std::string(which) +
             " on which it may leave, and the order " + (day ? iso_text(*day) : std::string("no day")) + ".";
    });
  }

  void judge_order(const x12::WarehouseOrder940& order) {
    if (order_ == nullptr || order.status != kNewOrder) return;
    const scenario::Order& placed = *order_->placed;
    find(order.purchase_order.empty() || order.purchase_order == placed.purchase_order, [&] {
      return "says '" + order.purchase_order + "' for the buyer's order " + placed.purchase_order + ".";
    });
    std::int64_t sum = 0;
    for (const x12::WarehouseLine940& line : order.lines) sum += line.quantity.millionths;
    find(!order.totals || order.totals->millionths == sum, [&] {
      return "has lines of " + amount(sum) + " units in all, and a total of " + amount(order.totals->millionths) + ".";
    });
    if (view_.scenario.documents) return;  // nobody knows what a given order asks for
    for (const x12::ScheduledDate& date : order.heading.dates) judge_day(placed, date);
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
    } else {
      return;
    }
    const Date told = local_day(date);
    find(right.contains(told), [&] {
      return "says " + iso_text(told) + " (G62 " + date.qualifier + "), and the order " +
             (right.empty() ? std::string("no such day") : iso_text(*right.begin())) + ".";
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
    const auto name = name_of_.find(tender.shipment);
    if (name == name_of_.end() || tender.stops.empty()) return;
    const Plan& plan = plans_[name->second];
    const x12::Stop204& from = tender.stops.front();
    const auto& weight = from.lading_weight;
    if (weight && weight->weight && weight->weight->unit == kKilograms) {
      const std::int64_t said_g = weight->weight->millionths / 1'000;
      find(said_g == plan.weight_g, [&] {
        return "tenders " + std::to_string(said_g) + " g, and the load was planned for " + std::to_string(plan.weight_g) + " g.";
      });
    }
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
    if (order_ == nullptr) return;
    for (const x12::RoutedDestination753& destination : request.destinations) {
      for (const x12::OrderLading& lading : destination.orders) {
        if (lading.purchase_order.empty()) continue;
        find(lading.purchase_order == order_->placed->purchase_order, [&] {
          return "says '" + lading.purchase_order + "' for the buyer's order " + order_->placed->purchase_order + ".";
        });
      }
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
  std::map<std::string, Plan, std::less<>> plans_;           // by the caller's name
  std::map<std::string, std::string, std::less<>> name_of_;  // by load id
  const sim::Sent* sent_ = nullptr;    // that is being read, its order and set
  const CaseOrder* order_ = nullptr;
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
