#include "mocks/motor_carrier/motor_carrier.hpp"

#include <utility>

#include "contracts/base/index.hpp"
#include "contracts/canonical/tracking_vocabulary.hpp"
#include "contracts/port/record.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/edi/document_name.hpp"
#include "mocks/edi/endpoint.hpp"
#include "mocks/edi/facts.hpp"
#include "mocks/facts.hpp"
#include "mocks/motor_carrier/course.hpp"
#include "mocks/motor_carrier/documents.hpp"

namespace proofload::mocks::motor_carrier {
namespace {

constexpr Symbol kDue = "due";  // of: the load
constexpr int kForgottenAtOnce = 2;

class MotorCarrier final : public Actor, public edi::Owner {
 public:
  explicit MotorCarrier(std::shared_ptr<const Settings> settings)
      : settings_(std::move(settings)), endpoint_(*settings_, *this) {}

  void start(Context& context, Snapshot snapshot) override;
  void receive(Context& context, const Message& message) override;
  void wake(Context& context, const TimerKey& timer) override;

  void take_set(Step& step, const x12::JudgedSet& set) override;
  Ref subject_of(const x12::JudgedSet& refused) const override;
  void on_accepted(Step& step, const edi::SentSet& set, std::string_view how) override;
  void on_rejected(Step& step, const edi::SentSet& set, const std::string& why) override;
  void on_unanswered(Step& step, const edi::SentSet& set) override;
  edi::SentSet describe(const x12::JudgedSet& own) const override;
  void forget(Step& step) override;

 private:
  void offered(Step& step, Offer offer);
  void cancelled(Step& step, const Offer& offer);
  void changed(Step& step, Offer offer);

  void do_due(Step& step, Tender& tender, const Due& due);
  void answer(Step& step, Tender& tender, const std::string& code);
  void happen(Step& step, Tender& tender, const Due& due);
  void invoice(Step& step, Tender& tender, bool balance_due);
  void say(Step& step, std::string_view set, const Tender& tender, std::function<void(x12::Writer&)> write);
  void start_trip(Step& step, Tender& tender);

  Tender& add(Step& step, Offer offer);
  void save(Step& step, Tender& tender);  // and sees to what is due next
  static void state_of_given(Step& step, Symbol kind, const edi::SentSet& set, std::string subject);
  void state(Step& step, Symbol kind, const Tender& tender, std::string subject, Money money = {}) const;

