#include "harness/check/one_warehouse_as_agreed.hpp"

#include "harness/check/per_order.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class OneWarehouseAsAgreed final : public Check {
 public:
  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    const CaseOrder& known = about.order;
    if (fact.kind != facts::kReleaseShipped || known.placed == nullptr) return;
    if (known.agreement->sourcing != Sourcing::one_warehouse) return;
    ++judged_;
    std::string& from = from_[known];
    if (from.empty()) from = fact.location;
    if (from == fact.location) return;
    const std::string name(known.name);
    findings_.push_back({kOneWarehouseAsAgreed.name, name,
                         "Order " + name + " is to come from one warehouse, and shipped from " + from + " and from " +
                             fact.location + ".",
                         {fact.cause}});
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  PerOrder<std::string> from_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kOneWarehouseAsAgreed{
    .name = "one_warehouse_as_agreed",
    .promise = "An order that is not to be split comes from one warehouse.",
    .assumptions = "",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<OneWarehouseAsAgreed>(); }};

}  // namespace proofload::check
