#include "mocks/third_party/third_party.hpp"

#include <utility>

#include "contracts/base/check.hpp"
#include "contracts/x12/reading.hpp"
#include "mocks/edi/document_name.hpp"
#include "mocks/edi/facts.hpp"
#include "mocks/third_party/actor.hpp"

namespace proofload::mocks::third_party {
namespace {

constexpr std::string_view kDeposits = "deposit/";
constexpr std::string_view kArrivals = "inbound/";
constexpr std::string_view kLateReports = "report/";
constexpr std::string_view kTakenBack = "taken_back/";
constexpr int kForgottenAtOnce = 4;

}  // namespace

ThirdParty::ThirdParty(std::shared_ptr<const Settings> settings)
    : System(*settings, kCounters),
      settings_(std::move(settings)),
      warehouse_(*settings_, settings_->epoch, *this),
      mends_(*settings_),
      returns_(settings_->returns) {}

bool ThirdParty::restore(Step& step, std::string_view key, std::string_view value) {
  if (key == kReported) {
    reported_ = Record<Reported>::read(value);
  } else if (key.starts_with(kDeposits)) {
    auto deposit = Record<Deposit>::read(value);
    if (deposit.advise_at_ns != 0) {
      step.arm_at({kAdvise, deposit.order}, instant_at(deposit.advise_at_ns));
    }
    if (deposit.until_ns != 0) closed_.add(instant_at(deposit.until_ns), stored_name(deposit));
    deposits_.insert_or_assign(deposit.order, std::move(deposit));
  } else if (key.starts_with(kArrivals)) {
    auto arrival = Record<Arrival>::read(value);
    if (arrival.receipt.empty()) {
      step.arm_at({kPutAway, arrival.shipment}, instant_at(arrival.receive_at_ns));
    }
    if (arrival.until_ns != 0) closed_.add(instant_at(arrival.until_ns), stored_name(arrival));
    arrivals_.insert_or_assign(arrival.shipment, std::move(arrival));
  } else if (key.starts_with(kLateReports)) {
    auto report = Record<Report>::read(value);
    step.arm_at({kSendReport, report.reference}, instant_at(report.send_at_ns));
    late_reports_.insert_or_assign(report.reference, std::move(report));
  } else if (key.starts_with(kTakenBack)) {
    auto taken = Record<TakenBack>::read(value);
    if (taken.until_ns != 0) closed_.add(instant_at(taken.until_ns), stored_name(taken));
    taken_back_.insert_or_assign(taken.number, std::move(taken));
  } else if (key.starts_with(warehouse::ComingsBack::kPrefix)) {
    returns_.restore(key.substr(warehouse::ComingsBack::kPrefix.size()), value);
  } else if (key.starts_with(edi::Mends::kPrefix)) {
    mends_.restore(step, key.substr(edi::Mends::kPrefix.size()), value);
  } else {
    return warehouse_.restore(step, key, value);
  }
  return true;
}

void ThirdParty::begin(Step& step, bool is_first_start) {
  closed_.restored();
  warehouse_.begin(step, is_first_start);
  returns_.resume(step);
  if (!settings_->reports) return;
  arm_full_report(step);
  arm_changes_report(step);
}

void ThirdParty::on_timer(Step& step, const TimerKey& timer) {
  if (timer.purpose == warehouse::Warehouse::kWork) return warehouse_.wake(step, timer);
  if (timer.purpose == edi::Mends::kTimer) return write_again(step, timer.of);
  if (timer.purpose == kFullReport) return report(step, true);
  if (timer.purpose == kChangesReport) return report(step, false);
  if (timer.purpose == kSendReport) return send_late_report(step, timer.of);
  if (timer.purpose == warehouse::ComingsBack::kTimer) return take_back(step, timer.of);
  if (timer.purpose == kPutAway) {
    if (Arrival* const arrival = find(arrivals_, timer.of)) put_away(step, *arrival);
  } else if (Deposit* const deposit = find(deposits_, timer.of)) {
    deposit->advise_at_ns = 0;
    save(step, *deposit);
    send_advice(step, *deposit);
  }
}

void ThirdParty::take_set(Step& step, const x12::JudgedSet& set) {
  if (set.id == "940") {
    const auto order = x12::read<x12::WarehouseOrder940>(set.text);
    return order ? take_order(step, *order) : edi::state_unreadable(step, set);
  }
  if (set.id == "943") {
    const auto advice = x12::read<x12::StockAdvice943>(set.text);
    return advice ? take_arrival(step, *advice) : edi::state_unreadable(step, set);
  }
  state_unexpected(step, {"document", edi::document_about(set)}, std::string(set.id));
}

Ref ThirdParty::subject_of(const x12::JudgedSet& refused) const {
  std::string name = edi::document_name(refused);
  if (name.empty()) return {};
  return {refused.id == "940" ? Symbol("release") : Symbol("inbound"), std::move(name)};
}

edi::SentSet ThirdParty::describe(const x12::JudgedSet& own) const {
  const std::string back = return_told(own);
  return {std::string(own.control_number),
          back.empty() ? std::string(own.id) + " " + edi::document_name(own) : std::string(kReturnReceipt) + back, false};
}

void ThirdParty::on_accepted(Step& step, const edi::SentSet& set, std::string_view how) {
  mends_.on_accepted(step, set.about, how);
}

// A report is not sent again: the next one says more. What it was given to send, it cannot write again.
void ThirdParty::on_rejected(Step& step, const edi::SentSet& set, const std::string& why) {
  if (set.is_given || set.about.starts_with("846")) return mends_.give_up(step, set.about, "rejected: " + why);
  mends_.on_rejected(step, set.about, why);
}

void ThirdParty::on_unanswered(Step& step, const edi::SentSet& set) {
  mends_.on_unanswered(step, set.about);
}

void ThirdParty::write_again(Step& step, const std::string& about) {
  mends_.wake(step, about);
  if (about.starts_with(kReturnReceipt)) {
    const TakenBack* const taken = find(taken_back_, std::string_view(about).substr(kReturnReceipt.size()));
    if (taken != nullptr) send_return_receipt(step, *taken);
    return;
  }
  const std::string_view name = std::string_view(about).substr(about.find(' ') + 1);
  if (about.starts_with("945")) {
    Deposit* const deposit = find(deposits_, name);
    if (deposit != nullptr && !deposit->lines.empty()) send_advice(step, *deposit);
  } else if (const Arrival* const arrival = find(arrivals_, name)) {
    if (!arrival->lines.empty()) send_receipt(step, *arrival);
  }
}

void ThirdParty::forget(Step& step) {
  for (int i = 0; i < kForgottenAtOnce; ++i) {
    const std::optional<std::string> stored = closed_.take_due(step.now());
    if (!stored) return;
    const std::string_view name = std::string_view(*stored).substr(stored->find('/') + 1);
    if (Deposit* const deposit = find(deposits_, name); deposit && stored->starts_with(kDeposits)) {
      deposit->lines = {};
      deposit->parties = {};
      deposit->until_ns = 0;
      save(step, *deposit);
    } else if (TakenBack* const taken = find(taken_back_, name); taken && stored->starts_with(kTakenBack)) {
      step.erase(*stored);
      taken_back_.erase(std::string(name));
    } else if (Arrival* const arrival = find(arrivals_, name)) {
      arrival->lines = {};
      arrival->until_ns = 0;
      save(step, *arrival);
    }
  }
}

std::unique_ptr<Actor> make_third_party(std::shared_ptr<const Settings> settings) {
  return std::make_unique<ThirdParty>(std::move(settings));
}

}  // namespace proofload::mocks::third_party