  std::shared_ptr<const Settings> settings_;
  edi::Endpoint endpoint_;
  Index<Tender> tenders_;
  Retention over_;
};

void MotorCarrier::start(Context& context, Snapshot snapshot) {
  Step step(context, {});
  for (const auto& [key, value] : snapshot) {
    if (endpoint_.restore(step, key, value)) continue;
    Tender tender = Record<Tender>::read(value);
    if (tender.forget_ns != 0) over_.add(Instant(Duration(tender.forget_ns)), tender.offer.load);
    if (!tender.dues.empty()) step.arm_at({kDue, tender.offer.load}, tender.dues.front().due());
    std::string load = tender.offer.load;
    tenders_.insert_or_assign(std::move(load), std::move(tender));
  }
  over_.restored();
  endpoint_.restored(step);
  step.conclude();
}

void MotorCarrier::receive(Context& context, const Message& message) {
  if (message.kind == Kind::reply) return;  // a transport receipt
  Step step(context, message.id);
  if (message.kind != Kind::document) {
    return step.conclude(reply_to(message, 404), CommitPoint::before);
  }
  endpoint_.receive(step, message);
  endpoint_.conclude(step, &message);
}

void MotorCarrier::wake(Context& context, const TimerKey& timer) {
  Step step(context, {});
  if (!endpoint_.wake(step, timer)) {
    Tender* const tender = find(tenders_, timer.of);
    if (tender != nullptr) {
      step.caused_by(tender->cause_id());
      while (const std::optional<Due> due = tender->take_due(step.now())) do_due(step, *tender, *due);
      save(step, *tender);
    }
  }
  endpoint_.conclude(step);
}

void MotorCarrier::take_set(Step& step, const x12::JudgedSet& set) {
  if (set.id != "204") {
    return step.state({.kind = facts::kDocumentUnexpected,
                       .order = {"document", edi::document_about(set)},
                       .subject = std::string(set.id)});
  }
  auto tender = read_tender(set.text, *settings_);
  if (!tender) return edi::state_unreadable(step, set);
  if (tender->purpose == "01") return cancelled(step, tender->offer);
  if (tender->purpose == "04" || tender->purpose == "05") return changed(step, std::move(tender->offer));
  offered(step, std::move(tender->offer));
}

Ref MotorCarrier::subject_of(const x12::JudgedSet& refused) const {
  const auto tender = refused.id == "204" ? read_tender(refused.text, *settings_) : fail("");
  return tender ? Ref{"load", tender->offer.load} : Ref{};
}

void MotorCarrier::offered(Step& step, Offer offer) {
  Tender* const known = find(tenders_, offer.load);
  if (known == nullptr) {
    Tender& tender = add(step, std::move(offer));
    plan_answer(step, *settings_, tender);
    return save(step, tender);
  }
  if (known->status == "cancelled") {
    answer(step, *known, "D");
  } else if (!known->answer.empty()) {
    answer(step, *known, known->answer);
  } else {
    known->offer = std::move(offer);
  }
  save(step, *known);
}

// Whatever it was: a cancellation that overtakes its tender counts.
void MotorCarrier::cancelled(Step& step, const Offer& offer) {
  Tender* known = find(tenders_, offer.load);
  if (known == nullptr) known = &add(step, offer);
  if (!known->may_be_cancelled()) return;
  known->status = "cancelled";
  known->dues.clear();
  step.cancel({kDue, known->offer.load});
  state(step, facts::kTenderCancelled, *known, known->offer.load);
  save(step, *known);
}

void MotorCarrier::changed(Step& step, Offer offer) {
  Tender* const known = find(tenders_, offer.load);
  if (known == nullptr || !known->may_be_cancelled()) {
    return step.state({.kind = facts::kDocumentUnexpected,
                       .order = {"load", offer.load},
                       .subject = "204 change",
                       .location = settings_->scac});
  }
  const bool was_ready = !known->offer.bill_of_lading.empty();
  if (was_ready && offer.bill_of_lading.empty()) offer.bill_of_lading = known->offer.bill_of_lading;
  known->offer = std::move(offer);
  if (!was_ready && known->status == "accepted") start_trip(step, *known);
  save(step, *known);
}

void MotorCarrier::do_due(Step& step, Tender& tender, const Due& due) {
  if (due.what == "answer") {
    tender.status = due.code == "A" ? "accepted" : "declined";
    state(step, due.code == "A" ? facts::kTenderAccepted : facts::kTenderDeclined, tender, tender.offer.load);
    answer(step, tender, due.code);
    if (due.code == "A") start_trip(step, tender);
  } else if (due.what == "happen") {
    happen(step, tender, due);
  } else if (due.what == "tell") {
    say(step, "214", tender, [&, due](x12::Writer& writer) { write_status(*settings_, tender, due, writer); });
  } else {
    invoice(step, tender, due.what == "balance");
  }
}

void MotorCarrier::answer(Step& step, Tender& tender, const std::string& code) {
  tender.answer = code;
  say(step, "990", tender,
      [&](x12::Writer& writer) { write_answer(*settings_, tender, code, step.now(), writer); });
}

void MotorCarrier::happen(Step& step, Tender& tender, const Due& due) {
  const Symbol where = canonical::kShipmentStatusVocabulary.meaning(due.code);
  step.state({.kind = facts::kLoadStatus,
              .order = {"load", tender.offer.load},
              .subject = tender.offer.load,
              .location = std::string(where.text())});
  if (due.code == "AF") {
    tender.status = "picked_up";
    state(step, facts::kLoadPickedUp, tender, tender.offer.load);
  } else if (due.code == "D1") {
    tender.status = "delivered";
    state(step, facts::kLoadDelivered, tender, tender.offer.load);
    plan_invoices(step, *settings_, tender);
  }
}

void MotorCarrier::invoice(Step& step, Tender& tender, bool balance_due) {
  const Money amount = amount_of(step, *settings_, tender, balance_due);
  state(step, facts::kFreightInvoiced, tender,
        invoice_number(tender, balance_due) + (balance_due ? " balance" : ""), amount);
  say(step, "210", tender, [&](x12::Writer& writer) {
    write_invoice(*settings_, tender, amount, balance_due, step.now(), writer);
  });
}

void MotorCarrier::say(Step& step, std::string_view set, const Tender& tender,
                       std::function<void(x12::Writer&)> write) {
  const edi::OutgoingSet outgoing{.id = set, .about = tender.offer.load, .write = std::move(write)};
  endpoint_.send(step, {&outgoing, 1}, tender.shipper);
}

void MotorCarrier::start_trip(Step& step, Tender& tender) {
  if (!tender.offer.bill_of_lading.empty()) plan_trip(step, *settings_, tender);
}

Tender& MotorCarrier::add(Step& step, Offer offer) {
  std::string load = offer.load;
  Tender& tender = tenders_[std::move(load)];
  tender.cost = settings_->tariff.cost_of(offer.weight_g);
  tender.offer = std::move(offer);
  tender.shipper = endpoint_.writer();
  tender.cause = static_cast<std::int64_t>(step.cause().value);
  return tender;
}

void MotorCarrier::save(Step& step, Tender& tender) {
  if (!tender.dues.empty()) {
    step.arm_at({kDue, tender.offer.load}, tender.dues.front().due());
  } else if (tender.forget_ns == 0 && tender.status != "offered" && tender.status != "accepted") {
    const Instant until = step.now() + settings_->retention;
    tender.forget_ns = until.time_since_epoch().count();
    over_.add(until, tender.offer.load);
  }
  step.write(stored_name(tender.offer.load), to_record(tender));
}

void MotorCarrier::forget(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> load = over_.take_due(step.now());
    if (!load) return;
    step.erase(stored_name(*load));
    tenders_.erase(*load);
  }
}

void MotorCarrier::on_accepted(Step& step, const edi::SentSet& set, std::string_view how) {
  if (set.is_given) state_of_given(step, facts::kAcknowledgementReceived, set, std::string(how));
}

void MotorCarrier::on_rejected(Step& step, const edi::SentSet& set, const std::string& why) {
  if (set.is_given) return state_of_given(step, facts::kDocumentAbandoned, set, "rejected: " + why);
  step.note("the shipper refused a document about " + set.about + ": " + why);
}

void MotorCarrier::on_unanswered(Step& step, const edi::SentSet& set) {
  if (set.is_given) return state_of_given(step, facts::kDocumentAbandoned, set, "unanswered");
  step.note("nobody acknowledged a document about " + set.about);
}

void MotorCarrier::state_of_given(Step& step, Symbol kind, const edi::SentSet& set, std::string subject) {
  step.state({.kind = kind, .order = {"document", set.about}, .subject = std::move(subject)});
}

edi::SentSet MotorCarrier::describe(const x12::JudgedSet& own) const {
  return {.control_number = std::string(own.control_number), .about = edi::document_about(own)};
}

void MotorCarrier::state(Step& step, Symbol kind, const Tender& tender, std::string subject, Money money) const {
  step.state({.kind = kind,
              .order = {"load", tender.offer.load},
              .money = money,
              .subject = std::move(subject),
              .location = settings_->scac});
}

}  // namespace

std::unique_ptr<Actor> make_motor_carrier(std::shared_ptr<const Settings> settings) {
  return std::make_unique<MotorCarrier>(std::move(settings));
}

}  // namespace proofload::mocks::motor_carrier
