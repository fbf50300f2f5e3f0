#include "harness/check/shipped_in_window.hpp"

#include "contracts/canonical/window.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class ShippedInWindow final : public Check {
 public:
  explicit ShippedInWindow(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    const canonical::OrderWindows& windows = about.order.placed->windows;
    if (fact.kind == facts::kReleaseShipped) {
      judge(about.order, fact, step.at, "left", first_to_leave(windows), last_to_leave(windows));
    } else if (fact.kind == facts::kDelivered || fact.kind == facts::kLoadDelivered) {
      judge(about.order, fact, step.at, "arrived", windows.deliver.earliest, std::nullopt);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.findings = std::move(findings_);
  }

 private:
  // By the clock of somebody who was as wrong as that meanwhile, it was in the window.
  bool is_by_a_clock(const CaseOrder& order, Instant at, bool is_early, const Date& bound) const {
    const Duration error = view_.trouble.clock_error(order.placed->placed_at, at);
    const Date by_it = order.agreement->zone.date(is_early ? at + error : at - error, view_.scenario.epoch);
    return error > Duration::zero() && (is_early ? by_it >= bound : by_it <= bound);
  }

  void judge(const CaseOrder& order, const Fact& fact, Instant at, std::string_view what, const std::optional<Date>& first,
             const std::optional<Date>& last) {
    if (!first && !last) return;
    const LocalTime local = order.agreement->zone.local(at, view_.scenario.epoch);
    const bool is_early = first && local.date < *first;
    const bool is_late = last && local.date > *last;
    const Instant placed = order.placed->placed_at;
    if (is_late && view_.trouble.over(order.name, placed, at) > placed) {
      ++excused_;
      return;
    }
    if ((is_early || is_late) && is_by_a_clock(order, at, is_early, is_early ? *first : *last)) {
      ++excused_;
      return;
    }
    ++judged_;
    if (!is_early && !is_late) return;
    const std::string name(order.name);
    findings_.push_back({kShippedInWindow.name, name,
                         "Order " + name + ": " + fact.subject + " " + std::string(what) + " on " + iso_text(local) + ", and " +
                             (is_early ? iso_text(*first) + " is the first day for that." : iso_text(*last) + " is the last day for that."),
                         {fact.cause}});
  }

  const CaseView& view_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kShippedInWindow{
    .name = "shipped_in_window",
    .promise = "Goods leave on the days that the order names, and do not arrive before them.",
    .assumptions = "injected trouble before it excuses what is late; a wrong clock, what is early or late by no more than its error",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ShippedInWindow>(view); }};

}  // namespace proofload::check
