#include "harness/check/given_back.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "contracts/json/interfaces/tms.hpp"
#include "harness/check/third_parties.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kGivenBackWithin = 24h;

class GivenBack final : public Check {
 public:
  explicit GivenBack(const CaseView& view) : view_(view), third_parties_(third_parties_of(view)) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind == facts::kLabelBought) {
      if (third_parties_.contains(step.instance)) return;  // they see to their own
      Release& release = releases_[fact.order.value];
      release.labels[fact.subject] = {step.at, fact.cause, {}};
    } else if (fact.kind == facts::kLabelVoided) {
      std::map<std::string, Ordered, std::less<>>& labels = releases_[fact.order.value].labels;
      const auto label = labels.find(fact.subject);
      if (label != labels.end() && !label->second.back) label->second.back = step.at;
    } else if (fact.kind == facts::kReleaseCancelled) {
      Release& release = releases_[fact.order.value];
      release.order = about.order.placed == nullptr ? nullptr : &about.order;
      release.cancelled = step.at;
    } else if (fact.kind == facts::kReleaseShipped) {
      Release& release = releases_[fact.order.value];
      release.order = about.order.placed == nullptr ? nullptr : &about.order;
      release.left = step.at;
      release.left_as_parcels = std::any_of(release.labels.begin(), release.labels.end(),
                                             [](const auto& label) { return !label.second.back; });
    } else if (fact.kind == facts::kRoutingRequested) {
      releases_[fact.subject].fetched = Ordered{step.at, fact.cause, {}};
    } else if (fact.kind == facts::kRoutingWithdrawn) {
      std::optional<Ordered>& fetched = releases_[fact.subject].fetched;
      if (fetched && !fetched->back) fetched->back = step.at;
    } else if (fact.kind == facts::kLoadPlanned) {
      loads_[fact.order.value].id = fact.subject;
      name_of_[fact.subject] = fact.order.value;
      loads_[fact.order.value].ordered = {step.at, fact.cause, {}};
    } else if (fact.kind == facts::kLoadCancelled) {
      const auto name = name_of_.find(fact.order.value);
      Ordered* const ordered = name == name_of_.end() ? nullptr : &loads_[name->second].ordered;
      if (ordered != nullptr && !ordered->back) ordered->back = step.at;
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::request || message.type != Symbol("tms.plan_load")) return;
    const auto plan = json::from_json<tms::PlanLoad>(parser_, message.body);
    if (!plan) return;
    std::vector<std::string>& releases = loads_[plan->load].releases;
    releases.clear();
    for (const tms::LoadRelease& each : plan->releases) releases.push_back(each.release);
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const auto& [name, release] : releases_) {
      if (!release.cancelled || release.order == nullptr) continue;
      for (const auto& [tracking, label] : release.labels) {
        judge(*release.order, std::max(label.at, *release.cancelled), end, label,
              "label " + tracking + " was bought for release " + name + ", which was cancelled, and ", "never voided",
              "voided", judgement);
      }
      if (release.fetched) {
        judge(*release.order, std::max(release.fetched->at, *release.cancelled), end, *release.fetched,
              "its buyer was asked to fetch release " + name + ", which was cancelled, and ", "never told not to",
              "told not to", judgement);
      }
    }
    for (const auto& [name, load] : loads_) settle(load, end, judgement);
  }

 private:
  struct Ordered {
    Instant at;
    MessageId because;
    std::optional<Instant> back;  // when it was given back
  };
  struct Release {
    const CaseOrder* order = nullptr;
    std::map<std::string, Ordered, std::less<>> labels;  // by tracking number
    std::optional<Ordered> fetched;
    std::optional<Instant> cancelled, left;
    bool left_as_parcels = false;  // under labels that were not voided by then
  };
  struct Load {
    std::string id;  // "": the TMS knows nothing of it
    Ordered ordered{};
    std::vector<std::string> releases;
  };

  // Since when nobody needs it; nothing: somebody does.
  std::optional<Instant> unneeded_since(const Load& load) const {
    Instant since = load.ordered.at;
    for (const std::string& name : load.releases) {
      const auto release = releases_.find(name);
      if (release == releases_.end()) return std::nullopt;
      const auto gone = release->second.left_as_parcels ? release->second.left : std::nullopt;
      if (!release->second.cancelled && !gone) return std::nullopt;
      since = std::max(since, release->second.cancelled.value_or(gone.value_or(since)));
    }
    return since;
  }

  void settle(const Load& load, Instant end, Judgement& judgement) const {
    if (load.id.empty() || load.releases.empty()) return;
    const auto release = releases_.find(load.releases.front());
    const auto since = unneeded_since(load);
    if (!since || release == releases_.end() || release->second.order == nullptr) return;
    judge(*release->second.order, *since, end, load.ordered,
          "load " + load.id + " was planned for " + load.releases.front() + ", which " +
              (release->second.cancelled ? "was cancelled" : "left as parcels") + ", and ",
          "is planned still", "cancelled", judgement);
  }

  // what: "label T-1 was bought …, and "; never, late: what is to be said of one that was not given back, or too late.
  void judge(const CaseOrder& order, Instant since, Instant end, const Ordered& ordered, const std::string& what,
             std::string_view never, std::string_view late, Judgement& judgement) const {
    const Instant until = deadline(view_, order, since, kGivenBackWithin, kGivenBackWithin);
    if (!ordered.back && until > end) return void(++judgement.excused);
    ++judgement.judged;
    if (ordered.back && *ordered.back <= until) return;
    const std::string name(order.name);
    std::string text = "Order " + name + ": " + what;
    text += ordered.back ? std::string(late) + " " + brief_duration(*ordered.back - since) + " later" : std::string(never);
    judgement.findings.push_back({kGivenBack.name, name, text + ".", {ordered.because}});
  }

  const CaseView& view_;
  json::Parser parser_;
  std::map<Symbol, Acknowledgement> third_parties_;
  std::map<std::string, Release, std::less<>> releases_;
  std::map<std::string, Load, std::less<>> loads_;           // by the caller's name
  std::map<std::string, std::string, std::less<>> name_of_;  // by load id
};

}  // namespace

const CheckKind kGivenBack{
    .name = "given_back",
    .promise = "What was ordered for goods that do not leave is given back.",
    .assumptions = "the day starts again where injected trouble ends; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<GivenBack>(view); }};

}  // namespace proofload::check
