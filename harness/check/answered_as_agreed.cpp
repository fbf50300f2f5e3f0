#include "harness/check/answered_as_agreed.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "harness/check/demand.hpp"
#include "harness/check/given_up.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

struct Due {
  Instant since;
  std::optional<Instant> met;
};

class AnsweredAsAgreed final : public Check {
 public:
  explicit AnsweredAsAgreed(const CaseView& view) : view_(view) {}

  // A document that was damaged or lost may come again under a new number.
  void on_fault(std::size_t, const sim::Sent* sent, Instant) override {
    given_up_.on_fault(sent);
    if (sent == nullptr || sent->message.kind != Kind::document) return;
    if (sent->identity.subject.document == "x12.850") return;
    for (const std::string& root : sent->identity.subject.roots) damaged_.insert(root);
  }

  void on_fact(const Fact& fact, std::string_view root, const sim::Step& step) override {
    const scenario::Order* known = find_order(view_, root);
    if (known == nullptr) return;
    given_up_.on_fact(fact, root);
    Order& order = orders_[known->root];
    if (fact.kind == facts::kOrderPlaced) {
      order.response.since = step.at;
    } else if (fact.kind == facts::kReleaseShipped) {
      order.shipments[fact.subject] = {{step.at, {}}, {step.at, {}}};
    } else if (fact.kind == facts::kResponseReceived && fact.line == 0) {
      meet(order.response, known->root, "an 855", step.at, fact);
    } else if (fact.kind == facts::kNoticeReceived && fact.line == 0) {
      take_notice(order, *known, fact, step.at);
    } else if (fact.kind == facts::kInvoicePosted && fact.line == 0) {
      order.invoices[fact.subject] = fact.location;
    } else if (fact.kind == facts::kInvoiceReceived && fact.line == 0) {
      take_invoice(order, *known, fact, step.at);
    } else if (fact.kind == facts::kCaseOpened) {
      (fact.location == "technical" ? order.technical : order.business) += 1;
    } else if (fact.kind == facts::kCaseReplayed) {
      order.replayed = step.at;
    } else if (fact.kind == facts::kCaseDecided) {
      --order.business;
      order.replayed = step.at;
    } else if (fact.kind == facts::kDuplicateResponse || fact.kind == facts::kDuplicateNotice ||
               fact.kind == facts::kDuplicateInvoice) {
      repeated(known->root, fact);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const auto& [name, order] : orders_) {
      const Agreement agreed = view_.agreement_of(find_order(view_, name)->partner);
      const Duration again = agreed.acknowledgement.repeat_after;
      if (agreed.po_response != PoResponse::none) {
        judge(name, order, order.response, agreed.po_response_due, again, "an 855", judgement);
      } else {
        ++judgement.relaxed;
      }
      for (const auto& [shipment, owed] : order.shipments) {
        if (agreed.asn != AsnScope::none) {
          judge(name, order, owed.notice, agreed.asn_due, again, "an 856 of shipment " + shipment, judgement);
        } else {
          ++judgement.relaxed;
        }
        judge(name, order, owed.invoice, agreed.invoice_due, again, "an 810 of shipment " + shipment, judgement);
      }
    }
    judgement.excused += excused_;
    for (Finding& finding : findings_) judgement.findings.push_back(std::move(finding));
  }

 private:
  struct Shipment {
    Due notice;
    Due invoice;
  };
  struct Order {
    Due response;
    std::map<std::string, Shipment, std::less<>> shipments;
    std::map<std::string, std::string, std::less<>> invoices;  // to their shipments
    int technical = 0, business = 0;  // cases; of the latter those that nobody decided
    Instant replayed{};               // the last time that people let it go on
  };

  void take_notice(Order& order, const scenario::Order& known, const Fact& fact, Instant at) {
    const auto shipment = order.shipments.find(fact.subject);
    if (shipment != order.shipments.end()) {
      return meet(shipment->second.notice, known.root, "an 856 of shipment " + fact.subject, at, fact);
    }
    find(known.root, "Order " + known.root + ": an 856 announces shipment " + fact.subject + ", which never left.",
         fact.cause);
  }

  void take_invoice(Order& order, const scenario::Order& known, const Fact& fact, Instant at) {
    const auto named = order.invoices.find(fact.subject);
    const auto shipment = named == order.invoices.end() ? order.shipments.end() : order.shipments.find(named->second);
    if (shipment == order.shipments.end()) {
      return find(known.root, "Order " + known.root + ": an 810 says invoice " + fact.subject +
                                  ", which is of no shipment.", fact.cause);
    }
    meet(shipment->second.invoice, known.root, "an 810 of shipment " + shipment->first, at, fact);
    const Agreement agreed = view_.agreement_of(known.partner);
    const Due& notice = shipment->second.notice;
    if (agreed.invoice_after != InvoiceAfter::asn || agreed.asn == AsnScope::none || notice.met) return;
    if (view_.trouble.over(known.root, notice.since, at) > notice.since) {
      ++excused_;
      return;
    }
    find(known.root, "Order " + known.root + ": invoice " + fact.subject + " came before the 856 of shipment " +
                         shipment->first + ".", fact.cause);
  }

  void meet(Due& due, const std::string& order, std::string what, Instant at, const Fact& fact) {
    if (!due.met) {
      due.met = at;
      return;
    }
    find(order, "Order " + order + " got " + what + " twice: " + fact.subject + " came again after " +
                    brief_duration(at - *due.met) + ".", fact.cause);
  }

  void repeated(const std::string& order, const Fact& fact) {
    if (damaged_.contains(order)) {
      ++excused_;
      return;
    }
    find(order, "Order " + order + ": the partner got the same document again, under a new control number (" +
                    std::string(fact.kind.text()) + " " + fact.subject + ").", fact.cause);
  }

  void judge(const std::string& name, const Order& order, const Due& due, Duration within, Duration again,
             const std::string& what, Judgement& judgement) const {
    Instant since = due.since;
    if (order.technical > 0 || order.replayed > since) since = std::max(since, order.replayed);
    Instant until = deadline(view_, name, since, within, again);
    if (order.technical > 0) until = std::max(until, deadline(view_, name, std::max(since, view_.heal), within, again));
    if (!due.met && (order.business > 0 || until > view_.horizon || given_up_.excuses(name))) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    if (due.met && *due.met <= until) return;
    const std::string late = due.met ? "came after " + brief_duration(*due.met - due.since) : "never came";
    judgement.findings.push_back({kAnsweredAsAgreed.name, name,
                                  "Order " + name + ": " + what + " is due within " + format_duration(within) +
                                      ", and " + late + ".",
                                  {}});
  }

  void find(const std::string& order, std::string text, MessageId because) {
    findings_.push_back({kAnsweredAsAgreed.name, order, std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  std::map<std::string, Order, std::less<>> orders_;
  std::set<std::string, std::less<>> damaged_;
  GivenUp given_up_;
  std::vector<Finding> findings_;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kAnsweredAsAgreed{
    .name = "answered_as_agreed",
    .promise = "The partner gets the documents that were agreed: once, in order, in time.",
    .assumptions = "a deadline's clock starts again where injected trouble ends; "
                   "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<AnsweredAsAgreed>(view); }};

}  // namespace proofload::check
