#include "mocks/carrier/carrier.hpp"

#include <algorithm>
#include <array>

#include "contracts/base/calendar.hpp"
#include "contracts/json/interfaces/carrier.hpp"
#include "mocks/carrier/journey.hpp"
#include "mocks/carrier/label.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/common/outbox.hpp"
#include "contracts/port/record.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/common/server.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::carrier {
namespace {

namespace api = proofload::carrier;

constexpr std::string_view kCounters = "counters";
constexpr Symbol kScan = "scan";
constexpr Symbol kTracking = "carrier.tracking";
constexpr std::array<Symbol, 1> kEvents{kTracking};
constexpr int kForgottenAtOnce = 4;

Answer refuse(int status, std::string error, std::string message,
              std::optional<std::string> existing = {}) {
  return answer(status, api::Refusal{std::move(error), std::move(message), std::move(existing)});
}

Answer no_label(const std::string& name) {
  return refuse(404, "not_found", "no label '" + name + "'");
}

class Carrier final : public Server {
 public:
  explicit Carrier(std::shared_ptr<const Settings> settings)
      : Server(*settings), settings_(std::move(settings)), outbox_(*settings_, kEvents) {}

 private:
  Answer handle(Step& step, const Message& request) override;
  bool takes_key(Symbol type) const override { return type == Symbol("carrier.buy_label"); }
  void restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step&, bool) override { over_.restored(); }
  void on_reply(Step& step, const Message& reply) override { outbox_.settle(step, reply); }
  void on_timer(Step& step, const TimerKey& timer) override;

  Money cost_of(std::int64_t weight_g) const;
  Answer rate(const api::Rate& body) const;
  Answer buy_label(Step& step, const api::BuyLabel& body);
  Answer find_label(const api::FindLabel& body) const;
  Answer void_label(Step& step, const api::VoidLabel& body);
  Answer manifest(Step& step, const api::Manifest& body);

  void travel(Step& step, Label& label);  // to the next scan, if there is one
  void scan(Step& step, Label& label, std::string_view status);
  void finish(Step& step, Label& label);
  void forget_over(Step& step);
  void save(Step& step, const Label& label);
  void state(Step& step, Symbol kind, const Label& label, std::string subject, std::string location,
             Money money = {});

  std::shared_ptr<const Settings> settings_;
  Outbox outbox_;
  Index<Label> labels_;
  Index<std::vector<std::string>> by_reference_;  // trackings, in the order of purchase
  Counters counters_;
  Retention over_;
};

Answer Carrier::handle(Step& step, const Message& request) {
  const Symbol type = request.type;
  if (type == Symbol("carrier.buy_label")) {
    return with<api::BuyLabel>(request, [&](const auto& b) { return buy_label(step, b); });
  }
  if (type == Symbol("carrier.rate")) {
    return with<api::Rate>(request, [&](const auto& b) { return rate(b); });
  }
  if (type == Symbol("carrier.manifest")) {
    return with<api::Manifest>(request, [&](const auto& b) { return manifest(step, b); });
  }
  if (type == Symbol("carrier.find_label")) {
    return with<api::FindLabel>(request, [&](const auto& b) { return find_label(b); });
  }
  if (type == Symbol("carrier.void_label")) {
    return with<api::VoidLabel>(request, [&](const auto& b) { return void_label(step, b); });
  }
  return unknown_type(request);
}

Money Carrier::cost_of(std::int64_t weight_g) const {
  constexpr std::int64_t kGramsMax = 1'000'000'000;  // beyond, a parcel costs no more
  const std::int64_t kilograms = (std::min(weight_g, kGramsMax) + 999) / 1000;
  Money cost = settings_->base_cost;
  cost.minor += kilograms * settings_->cost_per_kg.minor;
  return cost;
}

Answer Carrier::rate(const api::Rate& body) const {
  return answer(200, api::Rated{settings_->service, cost_of(body.weight_g), settings_->promised_days});
}

Answer Carrier::buy_label(Step& step, const api::BuyLabel& body) {
  Label label{.tracking = numbered(settings_->tracking_prefix, counters_.labels + 1),
              .reference = body.reference,
              .release = body.release,
              .cost = cost_of(body.weight_g),
              .cause = static_cast<std::int64_t>(step.cause().value)};
  const Answer bought = answer(201, api::Label{label.tracking, label.reference, label.cost});
  if (!commits()) return bought;
  ++counters_.labels;
  step.write(std::string(kCounters), to_record(counters_));
  state(step, facts::kLabelBought, label, label.tracking, label.reference, label.cost);
  save(step, label);
  by_reference_[label.reference].push_back(label.tracking);
  std::string tracking = label.tracking;
  labels_.insert_or_assign(std::move(tracking), std::move(label));
  forget_over(step);
  return bought;
}

Answer Carrier::find_label(const api::FindLabel& body) const {
  const auto* const trackings = find(by_reference_, body.reference);
  if (trackings != nullptr) {
    for (auto it = trackings->rbegin(); it != trackings->rend(); ++it) {
      const Label& label = *find(labels_, *it);
      if (label.status == "voided") continue;
      return answer(200, api::Label{label.tracking, label.reference, label.cost});
    }
  }
  return refuse(404, "not_found", "no label for " + body.reference);
}

