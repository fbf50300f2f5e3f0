#include "harness/check/cancel_heeded.hpp"

#include <algorithm>

#include "harness/check/given_up.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class CancelHeeded final : public Check {
 public:
  void on_fault(std::size_t, const sim::Sent* sent, Instant) override { given_up_.on_fault(sent); }

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    given_up_.on_fact(fact, about.order.name);
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kOrderCancelRequested) {
      if (std::find(cancelled_.begin(), cancelled_.end(), &about.order) == cancelled_.end()) {
        cancelled_.push_back(&about.order);
      }
    } else if (fact.kind == facts::kReleaseShipped) {
      orders_[about.order].shipped = fact.cause;
      orders_[about.order].has_shipped = true;
    } else if (fact.kind == facts::kCaseOpened && fact.location == "business") {
      orders_[about.order].told = true;
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* order : cancelled_) {
      const Order& course = orders_[*order];
      if (course.has_shipped && !course.told && given_up_.excuses(order->name)) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      if (!course.has_shipped || course.told) continue;
      const std::string name(order->name);
      judgement.findings.push_back({kCancelHeeded.name, name,
                                    "Order " + name + " was cancelled by its buyer and shipped, and nobody was told.",
                                    {course.shipped}});
    }
  }

 private:
  struct Order {
    bool has_shipped = false, told = false;
    MessageId shipped;
  };
  PerOrder<Order> orders_;
  std::vector<const CaseOrder*> cancelled_;
  GivenUp given_up_;
};

}  // namespace

const CheckKind kCancelHeeded{
    .name = "cancel_heeded",
    .promise = "A cancel stops the goods, or a person hears that it came too late.",
    .assumptions = "a cancel that never arrived is excused where its buyer gave it up",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<CancelHeeded>(); }};

}  // namespace proofload::check
