#include "harness/check/cancel_heeded.hpp"

#include <optional>
#include <string>
#include <vector>

#include "harness/check/given_up.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

// Within that a cancel reaches whoever is to stop the goods: mailboxes are read by the hour.
constexpr Duration kHeardWithin = 4h;

// In the words of the desk.
bool is_about_cancel(std::string_view cause) {
  return cause == "cancel_too_late" || cause == "cancel_of_unknown_order" || cause == "cancelled_by_buyer";
}

class CancelHeeded final : public Check {
 public:
  explicit CancelHeeded(const CaseView& view) : view_(view) {}

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override { given_up_.on_fault(sent); }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    given_up_.on_fact(fact, about.order.name);
    if (about.order.placed == nullptr) return;
    Order& order = orders_[about.order];
    if (fact.kind == facts::kOrderCancelRequested) {
      if (order.asked) return;
      order.asked = step.at;
      cancelled_.push_back(&about.order);
    } else if (fact.kind == facts::kReleaseReceived) {
      if (!order.released) order.released = step.at;
    } else if (fact.kind == facts::kReleaseShipped) {
      if (!order.shipped) order.shipped = step.at;
      order.because = fact.cause;
    } else if (fact.kind == facts::kReleaseCancelRefused) {
      order.is_refused = true;
    } else if (fact.kind == facts::kCaseOpened && fact.location == "business") {
      order.is_told |= is_about_cancel(fact.subject);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : cancelled_) {
      const Order& order = orders_[*known];
      if (order.shipped && !order.is_told && given_up_.excuses(known->name)) {
        ++judgement.excused;
        continue;
      }
      ++judgement.judged;
      if (!order.shipped) continue;
      if (!order.is_told) {
        find(*known, order, " was cancelled by its buyer and shipped, and nobody was told.", judgement);
      } else if (!order.is_refused) {
        judge_lateness(*known, order, judgement);
      }
    }
  }

 private:
  struct Order {
    std::optional<Instant> asked, released, shipped;  // the first time that it was
    bool is_refused = false;                          // a warehouse was asked to stop, and would not
    bool is_told = false;
    MessageId because;
  };

  // A person was told that it came too late: did it?
  void judge_lateness(const CaseOrder& known, const Order& order, Judgement& judgement) const {
    const bool at_release = known.agreement->change_cutoff == ChangeCutoff::release && order.released;
    const Instant too_late = at_release ? *order.released : *order.shipped;
    if (too_late - *order.asked <= kHeardWithin) return;
    if (view_.trouble.over(known.name, *order.asked, too_late) > *order.asked) {
      ++judgement.excused;
      return;
    }
    find(known, order,
         " was cancelled by its buyer " + brief_duration(too_late - *order.asked) + " before it " +
             (at_release ? "was released" : "shipped") + ", and no warehouse was asked to stop it.",
         judgement);
  }

  static void find(const CaseOrder& known, const Order& order, const std::string& what, Judgement& judgement) {
    const std::string name(known.name);
    judgement.findings.push_back({kCancelHeeded.name, name, "Order " + name + what, {order.because}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  std::vector<const CaseOrder*> cancelled_;
  GivenUp given_up_;
};

}  // namespace

const CheckKind kCancelHeeded{
    .name = "cancel_heeded",
    .promise = "A cancel stops the goods, or a person hears that it came too late.",
    .assumptions = "a cancel that never arrived is excused where its buyer gave it up, and one that trouble held up where "
                   "it came too late",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<CancelHeeded>(view); }};

}  // namespace proofload::check