Answer Carrier::void_label(Step& step, const api::VoidLabel& body) {
  Label* const label = find(labels_, body.tracking);
  if (label == nullptr) return no_label(body.tracking);
  if (label->status == "voided") {
    return refuse(409, "already_voided", "the label was voided before", label->tracking);
  }
  if (!label->is_voidable()) return refuse(409, "in_transit", "the parcel is " + label->status);
  if (commits()) {
    label->status = "voided";
    state(step, facts::kLabelVoided, *label, label->tracking, label->reference, label->cost);
    step.cancel({kScan, label->tracking});
    finish(step, *label);
    save(step, *label);
  }
  return answer(200, api::Done{"voided"});
}

Answer Carrier::manifest(Step& step, const api::Manifest& body) {
  for (const std::string& tracking : body.trackings) {
    const Label* const label = find(labels_, tracking);
    if (label == nullptr) return refuse(422, "not_found", "no label '" + tracking + "'");
    if (label->status == "voided") {
      return refuse(422, "already_voided", "the label " + tracking + " was voided");
    }
  }
  if (commits()) {
    for (const std::string& tracking : body.trackings) {
      Label& label = *find(labels_, tracking);
      if (label.status != "bought") continue;  // handed over before
      label.status = "manifested";
      state(step, facts::kShipmentManifested, label, body.shipment, tracking);
      travel(step, label);
      save(step, label);
    }
  }
  return answer(201, api::Done{"manifested"});
}

void Carrier::on_timer(Step& step, const TimerKey& timer) {
  if (timer.purpose == Outbox::kTimer) return outbox_.wake(step, timer.of);
  Label* const label = find(labels_, timer.of);
  if (label == nullptr || label->is_over()) return;
  step.caused_by(label->cause_id());
  if (const std::optional<Leg> leg = next_leg(step, *settings_, *label)) {
    scan(step, *label, leg->status);
  }
}

void Carrier::travel(Step& step, Label& label) {
  const std::optional<Leg> leg = next_leg(step, *settings_, label);
  if (!leg) return;
  Duration takes = time_of(step, *leg, label);
  if (label.status == "manifested" && settings_->pickup) {
    takes += settings_->calendar.next_at(step.now(), {*settings_->pickup}) - step.now();
  }
  label.due_at(step.now() + takes);
  step.arm({kScan, label.tracking}, takes);
}

void Carrier::scan(Step& step, Label& label, std::string_view status) {
  label.status = status;
  ++label.scans;
  state(step, facts::kParcelStatus, label, label.tracking, label.status);
  if (label.status == "delivered") {
    state(step, facts::kDelivered, label, label.tracking, label.reference);
    finish(step, label);
  } else {
    travel(step, label);
  }
  api::Tracking body{.event = label.tracking + "/" + std::to_string(label.scans),
                     .tracking = label.tracking,
                     .reference = label.reference,
                     .status = std::string(settings_->vocabulary.word_for(label.status)),
                     .at = iso_text(step.now(), settings_->epoch)};
  std::string bytes;
  bytes.reserve(256);
  json::write(body, bytes);
  outbox_.post(step, {kTracking, std::move(body.event), std::move(bytes)});
  save(step, label);
}

void Carrier::finish(Step& step, Label& label) {
  label.due_at(step.now() + settings_->retention);
  over_.add(label.due(), label.tracking);
}

void Carrier::forget_over(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> tracking = over_.take_due(step.now());
    if (!tracking) return;
    const std::string reference = find(labels_, *tracking)->reference;
    std::vector<std::string>& trackings = *find(by_reference_, reference);
    std::erase(trackings, *tracking);
    if (trackings.empty()) by_reference_.erase(reference);
    step.erase(stored_name(*tracking));
    labels_.erase(*tracking);
  }
}

void Carrier::save(Step& step, const Label& label) {
  step.write(stored_name(label.tracking), to_record(label));
}

void Carrier::state(Step& step, Symbol kind, const Label& label, std::string subject,
                    std::string location, Money money) {
  step.state({.kind = kind,
              .order = {"release", label.release},
              .money = money,
              .subject = std::move(subject),
              .location = std::move(location)});
}

void Carrier::restore(Step& step, std::string_view key, std::string_view value) {
  if (key == kCounters) {
    counters_ = Record<Counters>::read(value);
    return;
  }
  if (key.starts_with(Outbox::kPrefix)) {
    return outbox_.restore(step, key.substr(Outbox::kPrefix.size()), value);
  }
  Label label = Record<Label>::read(value);
  if (label.is_over()) {
    over_.add(label.due(), label.tracking);
  } else if (label.due_ns != 0) {
    step.arm_at({kScan, label.tracking}, label.due());
  }
  by_reference_[label.reference].push_back(label.tracking);
  std::string tracking = label.tracking;
  labels_.insert_or_assign(std::move(tracking), std::move(label));
}

}  // namespace

std::unique_ptr<Actor> make_carrier(std::shared_ptr<const Settings> settings) {
  return std::make_unique<Carrier>(std::move(settings));
}

}  // namespace proofload::mocks::carrier
