#include "harness/check/documents_seen_through.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>

#include "contracts/canonical/agreements.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "harness/check/control_number.hpp"
#include "harness/scenario/settings.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kSeenToWithin = 24h;
constexpr std::string_view kReceipts = "FA";
constexpr std::string_view kTakenBefore = "025";  // TA105

std::string named(Symbol partner, std::string_view what, std::string_view control) {
  return std::string(partner.text()).append("/").append(what).append("/").append(without_zeros(control));
}

class DocumentsSeenThrough final : public Check {
 public:
  explicit DocumentsSeenThrough(const CaseView& view) : view_(view) {
    for (const scenario::Partner& partner : view.scenario.partners) {
      agreed_[partner.name] = Agreements(partner.agreement).of_order("").acknowledgement;
    }
    for (const scenario::System& system : view.scenario.world.systems) {
      if (system.kind != scenario::kThirdPartyKind) continue;
      Acknowledgement& agreed = agreed_[std::string(system.name.text())];
      scenario::SettingsReader(system.settings)
          .read("acknowledgement_expected", agreed.expected)
          .read("acknowledgement_repeat_after", agreed.repeat_after);
    }
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind != facts::kCaseOpened || fact.location != "business") return;
    told_[std::string(about.order.name)] = step.at;
  }

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override {
    if (sent != nullptr && sent->message.kind == Kind::document) befallen_.insert(sent->message.id.value);
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::document) return;
    const x12::Judgement& judgement = translation::judgement_of(message.body);
    if (message.from.text() == scenario::kOrchestrator) {
      if (judgement.sets.size() == 1 && judgement.groups.size() == 1 &&
          judgement.groups.front().functional_id != kReceipts) {
        went_out(judgement, sent);
      }
      return;
    }
    for (const x12::Segment& text : judgement.ta1s) hear(text, sent);
    for (const x12::JudgedSet& set : judgement.sets) {
      if (!x12::is_acknowledgment(set.id)) continue;
      if (const auto said = x12::read<x12::FunctionalAcknowledgment997>(set.text)) hear(*said, sent);
    }
  }

  void settle(Instant end, Judgement& judgement) override {
    for (const auto& [id, document] : documents_) settle(document, end, judgement);
  }

 private:
  struct Document {
    std::string order, name, number;  // the number under which it went last
    Symbol partner;
    Instant sent;
    bool is_accepted = false;
    std::optional<Instant> refused;
    MessageId because;
  };

  void went_out(const x12::Judgement& judgement, const sim::Sent& sent) {
    Document& document = documents_[sent.identity.hash];
    const x12::JudgedGroup& group = judgement.groups.front();
    const std::string number = named(sent.message.to, group.functional_id, group.control_number);
    if (number != document.number) document.refused.reset();
    document.number = number;
    document.order = sent.identity.subject.roots.empty() ? "" : sent.identity.subject.roots.front();
    document.name = judgement.sets.front().id;
    document.partner = sent.message.to;
    document.sent = sent.at;
    document.because = sent.message.id;
    by_number_[number] = sent.identity.hash;
    by_number_[named(sent.message.to, "", judgement.interchanges.front().control_number)] = sent.identity.hash;
  }

  Document* find(const std::string& number) {
    const auto found = by_number_.find(number);
    return found == by_number_.end() ? nullptr : &documents_[found->second];
  }

  void hear(const x12::FunctionalAcknowledgment997& said, const sim::Sent& sent) {
    Document* document = find(named(sent.message.from, said.functional_id, said.group_control_number));
    // A CONTRL need not say what it is about.
    if (document == nullptr) document = find(named(sent.message.from, "", said.group_control_number));
    if (document == nullptr) return;
    if (said.status == "R" || said.status == "P") return refused(*document, said.group_control_number, sent);
    document->is_accepted = true;
  }

  void hear(const x12::Segment& text, const sim::Sent& sent) {
    const auto said = x12::read_ta1(text);
    if (!said || said->status != "R") return;
    Document* document = find(named(sent.message.from, "", said->control_number));
    if (document == nullptr) return;
    if (said->code == kTakenBefore) return void(document->is_accepted = true);
    refused(*document, said->control_number, sent);
  }

  void refused(Document& document, std::string_view control, const sim::Sent& sent) {
    const std::string_view last = std::string_view(document.number).substr(document.number.rfind('/') + 1);
    if (document.is_accepted || last != without_zeros(control) || document.refused) return;
    if (befallen_.contains(sent.message.id.value)) return;
    document.refused = sent.at;
    document.because = sent.message.id;
  }

  bool was_told(const Document& document, Instant since) const {
    for (const std::string_view order : {std::string_view(document.order), std::string_view()}) {
      const auto told = told_.find(order);
      if (told != told_.end() && told->second >= since) return true;
    }
    return false;
  }

  Instant until(const Document& document, Instant since, Duration within) const {
    Instant over = since;
    for (Instant later = since;; over = later) {
      later = view_.trouble.over(document.order, since, over + within);
      if (later <= over) break;
    }
    return over + within + view_.trouble.set_back(since, over + within) + (over > since ? within : Duration::zero());
  }

  void settle(const Document& document, Instant end, Judgement& judgement) const {
    if (document.is_accepted) return void(++judgement.judged);
    const auto agreed = agreed_.find(document.partner.text());
    const Acknowledgement terms = agreed == agreed_.end() ? Acknowledgement{} : agreed->second;
    if (!document.refused && !terms.expected) return void(++judgement.relaxed);
    const Instant since = document.refused.value_or(document.sent);
    const Duration within = document.refused ? kSeenToWithin : terms.repeat_after + kSeenToWithin;
    if (was_told(document, since)) return void(++judgement.judged);
    if (until(document, since, within) > end) return void(++judgement.excused);
    ++judgement.judged;
    judgement.findings.push_back(
        {kDocumentsSeenThrough.name, document.order,
         (document.order.empty() ? std::string("An ") : "Order " + document.order + ": an ") + document.name + " to " +
             std::string(document.partner.text()) +
             (document.refused ? " was refused " + brief_duration(end - since) + " ago, and was neither sent again nor shown to anybody."
                               : " went out last " + brief_duration(end - since) +
                                     " ago, was never acknowledged, and nobody was told."),
         {document.because}});
  }

  const CaseView& view_;
  std::map<std::string, Acknowledgement, std::less<>> agreed_;  // by partner
  std::map<std::uint64_t, Document> documents_;  // by identity
  std::map<std::string, std::uint64_t, std::less<>> by_number_;
  std::map<std::string, Instant, std::less<>> told_;  // when a person last heard of the order; "": of none
  std::set<std::uint64_t> befallen_;
};

}  // namespace

const CheckKind kDocumentsSeenThrough{
    .name = "documents_seen_through",
    .promise = "What goes out and is not taken is sent again, or a person hears of it.",
    .assumptions = "the day starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<DocumentsSeenThrough>(view); }};

}  // namespace proofload::check
