#include "harness/check/poison_parked_alone.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kTakenWithin = 24h;

class PoisonParkedAlone final : public Check {
 public:
  explicit PoisonParkedAlone(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kOrderPlaced) {
      std::optional<Instant>& placed = courses_[about.order].placed;
      if (!placed) placed = step.at;
    } else if (fact.kind == facts::kSalesOrderCreated || fact.kind == facts::kSalesOrderQueued) {
      take(about.order, step.at);
    } else if (fact.kind == facts::kSalesOrderRefused) {
      take(about.order, step.at);
    } else if (fact.kind == facts::kCaseOpened && fact.location == "business") {
      take(about.order, step.at);
      poisoned(about.order, fact, step.at, fact.subject);
    } else if (fact.kind == facts::kOrderRejectedBy997) {
      courses_[about.order].excused = true;  // its buyer sends it again, or gives it up
      poisoned(about.order, fact, step.at, fact.subject);
    } else if (fact.kind == facts::kOrderCancelRequested || fact.kind == facts::kOrderAbandoned) {
      courses_[about.order].excused = true;
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const CaseOrder* order : view_.orders.sorted()) {
      if (order->placed == nullptr) continue;
      const auto poison = first_.find(order->placed->partner);
      const Course* course = courses_.find(*order);
      if (poison == first_.end() || course == nullptr || !course->placed || poison->second.order == order->name) continue;
      judge(*order, *course, poison->second, end, judgement);
    }
  }

 private:
  struct Course {
    std::optional<Instant> placed, taken;
    bool excused = false;
  };
  struct Poison {
    Instant at;
    std::string order, cause;
    MessageId because;
  };

  void take(const CaseOrder& order, Instant at) {
    std::optional<Instant>& taken = courses_[order].taken;
    if (!taken) taken = at;
  }

  void poisoned(const CaseOrder& order, const Fact& fact, Instant at, std::string_view cause) {
    first_.try_emplace(order.placed->partner, Poison{at, std::string(order.name), std::string(cause), fact.cause});
  }

  void judge(const CaseOrder& order, const Course& course, const Poison& poison, Instant end, Judgement& judgement) const {
    if (course.taken && *course.taken <= poison.at) return;  // before there was anything to wait behind
    const Instant since = std::max(*course.placed, poison.at);
    const Instant until = deadline(view_, order, since, kTakenWithin, order.agreement->acknowledgement.repeat_after);
    const Instant at = course.taken.value_or(end + 1ns);
    if ((!course.taken && until > view_.horizon) || (at > until && course.excused)) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    if (at <= until) return;
    judgement.findings.push_back(
        {kPoisonParkedAlone.name, std::string(order.name),
         "Order " + std::string(order.name) + " was " +
             (course.taken ? "not taken until " + brief_duration(at - since) : std::string("never taken")) + " after order " +
             poison.order + " was set aside as " + poison.cause + ": one bad order is to stand aside alone.",
         {poison.because}});
  }

  const CaseView& view_;
  PerOrder<Course> courses_;
  std::map<std::string, Poison, std::less<>> first_;  // by partner
};

}  // namespace

const CheckKind kPoisonParkedAlone{
    .name = "poison_parked_alone",
    .promise = "One bad order is set aside, and all others go on.",
    .assumptions = "the day in which an order is to be taken starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<PoisonParkedAlone>(view); }};

}  // namespace proofload::check
