#include "harness/check/documents_seen_through.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "contracts/canonical/agreements.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "harness/check/control_number.hpp"
#include "harness/check/people_told.hpp"
#include "harness/check/third_parties.hpp"
#include "mocks/edi/document_name.hpp"

namespace proofload::check {
namespace {

constexpr Duration kSeenToWithin = 24h;
constexpr std::string_view kReceipts = "FA";
constexpr std::string_view kTakenBefore = "025";  // TA105

std::string named(Symbol partner, std::string_view what, std::string_view control) {
  return std::string(partner.text()).append("/").append(what).append("/").append(without_zeros(control));
}

// What it says between its ST and its SE, which count anew each time.
std::string content_of(const x12::JudgedSet& set) {
  const std::string_view bytes = set.text.bytes;
  const std::size_t begin = std::min(bytes.find(set.text.delimiters.segment), bytes.size());
  const std::size_t end = bytes.rfind("SE");
  return std::string(bytes.substr(begin, end == std::string_view::npos || end < begin ? end : end - begin));
}

class DocumentsSeenThrough final : public Check {
 public:
  explicit DocumentsSeenThrough(const CaseView& view) : view_(view) {
    for (const scenario::Partner& partner : view.scenario.partners) {
      agreed_[partner.name] = Agreements(partner.agreement).of_order("").acknowledgement;
    }
    for (const auto& [name, agreed] : third_parties_of(view)) agreed_[std::string(name.text())] = agreed;
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    people_.on_fact(fact, about.order.name, step.at);
  }

  void on_fault(std::size_t, const sim::Sent* sent, Instant) override {
    if (sent != nullptr && sent->message.kind == Kind::document) befallen_.insert(sent->message.id.value);
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    people_.on_sent(sent);
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
    for (const auto& [name, document] : documents_) settle(document, end, judgement);
  }

 private:
  // One of its identity that calls itself by that name: shipments of one order have notices of their own.
  using Name = std::tuple<std::uint64_t, std::string>;
  struct Answer {
    Instant at;
    MessageId message;
  };
  struct Document {
    std::string order, name, content;
    std::string group, interchange;  // the numbers under which it went last
    Roots orders;
    Symbol partner;
    Instant sent;
    MessageId message;
    bool is_accepted = false;
    std::vector<Answer> refusals;  // of that sending
  };

  void went_out(const x12::Judgement& judgement, const sim::Sent& sent) {
    const x12::JudgedSet& set = judgement.sets.front();
    const Name name(sent.identity.hash, mocks::edi::document_about(set));
    Document& document = documents_[name];
    const x12::JudgedGroup& group = judgement.groups.front();
    const std::string number = named(sent.message.to, group.functional_id, group.control_number);
    if (number != document.group) {
      document.refusals.clear();
      std::string content = content_of(set);
      if (content != document.content) document.is_accepted = false;
      document.content = std::move(content);
    }
    document.group = number;
    document.interchange = named(sent.message.to, "", judgement.interchanges.front().control_number);
    document.orders = sent.identity.subject.roots;
    document.order = document.orders.empty() ? "" : document.orders.front();
    document.name = set.id;
    document.partner = sent.message.to;
    document.sent = sent.at;
    document.message = sent.message.id;
    by_number_[document.group] = name;
    by_number_[document.interchange] = name;
  }

  Document* find(const std::string& number) {
    const auto found = by_number_.find(number);
    return found == by_number_.end() ? nullptr : &documents_[found->second];
  }

  void hear(const x12::FunctionalAcknowledgment997& said, const sim::Sent& sent) {
    std::string number = named(sent.message.from, said.functional_id, said.group_control_number);
    Document* document = find(number);
    if (document == nullptr) {  // a CONTRL need not say what it is about
      number = named(sent.message.from, "", said.group_control_number);
      document = find(number);
    }
    if (document == nullptr) return;
    if (said.status == "R" || said.status == "P") return refused(*document, number, sent);
    document->is_accepted = true;
  }

  void hear(const x12::Segment& text, const sim::Sent& sent) {
    const auto said = x12::read_ta1(text);
    if (!said || said->status != "R") return;
    const std::string number = named(sent.message.from, "", said->control_number);
    Document* document = find(number);
    if (document == nullptr) return;
    if (said->code == kTakenBefore) return void(document->is_accepted = true);
    refused(*document, number, sent);
  }

  static void refused(Document& document, const std::string& number, const sim::Sent& sent) {
    if (document.is_accepted || (number != document.group && number != document.interchange)) return;
    document.refusals.push_back({sent.at, sent.message.id});
  }

  // The first that nothing befell: whoever did not hear it has yet to wait for an answer.
  const Answer* refusal_of(const Document& document) const {
    for (const Answer& refusal : document.refusals) {
      if (!befallen_.contains(refusal.message.value)) return &refusal;
    }
    return nullptr;
  }

  bool was_told(const Document& document, Instant since) const {
    if (people_.heard("", since)) return true;
    return std::any_of(document.orders.begin(), document.orders.end(), [&](const std::string& order) {
      return people_.heard(order, since).has_value();
    });
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
    const Answer* const refusal = refusal_of(document);
    if (refusal == nullptr && !terms.expected) return void(++judgement.relaxed);
    const Instant since = refusal != nullptr ? refusal->at : document.sent;
    const Duration within = refusal != nullptr ? kSeenToWithin : terms.repeat_after + kSeenToWithin;
    if (was_told(document, since)) return void(++judgement.judged);
    if (until(document, since, within) > end) return void(++judgement.excused);
    ++judgement.judged;
    judgement.findings.push_back(
        {kDocumentsSeenThrough.name, document.order,
         (document.order.empty() ? std::string("An ") : "Order " + document.order + ": an ") + document.name + " to " +
             std::string(document.partner.text()) +
             (refusal != nullptr ? " was refused " + brief_duration(end - since) + " ago, and was neither sent again nor shown to anybody."
                               : " went out last " + brief_duration(end - since) +
                                     " ago, was never acknowledged, and nobody was told."),
         {refusal != nullptr ? refusal->message : document.message}});
  }

  const CaseView& view_;
  std::map<std::string, Acknowledgement, std::less<>> agreed_;  // by partner
  std::map<Name, Document> documents_;
  std::map<std::string, Name, std::less<>> by_number_;
  PeopleTold people_;
  std::set<std::uint64_t> befallen_;
};

}  // namespace

const CheckKind kDocumentsSeenThrough{
    .name = "documents_seen_through",
    .promise = "What goes out and is not taken is sent again, or a person hears of it.",
    .assumptions = "the day starts again where injected trouble ends",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<DocumentsSeenThrough>(view); }};

}  // namespace proofload::check
