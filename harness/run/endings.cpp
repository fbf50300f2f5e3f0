#include "harness/run/endings.hpp"

#include <algorithm>
#include <array>

#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"
#include "mocks/seller/facts.hpp"

namespace proofload::run {
namespace {

namespace facts = mocks::facts;

constexpr Symbol kOpenCase = "desk.open_case";
constexpr std::string_view kRefusedWithoutCode = "rejected: 997";

// A fact that tells how far a document of that set has got. stage: of two, the further counts.
struct Stage {
  std::string_view set;
  Symbol fact;
  int stage;
  std::string_view text;
  bool with_subject = false;
};

const std::array kStages{
    Stage{"204", facts::kTenderAccepted, 2, "tender accepted"},
    Stage{"204", facts::kTenderDeclined, 2, "tender declined"},
    Stage{"204", facts::kTenderCancelled, 2, "tender cancelled"},
    Stage{"204", facts::kLoadPickedUp, 3, "picked up"},
    Stage{"204", facts::kLoadDelivered, 4, "delivered"},
    Stage{"820", facts::kPaymentApplied, 2, "applied to the invoice"},
    Stage{"846", facts::kAvailabilityShown, 2, "shown in the ERP"},
    Stage{"850", facts::kSalesOrderCreated, 2, "booked"},
    Stage{"850", facts::kLineCancelled, 3, "cancelled"},
    Stage{"850", facts::kUnitsShipped, 4, "shipped"},
    Stage{"850", facts::kInvoiceReceived, 5, "invoiced"},
    Stage{"850", facts::kOrderRejectedBy997, 6, "refused: ", true},
    Stage{"850", facts::kOrderAbandoned, 1, "abandoned: ", true},
    Stage{"860", facts::kChangeAnswered, 1, "answered"},
    Stage{"860", facts::kSalesOrderChangeRefused, 2, "refused: ", true},
    Stage{"860", facts::kSalesOrderChanged, 3, "changed"},
    Stage{"940", facts::kReleaseReceived, 2, "taken"},
    Stage{"940", facts::kReleaseRepeated, 1, "known already"},
    Stage{"940", facts::kReleaseChanged, 3, "changed"},
    Stage{"940", facts::kReleaseChangeRefused, 3, "change refused: ", true},
    Stage{"940", facts::kReleaseCancelRefused, 3, "cancel refused: ", true},
    Stage{"940", facts::kReleaseCancelled, 4, "cancelled: ", true},
    Stage{"940", facts::kUnitsShipped, 4, "shipped"},
    Stage{"943", facts::kStockAdvised, 2, "expected"},
    Stage{"943", facts::kStockReceived, 3, "received"},
    Stage{"945", facts::kShipmentConfirmed, 2, "shipment confirmed"},
    Stage{"210", facts::kFreightApproved, 2, "approved"},
    // Of any set.
    Stage{"", facts::kDocumentUnexpected, 1, "unexpected: ", true},
    Stage{"", facts::kDocumentAbandoned, 1, "given up: ", true},
};

// Bytes of a document may be anything.
std::string printable(std::string text) {
  std::replace_if(text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
  return text;
}

std::string sent_by(const GivenFile& file) {
  if (file.sender.empty()) return "nobody";
  return file.document.to.empty() ? file.sender : file.sender + " -> " + std::string(file.document.to.text());
}

}  // namespace

Endings::Endings(const GivenDocuments& given) {
  for (const GivenFile& file : given.files) {
    for (const GivenSet& set : file.sets) {
      if (!file.sender.empty()) given_[file.document.body.hash()].push_back(sets_.size());
      Set& row = sets_.emplace_back();
      row.file = &file;
      row.given = &set;
      row.case_id = "\"case_id\":\"" + set.id + ":" + file.sender + ":" + set.name;
      row.document = set.id + (set.name.empty() ? "" : " " + set.name);
      if (set.name.empty()) continue;
      named_[row.document].push_back(sets_.size() - 1);
      named_[set.name].push_back(sets_.size() - 1);
    }
  }
}

const Endings::Numbers* Endings::course_of(const MessageId& message) const {
  const auto found = messages_.find(message.value);
  return found == messages_.end() ? nullptr : &found->second;
}

// Of the sets that came in one message, those that this one is about, as far as it says.
void Endings::narrow(Numbers& course, const sim::Sent& sent) const {
  if (course.size() < 2) return;
  Numbers about;
  const Roots& roots = sent.identity.subject.roots;
  for (const std::size_t i : course) {
    const bool is_case = sent.message.type == kOpenCase &&
                         sent.message.body.bytes().find(sets_[i].case_id) != std::string_view::npos;
    const bool is_order = std::find(roots.begin(), roots.end(), sets_[i].given->order) != roots.end();
    if (is_case || is_order) about.push_back(i);
  }
  if (!about.empty()) course = std::move(about);
}

void Endings::on_sent(const sim::Sent& sent, const sim::Step& step) {
  const Message& message = sent.message;
  const auto given = message.kind == Kind::document ? given_.find(message.body.hash()) : given_.end();
  // A name that says nothing is told apart by what it carries.
  const std::uint64_t identity = sent.identity.subject.weak ? combine(sent.identity.hash, message.body.hash())
                                                            : sent.identity.hash;
  Numbers course;
  if (given != given_.end()) {
    course = given->second;
  } else if (const Numbers* parent = step.trigger == nullptr ? nullptr : course_of(step.trigger->message.id)) {
    course = *parent;
  } else if (const auto known = repeatable_.find(identity); known != repeatable_.end()) {
    course = known->second;  // sent again
  } else if (message.type == kOpenCase) {
    for (std::size_t i = 0; i < sets_.size(); ++i) {  // what waited in vain
      if (message.body.bytes().find(sets_[i].case_id) != std::string_view::npos) course.push_back(i);
    }
  }
  if (course.empty()) return;
  narrow(course, sent);
  repeatable_[identity] = course;
  messages_[message.id.value] = std::move(course);
}

void Endings::on_commit(const Commit& commit, const sim::Step& step) {
  for (const Fact& fact : commit.facts) {
    const Numbers* course = step.trigger == nullptr ? nullptr : course_of(step.trigger->message.id);
    if (course == nullptr && fact.cause) course = course_of(fact.cause);
    if (course != nullptr) {
      for (const std::size_t i : *course) take(sets_[i], fact, true);
    }
    const auto named = named_.find(fact.order.value);
    if (named == named_.end()) continue;
    // What people are told in the course of a document is about that one, whatever it names.
    if (course != nullptr && fact.kind == facts::kCaseOpened) continue;
    for (const std::size_t i : named->second) take(sets_[i], fact, false);
  }
}

void Endings::take(Set& set, const Fact& fact, bool in_course) {
  const GivenSet& given = *set.given;
  const bool is_anothers = in_course && !given.order.empty() && fact.order.value != given.order &&
                           (fact.order.kind == Symbol("purchase_order") || fact.order.kind == Symbol("external_id"));
  if (is_anothers || set.file->sender.empty()) return;
  if (fact.kind == facts::kCaseOpened) {
    if (!in_course && given.id != "850") return;
    if (std::find(set.cases.begin(), set.cases.end(), fact.subject) == set.cases.end()) set.cases.push_back(fact.subject);
    return;
  }
  for (const Stage& stage : kStages) {
    if (stage.fact != fact.kind || (!stage.set.empty() && stage.set != given.id) || stage.stage < set.stage) continue;
    set.stage = stage.stage;
    set.text = std::string(stage.text) + (stage.with_subject ? fact.subject : "");
    // A 997 that gives no code for it.
    if (fact.subject == kRefusedWithoutCode) set.text = "refused: 997";
  }
}

std::vector<DocumentEnding> Endings::table() const {
  std::vector<DocumentEnding> table;
  for (const Set& set : sets_) {
    const GivenSet& given = *set.given;
    DocumentEnding& row = table.emplace_back();
    row.file = set.file->document.name;
    row.set = printable(given.id);
    row.about = printable(given.name);
    row.sent_by = sent_by(*set.file);
    if (set.file->sender.empty()) {
      row.ending = "not sent: " + set.file->unsent;
    } else if (!given.refused_by.empty()) {
      row.ending = "refused: " + given.refused_by + (given.wrong.empty() ? "" : " (" + printable(given.wrong) + ")");
    } else if (!given.idle.empty()) {
      row.ending = given.idle;
    } else {
      row.ending = set.text;
      for (std::size_t i = 0; i < set.cases.size(); ++i) {
        row.ending += (i > 0 ? ", " : row.ending.empty() ? "desk: " : "; desk: ") + set.cases[i];
      }
    }
  }
  return table;
}

}  // namespace proofload::run
