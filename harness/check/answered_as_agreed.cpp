#include "harness/check/answered_as_agreed.hpp"

#include <algorithm>
#include <set>

#include "contracts/json/interfaces/wms.hpp"
#include "harness/check/given_up.hpp"
#include "harness/check/joint_documents.hpp"
#include "harness/check/owed_documents.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class AnsweredAsAgreed final : public Check {
 public:
  explicit AnsweredAsAgreed(const CaseView& view) : view_(view) {}

  // A document that was damaged or lost may come again under a new number.
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant) override {
    given_up_.on_fault(sent);
    if (sent == nullptr || sent->message.kind != Kind::document) return;
    const std::string_view document = sent->identity.subject.document;
    if (document == "x12.850" || document == "x12.860") return;
    const auto& faults = view_.scenario.faults;
    const bool is_damage = rule < faults.size() && (faults[rule].kind == "corrupt" || faults[rule].kind == "read_early");
    for (const std::string& root : sent->identity.subject.roots) {
      const CaseOrder& order = view_.orders.named(root);
      damaged_[order] = true;
      Sends& sends = sends_of(order, sent->identity.subject);
      if (sends.last_hit != sent->message.id) ++sends.hit;
      sends.last_hit = sent->message.id;
      sends.is_damaged |= is_damage;
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    if (sent.message.kind == Kind::event && sent.message.type == Symbol("wms.shipped")) return warehouse_tells(sent);
    if (sent.message.kind != Kind::document || sent.message.from.text() != scenario::kOrchestrator) return;
    for (const std::string& root : sent.identity.subject.roots) {
      ++sends_of(view_.orders.named(root), sent.identity.subject).sent;
    }
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    const CaseOrder& known = about.order;
    if (known.placed == nullptr) return;
    given_up_.on_fact(fact, known.name);
    Order& order = orders_[known];
    if (fact.kind == facts::kOrderPlaced) {
      order.response.since = step.at;
    } else if (fact.kind == facts::kOrderChangeRequested && fact.line == 0) {
      // Without a number each is a change of its own, and they are answered in their turn.
      if (fact.subject.empty() || order.find_change(fact.subject) == nullptr) {
        order.changes.push_back({fact.subject, {step.at, {}}});
      }
    } else if (fact.kind == facts::kChangeAnswered && fact.line == 0) {
      if (Change* change = order.find_change(fact.subject)) {
        meet(change->answer, known, kChangeAnswer, fact.subject, step.at, fact);
      }
    } else if (fact.kind == facts::kChangeAbandoned) {
      std::erase_if(order.changes, [&](const Change& each) { return each.name == fact.subject && !each.answer.met; });
    } else if (fact.kind == facts::kReleaseShipped) {
      order.owed.shipped(view_, known, fact, step.at);
    } else if (fact.kind == facts::kReleaseCancelled || fact.kind == facts::kLineCancelled) {
      order.owed.ended(step.at);
    } else if (fact.kind == facts::kCartonPacked) {
      if (known.agreement->asn == AsnScope::per_load) order.owed.packed(fact);
    } else if (fact.kind == facts::kLabelBought) {
      if (known.agreement->asn == AsnScope::per_load) order.labelled.insert(fact.order.value);
    } else if (fact.kind == facts::kResponseReceived && fact.line == 0) {
      meet(order.response, known, "an 855", "", step.at, fact);
    } else if (fact.kind == facts::kNoticeReceived && fact.line == 0) {
      take_notice(order, known, fact, step.at);
    } else if (fact.kind == facts::kCartonAnnounced) {
      take_carton(order, known, fact, step.at);
    } else if (fact.kind == facts::kInvoiceAccepted || (fact.kind == facts::kInvoicePosted && fact.line == 0) ||
               fact.kind == facts::kShipmentInvoiced) {
      order.owed.invoiced(fact.subject, fact.location);
    } else if (fact.kind == facts::kInvoiceReceived && fact.line == 0) {
      take_invoice(order, known, fact, step.at);
    } else if (fact.kind == facts::kCaseOpened) {
      (fact.location == "technical" ? order.technical : order.business) += 1;
    } else if (fact.kind == facts::kCaseReplayed) {
      order.replayed = step.at;
    } else if (fact.kind == facts::kCaseDecided) {
      --order.business;
      order.replayed = step.at;
    } else if (fact.kind == facts::kDuplicateResponse || fact.kind == facts::kDuplicateNotice ||
               fact.kind == facts::kDuplicateChangeAnswer ||
               fact.kind == facts::kDuplicateInvoice) {
      repeated(known, fact);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      const Agreement& agreed = *known->agreement;
      if (agreed.po_response != PoResponse::none) {
        judge(*known, *order, order->response, agreed.po_response_due, "an 855", "", judgement);
      } else {
        ++judgement.relaxed;
      }
      judge_changes(*known, *order, judgement);
      judge_notices(*known, *order, judgement);
      judge_invoices(*known, *order, judgement);
    }
    notices_.judge(kAnsweredAsAgreed.name, "856s", judgement);
    invoices_.judge(kAnsweredAsAgreed.name, "810s", judgement);
    judgement.excused += excused_;
    for (Finding& finding : findings_) judgement.findings.push_back(std::move(finding));
  }

 private:
  void warehouse_tells(const sim::Sent& sent) {
    if (sent.identity.subject.roots.size() != 1) return;
    const auto told = wms::from_json<wms::Shipped>(parser_, sent.message.body);
    if (told) orders_[view_.orders.named(sent.identity.subject.roots.front())].owed.told(told->shipment, sent.at);
  }

  static constexpr std::string_view kChangeAnswer = "an answer to change ";
  static constexpr std::string_view kNotice = "an 856 of shipment ";
  static constexpr std::string_view kInvoice = "an 810 of shipment ";

  struct Change {
    std::string name;
    Due answer;
  };
  struct Order {
    Due response;
    std::vector<Change> changes;
    OwedDocuments owed;
    std::set<std::string, std::less<>> labelled;  // releases that go as parcels
    int technical = 0, business = 0;  // cases; of the latter those that nobody decided
    Instant replayed{};               // the last time that people let it go on

    // The first of that name that waits for its answer, or else the first.
    Change* find_change(std::string_view name) {
      Change* first = nullptr;
      for (Change& each : changes) {
        if (each.name != name) continue;
        if (!each.answer.met) return &each;
        if (first == nullptr) first = &each;
      }
      return first;
    }
  };

  void judge_changes(const CaseOrder& known, const Order& order, Judgement& judgement) const {
    const Agreement& agreed = *known.agreement;
    if (agreed.change_response == ChangeResponse::none) {
      judgement.relaxed += order.changes.size();
      return;
    }
    for (const Change& change : order.changes) {
      judge(known, order, change.answer, agreed.change_response_due, kChangeAnswer, change.name, judgement);
    }
  }

  void judge_notices(const CaseOrder& known, const Order& order, Judgement& judgement) {
    const Agreement& agreed = *known.agreement;
    const OwedDocuments& owed = order.owed;
    if (owed.shipments.empty()) return;
    // Where it is due before arrival, notice_before_arrival judges.
    if (agreed.asn == AsnScope::none || agreed.asn_due_rule != AsnDue::within) {
      judgement.relaxed += owed.shipments.size();
    } else if (agreed.asn == AsnScope::per_order) {
      judge_whole(known, order, owed.whole.notice, agreed.asn_due, "an 856 of all that shipped", judgement);
    } else {
      for (const OwedShipment& each : owed.shipments) {
        judge(known, order, each.notice, agreed.asn_due, kNotice, each.name, judgement);
      }
    }
    if (agreed.asn != AsnScope::per_load) return;
    for (const OwedShipment& each : owed.shipments) {
      if (!order.labelled.contains(each.release)) continue;
      add(notices_, each.warehouse + " until " + local(known, each.notice.since), known, each.notice);
    }
  }

  void judge_invoices(const CaseOrder& known, const Order& order, Judgement& judgement) {
    const Agreement& agreed = *known.agreement;
    const OwedDocuments& owed = order.owed;
    if (owed.shipments.empty()) return;
    if (agreed.invoice == InvoiceScope::per_order) {
      return judge_whole(known, order, owed.whole.invoice, agreed.invoice_due, "an 810 of all that shipped", judgement);
    }
    for (const OwedShipment& each : owed.shipments) {
      judge(known, order, each.invoice, agreed.invoice_due, kInvoice, each.name, judgement);
      if (agreed.invoice != InvoiceScope::consolidated) continue;
      add(invoices_, "the period until " + local(known, each.invoice.since), known, each.invoice);
    }
  }

  // Where the rest waits for stock, it may never be all.
  void judge_whole(const CaseOrder& known, const Order& order, const Due& due, Duration within,
                   std::string_view document, Judgement& judgement) const {
    const auto waits = [&](const scenario::OrderLine& line) {
      return known.agreement_of(line).backorder == Backorder::keep;
    };
    const std::vector<scenario::OrderLine>& lines = known.placed->lines;
    if (!due.met && std::any_of(lines.begin(), lines.end(), waits)) return void(++judgement.excused);
    judge(known, order, due, within, document, "", judgement);
  }

  std::string local(const CaseOrder& known, Instant at) const {
    return iso_text(known.agreement->zone.local(at, view_.scenario.epoch));
  }

  void add(JointDocuments& joint, const std::string& of, const CaseOrder& known, const Due& due) const {
    if (!due.met) return;
    const Instant before = due.since - 24h;
    const Instant after = *due.met + known.agreement->acknowledgement.repeat_after;
    const bool is_troubled = view_.trouble.over(known.name, before, after) > before ||
                             view_.trouble.clock_error(before, after) > Duration::zero();  // which day it was
    joint.add(known.placed->partner + ", " + of, known.name, due.document, is_troubled);
  }

  void take_notice(Order& order, const CaseOrder& known, const Fact& fact, Instant at) {
    const AsnScope scope = known.agreement->asn;
    if (scope == AsnScope::per_load) return;  // carton by carton
    if (scope == AsnScope::per_order) return meet(order.owed.whole.notice, known, "an 856", "", at, fact);
    if (OwedShipment* shipment = order.owed.find_shipment(fact.subject)) {
      return meet(shipment->notice, known, kNotice, shipment->name, at, fact);
    }
    find(known, ": an 856 announces shipment " + fact.subject + ", which never left.", fact.cause);
  }

  void take_carton(Order& order, const CaseOrder& known, const Fact& fact, Instant at) {
    if (known.agreement->asn != AsnScope::per_load) return;
    OwedShipment* shipment = order.owed.find_carton(fact.subject);
    if (shipment == nullptr || shipment->notice.met) return;  // carton_in_one_notice judges
    shipment->notice.met = at;
    shipment->notice.document = fact.location;
  }

  void take_invoice(Order& order, const CaseOrder& known, const Fact& fact, Instant at) {
    const std::vector<OwedShipment*> shipments = order.owed.find_invoiced(fact.subject);
    if (shipments.empty()) {
      return find(known, ": an 810 says invoice " + fact.subject + ", which is of no shipment.", fact.cause);
    }
    const Agreement& agreed = *known.agreement;
    if (agreed.invoice == InvoiceScope::per_order) meet(order.owed.whole.invoice, known, "an 810", "", at, fact);
    for (OwedShipment* shipment : shipments) {
      if (agreed.invoice != InvoiceScope::per_order) meet(shipment->invoice, known, kInvoice, shipment->name, at, fact);
      if (agreed.invoice_after != InvoiceAfter::asn || agreed.asn == AsnScope::none) continue;
      const Due& notice = agreed.asn == AsnScope::per_order ? order.owed.whole.notice : shipment->notice;
      if (notice.met) continue;
      if (view_.trouble.over(known.name, shipment->left, at) > shipment->left) {
        ++excused_;
        continue;
      }
      find(known, ": invoice " + fact.subject + " came before the 856 of shipment " + shipment->name + ".", fact.cause);
    }
  }

  // `document` and `of` are joined only where there is something to say.
  void meet(Due& due, const CaseOrder& order, std::string_view document, std::string_view of, Instant at,
            const Fact& fact) {
    if (!due.met) {
      due.met = at;
      due.document = fact.subject;
      return;
    }
    find(order, " got " + std::string(document).append(of) + " twice: " + fact.subject + " came again after " +
                    brief_duration(at - *due.met) + ".", fact.cause);
  }

  void repeated(const CaseOrder& order, const Fact& fact) {
    if (damaged_.find(order) != nullptr) {
      ++excused_;
      return;
    }
    find(order, ": the partner got the same document again, under a new control number (" +
                    std::string(fact.kind.text()) + " " + fact.subject + ").", fact.cause);
  }

  // Whether whoever owed such a document had no chance: it sent one of them as often as it is agreed to repeat what nobody
  // acknowledges, or had it refused for damage, and a fault befell it each time.
  bool was_hit_each_time(const CaseOrder& known, std::string_view document) const {
    const auto* sets = sends_.find(known);
    const std::size_t digit = document.find_first_of("0123456789");
    if (sets == nullptr || digit == std::string_view::npos) return false;
    const auto found = sets->find("x12." + std::string(document.substr(digit, 3)));
    if (found == sets->end()) return false;
    const int enough = 1 + known.agreement->acknowledgement.repeats;
    return std::any_of(found->second.begin(), found->second.end(), [&](const auto& each) {
      const Sends& sends = each.second;
      return sends.sent > 0 && sends.hit >= sends.sent && (sends.is_damaged || sends.sent >= enough);
    });
  }

  void judge(const CaseOrder& known, const Order& order, const Due& due, Duration within, std::string_view document,
             std::string_view of, Judgement& judgement) const {
    const Duration again = known.agreement->acknowledgement.repeat_after;
    Instant since = due.since;
    if (order.technical > 0 || order.replayed > since) since = std::max(since, order.replayed);
    Instant until = deadline(view_, known, since, within, again);
    if (order.technical > 0) {
      until = std::max(until, deadline(view_, known, std::max(since, view_.heal), within, again));
    }
    if (!due.met && (order.business > 0 || until > view_.horizon || given_up_.excuses(known.name) ||
                     was_hit_each_time(known, document))) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    if (due.met && *due.met <= until) return;
    const std::string late = due.met ? "came after " + brief_duration(*due.met - due.since) : "never came";
    judgement.findings.push_back({kAnsweredAsAgreed.name, std::string(known.name),
                                  "Order " + std::string(known.name) + ": " + std::string(document).append(of) +
                                      " is due within " + due_text(known, within) + ", and " + late + ".",
                                  {}});
  }

  void find(const CaseOrder& order, const std::string& what, MessageId because) {
    findings_.push_back({kAnsweredAsAgreed.name, std::string(order.name), "Order " + std::string(order.name) + what,
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  struct Sends {
    int sent = 0, hit = 0;  // by injected trouble
    bool is_damaged = false;
    MessageId last_hit;
  };
  using Documents = std::map<std::string, Sends, std::less<>>;  // by their business names

  Sends& sends_of(const CaseOrder& order, const Subject& subject) {
    return sends_[order][subject.document][subject.text];
  }

  PerOrder<bool> damaged_;
  PerOrder<std::map<std::string, Documents, std::less<>>> sends_;  // by set
  JointDocuments notices_, invoices_;
  json::Parser parser_;
  GivenUp given_up_;
  std::vector<Finding> findings_;
  std::uint64_t excused_ = 0;
};

}  // namespace

const CheckKind kAnsweredAsAgreed{
    .name = "answered_as_agreed",
    .promise = "The partner gets the documents that were agreed: once, in order, in time.",
    .assumptions = "a document may be given up where injected trouble hit each of as many sendings as were agreed, or "
                   "damaged them; what a warehouse tells late is owed from then on; a deadline's clock starts again where injected trouble ends; "
                   "what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<AnsweredAsAgreed>(view); }};

}  // namespace proofload::check
