#include "harness/check/dated_as_agreed.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "contracts/json/interfaces/body.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "harness/check/own_dates.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class DatedAsAgreed final : public Check {
 public:
  explicit DatedAsAgreed(const CaseView& view)
      : view_(view),
        own_dates_(view, kDatedAsAgreed.name),
        tells_wrong_(std::any_of(view.scenario.faults.begin(), view.scenario.faults.end(),
                                 [](const scenario::FaultRule& rule) { return rule.kind == "corrupt"; })) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    const CaseOrder& order = about.order;
    if (order.placed == nullptr) return;
    own_dates_.on_fact(fact, order, step.at);
    if (fact.kind == facts::kReleaseShipped) {
      shipped_[order].emplace_back(fact.subject, view_.trouble.clock_of(step.instance.text(), step.at));
    } else if (fact.kind == facts::kNoticeReceived && fact.line == 0 && !fact.location.empty()) {
      for (const auto& [shipment, at] : shipped_[order]) {
        if (shipment == fact.subject) judge_notice(order, fact, at);
      }
    } else if (fact.kind == facts::kInvoiceReceived && fact.line == 0 && !fact.location.empty()) {
      const auto posted = posted_on_.find(fact.subject);
      if (posted == posted_on_.end()) return;
      judge_invoice(order, fact, posted->second);
      posted_on_.erase(posted);
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    own_dates_.on_sent(sent);
    const Message& message = sent.message;
    if (message.kind == Kind::request && message.type == Symbol("erp.confirm_shipment")) return judge_confirmation(sent);
    if (message.kind != Kind::reply || !is_success(message.status)) return;
    if (message.type != Symbol("erp.post_invoice") && message.type != Symbol("erp.find_invoice")) return;
    if (const auto posted = json::from_json<erp::InvoicePosted>(parser_, message.body)) {
      posted_on_.insert_or_assign(posted->invoice, posted->invoiced_on);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.excused = excused_;
    judgement.findings = std::move(findings_);
    own_dates_.settle(judgement);
  }

 private:
  // Reports tell the minute. Damage on the way comes after this.
  void judge_confirmation(const sim::Sent& sent) {
    const auto said = json::from_json<erp::ConfirmShipment>(parser_, sent.message.body);
    if (!said || sent.identity.subject.roots.size() != 1) return;
    const auto at = parse_iso_instant(said->shipped_at, view_.scenario.epoch);
    const CaseOrder* order = view_.orders.find(sent.identity.subject.roots.front());
    const auto* shipped = order == nullptr ? nullptr : shipped_.find(*order);
    if (!at || shipped == nullptr) return;
    for (const auto& [shipment, left] : *shipped) {
      if (shipment != said->shipment) continue;
      ++judged_;
      if (std::chrono::abs(*at - left) < 1min || is_confirmed_wrong_[*order]) return;
      is_confirmed_wrong_[*order] = true;
      const std::string name(order->name);
      findings_.push_back({kDatedAsAgreed.name, name,
                           "Order " + name + ": the ERP is told that shipment " + shipment + " left at " + said->shipped_at +
                               ", and it left at " + iso_text(left, view_.scenario.epoch) + ".",
                           {sent.message.id}});
    }
  }

  void judge_notice(const CaseOrder& order, const Fact& fact, Instant at) {
    const Zone zone = order.agreement->zone;
    const std::string left = iso_text(zone.local(at, view_.scenario.epoch));
    const std::string& said = fact.location;  // a date alone, where the notice gives no more
    if (left.starts_with(said)) return void(++judged_);
    find(order, fact, "the 856 says that shipment " + fact.subject + " left at " + said + ", and it left at " + left +
                          " on the clocks of " + std::string(zone.name()) + ".");
  }

  void judge_invoice(const CaseOrder& order, const Fact& fact, const std::string& posted_on) {
    if (fact.location == posted_on) return void(++judged_);
    find(order, fact, "the 810 dates invoice " + fact.subject + " " + fact.location + ", and the ERP posted it on " +
                          posted_on + ".");
  }

  void find(const CaseOrder& order, const Fact& fact, const std::string& what) {
    if (tells_wrong_) return void(++excused_);
    ++judged_;
    const std::string name(order.name);
    findings_.push_back({kDatedAsAgreed.name, name, "Order " + name + ": " + what, {fact.cause}});
  }

  const CaseView& view_;
  OwnDates own_dates_;
  bool tells_wrong_;  // a document: what differs may be due to that
  PerOrder<std::vector<std::pair<std::string, Instant>>> shipped_;  // when each shipment left, by its warehouse's clock
  PerOrder<bool> is_confirmed_wrong_;  // one finding an order is enough
  std::map<std::string, std::string, std::less<>> posted_on_;       // by invoice
  json::Parser parser_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kDatedAsAgreed{
    .name = "dated_as_agreed",
    .promise = "Documents tell dates and times on the partner's clock.",
    .assumptions = "no document is damaged on its way; a warehouse's clock may be wrong; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<DatedAsAgreed>(view); }};

}  // namespace proofload::check
