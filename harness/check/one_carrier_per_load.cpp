#include "harness/check/one_carrier_per_load.hpp"

#include <map>

#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kTimeToCancel = 6h;

class OneCarrierPerLoad final : public Check {
 public:
  explicit OneCarrierPerLoad(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind == facts::kTenderAccepted) {
      ++judged_;
      Load& load = loads_[fact.order.value];
      load.order = about.order.name;
      load.holders[fact.location] = {step.at, fact.cause};
    } else if (fact.kind == facts::kTenderCancelled) {
      loads_[fact.order.value].holders.erase(fact.location);
    } else if (fact.kind == facts::kLoadCancelled) {
      Load& load = loads_[fact.order.value];
      load.order = about.order.name;
      load.cancelled = true;
      load.cancelled_at = step.at;
    } else if (fact.kind == facts::kLoadPickedUp) {
      pick_up(fact, about.order.name);
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = findings_;
    for (const auto& [name, load] : loads_) {
      if (load.holders.size() <= (load.cancelled ? 0u : 1u)) continue;
      if (!load.is_due(view_, end)) {
        ++judgement.excused;
        continue;
      }
      std::string text = "Order " + load.order + ": load " + name + " is held by " + load.holders_text();
      text += load.cancelled ? ", and was cancelled." : ", and one truck is enough.";
      judgement.findings.push_back({kOneCarrierPerLoad.name, load.order, std::move(text), load.because()});
    }
  }

 private:
  struct Acceptance {
    Instant at;
    MessageId cause;
  };
  struct Load {
    std::string order;
    std::map<std::string, Acceptance, std::less<>> holders;  // by SCAC
    std::string picked_up_by;
    bool cancelled = false;
    Instant cancelled_at{};

    bool is_due(const CaseView& view, Instant end) const {
      Instant since = cancelled_at;
      for (const auto& [scac, acceptance] : holders) since = std::max(since, acceptance.at);
      return view.trouble.over(order, since, end) + kTimeToCancel < end;
    }
    std::string holders_text() const {
      std::string text;
      for (const auto& [scac, acceptance] : holders) text += (text.empty() ? "" : " and ") + scac;
      return text;
    }
    std::vector<MessageId> because() const {
      std::vector<MessageId> causes;
      for (const auto& [scac, acceptance] : holders) causes.push_back(acceptance.cause);
      return causes;
    }
  };

  void pick_up(const Fact& fact, std::string_view order) {
    ++judged_;
    Load& load = loads_[fact.order.value];
    std::string text;
    if (load.cancelled) {
      text = " was cancelled, and " + fact.location + " picked it up.";
    } else if (!load.picked_up_by.empty()) {
      text = " was picked up by " + load.picked_up_by + " and by " + fact.location + ".";
    }
    load.picked_up_by = fact.location;
    if (text.empty()) return;
    findings_.push_back({kOneCarrierPerLoad.name, std::string(order),
                         "Order " + std::string(order) + ": load " + fact.order.value + text, {fact.cause}});
  }

  const CaseView& view_;
  std::map<std::string, Load, std::less<>> loads_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kOneCarrierPerLoad{
    .name = "one_carrier_per_load",
    .promise = "A load is carried by one carrier.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<OneCarrierPerLoad>(view); }};

}  // namespace proofload::check
