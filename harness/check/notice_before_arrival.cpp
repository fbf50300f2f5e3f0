#include "harness/check/notice_before_arrival.hpp"

#include <set>

#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class NoticeBeforeArrival final : public Check {
 public:
  explicit NoticeBeforeArrival(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kReleaseShipped) {
      orders_[about.order].shipped = step.at;
    } else if (fact.kind == facts::kCartonAnnounced) {
      orders_[about.order].announced.insert(fact.subject);
    } else if (fact.kind == facts::kDelivered) {
      delivered(about.order, fact, step.at);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Order {
    Instant shipped;
    std::set<std::string, std::less<>> announced;  // SSCCs
  };

  void delivered(const CaseOrder& known, const Fact& fact, Instant at) {
    const Agreement& agreed = *known.agreement;
    if (agreed.asn == AsnScope::none || agreed.asn_due_rule != AsnDue::before_arrival) return;
    const Order& order = orders_[known];
    const bool is_announced = order.announced.contains(fact.location);
    if (!is_announced && view_.trouble.over(known.name, order.shipped, at) > order.shipped) {
      ++excused_;
      return;
    }
    ++judged_;
    if (is_announced) return;
    const std::string name(known.name);
    findings_.push_back({kNoticeBeforeArrival.name, name,
                         "Order " + name + ": carton " + fact.location + " arrived " +
                             brief_duration(at - order.shipped) + " after it had left, and no 856 had named it.",
                         {fact.cause}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kNoticeBeforeArrival{
    .name = "notice_before_arrival",
    .promise = "Where the 856 is due before arrival, each carton that arrives was announced.",
    .assumptions = "injected trouble between departure and arrival excuses",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<NoticeBeforeArrival>(view); }};

}  // namespace proofload::check
