#include "harness/check/given_back.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contracts/json/interfaces/tms.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kGivenBackWithin = 24h;

class GivenBack final : public Check {
 public:
  explicit GivenBack(const CaseView& view) : view_(view) {
    for (const scenario::System& system : view.scenario.world.systems) {
      if (system.kind == scenario::kThirdPartyKind) third_parties_.insert(system.name);
    }
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind == facts::kLabelBought) {
      if (third_parties_.contains(step.instance)) return;  // they see to their own
      Release& release = releases_[fact.order.value];
      release.labels[fact.subject] = {step.at, fact.cause};
      release.is_labelled = true;
    } else if (fact.kind == facts::kLabelVoided) {
      given_back_ += releases_[fact.order.value].labels.erase(fact.subject);
    } else if (fact.kind == facts::kReleaseCancelled) {
      Release& release = releases_[fact.order.value];
      release.order = about.order.placed == nullptr ? nullptr : &about.order;
      release.cancelled = step.at;
    } else if (fact.kind == facts::kReleaseShipped) {
      Release& release = releases_[fact.order.value];
      release.order = about.order.placed == nullptr ? nullptr : &about.order;
      release.left = step.at;
    } else if (fact.kind == facts::kRoutingRequested) {
      releases_[fact.subject].is_fetched = {step.at, fact.cause};
    } else if (fact.kind == facts::kRoutingWithdrawn) {
      releases_[fact.subject].is_fetched.reset();
      ++given_back_;
    } else if (fact.kind == facts::kLoadPlanned) {
      loads_[fact.order.value].id = fact.subject;
      name_of_[fact.subject] = fact.order.value;
      loads_[fact.order.value].ordered = {step.at, fact.cause};
    } else if (fact.kind == facts::kLoadCancelled) {
      const auto name = name_of_.find(fact.order.value);
      if (name != name_of_.end()) loads_[name->second].is_cancelled = true;
      ++given_back_;
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
    judgement.judged = given_back_;
    for (const auto& [name, release] : releases_) {
      if (!release.cancelled || release.order == nullptr) continue;
      for (const auto& [tracking, label] : release.labels) {
        judge(*release.order, std::max(label.at, *release.cancelled), end, label.because,
              "label " + tracking + " was bought for release " + name + ", which was cancelled, and never voided", judgement);
      }
      if (release.is_fetched) {
        judge(*release.order, std::max(release.is_fetched->at, *release.cancelled), end, release.is_fetched->because,
              "its buyer was asked to fetch release " + name + ", which was cancelled, and never told not to", judgement);
      }
    }
    for (const auto& [name, load] : loads_) settle(load, end, judgement);
  }

 private:
  struct Ordered {
    Instant at;
    MessageId because;
  };
  struct Release {
    const CaseOrder* order = nullptr;
    std::map<std::string, Ordered, std::less<>> labels;  // by tracking number
    std::optional<Ordered> is_fetched;
    std::optional<Instant> cancelled, left;
    bool is_labelled = false;
  };
  struct Load {
    std::string id;  // "": the TMS knows nothing of it
    Ordered ordered{};
    std::vector<std::string> releases;
    bool is_cancelled = false;
  };

  // Since when nobody needs it; nothing: somebody does.
  std::optional<Instant> unneeded_since(const Load& load) const {
    Instant since = load.ordered.at;
    for (const std::string& name : load.releases) {
      const auto release = releases_.find(name);
      if (release == releases_.end()) return std::nullopt;
      const auto gone = release->second.is_labelled ? release->second.left : std::nullopt;
      if (!release->second.cancelled && !gone) return std::nullopt;
      since = std::max(since, release->second.cancelled.value_or(gone.value_or(since)));
    }
    return since;
  }

  void settle(const Load& load, Instant end, Judgement& judgement) const {
    if (load.id.empty() || load.releases.empty() || load.is_cancelled) return;
    const auto release = releases_.find(load.releases.front());
    const auto since = unneeded_since(load);
    if (!since || release == releases_.end() || release->second.order == nullptr) return;
    judge(*release->second.order, *since, end, load.ordered.because,
          "load " + load.id + " was planned for " + load.releases.front() + ", which " +
              (release->second.cancelled ? "was cancelled" : "left as parcels") + ", and is planned still",
          judgement);
  }

  // Of what was not given back.
  void judge(const CaseOrder& order, Instant since, Instant end, MessageId because, const std::string& what,
             Judgement& judgement) const {
    if (deadline(view_, order, since, kGivenBackWithin, kGivenBackWithin) > end) return void(++judgement.excused);
    ++judgement.judged;
    const std::string name(order.name);
    judgement.findings.push_back({kGivenBack.name, name, "Order " + name + ": " + what + ".", {because}});
  }

  const CaseView& view_;
  json::Parser parser_;
  std::set<Symbol> third_parties_;
  std::map<std::string, Release, std::less<>> releases_;
  std::map<std::string, Load, std::less<>> loads_;           // by the caller's name
  std::map<std::string, std::string, std::less<>> name_of_;  // by load id
  std::uint64_t given_back_ = 0;
};

}  // namespace

const CheckKind kGivenBack{
    .name = "given_back",
    .promise = "What was ordered for goods that do not leave is given back.",
    .assumptions = "the day starts again where injected trouble ends; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<GivenBack>(view); }};

}  // namespace proofload::check
