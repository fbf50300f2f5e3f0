#include "harness/check/asked_as_told.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "contracts/base/calendar.hpp"
#include "contracts/canonical/window.hpp"
#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/remittance_820.hpp"
#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

template <class Value>
using ByName = std::map<std::string, Value, std::less<>>;
using Weights = std::set<std::int64_t>;

// Whether some of the cartons weigh so much together, each as it was told at some time. So many sums that nobody would
// try them count as all.
bool is_sum_of_some(const ByName<Weights>& cartons, std::int64_t weight_g) {
  constexpr std::size_t kSums = 10'000;
  Weights sums{0};
  for (const auto& [sscc, weights] : cartons) {
    const std::vector<std::int64_t> before(sums.begin(), sums.end());
    for (const std::int64_t more : weights) {
      for (const std::int64_t sum : before) sums.insert(sum + more);
    }
    if (sums.size() > kSums) return true;
  }
  return weight_g != 0 && sums.contains(weight_g);
}

class AskedAsTold final : public Check {
 public:
  explicit AskedAsTold(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (fact.kind == facts::kLabelBought) {
      carton_of_label_[fact.subject] = fact.location;
    } else if (fact.kind == facts::kReleaseShipped) {
      shipment_of_[fact.order.value] = fact.subject;
    } else if (fact.kind == facts::kStockAllocated || fact.kind == facts::kStockDeallocated) {
      allocate(fact, about);
    } else if (fact.kind == facts::kOrderCancelRequested || fact.kind == facts::kOrderChangeRequested) {
      is_taken_back_[about.order] = true;
    } else if (fact.kind == facts::kCaseDecided) {
      is_decided_[about.order] = true;
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.from.text() != scenario::kOrchestrator) return hear(message);
    if (message.kind != Kind::request) return;
    const std::string_view type = message.type.text();
    if (type == "carrier.rate") judge<carrier::Rate>(sent, &AskedAsTold::judge_rate);
    if (type == "carrier.buy_label") judge<carrier::BuyLabel>(sent, &AskedAsTold::judge_label);
    if (type == "wms.attach_label") judge<wms::AttachLabel>(sent, &AskedAsTold::judge_attached);
    if (type == "tms.plan_load") judge<tms::PlanLoad>(sent, &AskedAsTold::judge_plan);
    if (type == "tms.book_load") judge<tms::BookLoad>(sent, &AskedAsTold::judge_booking);
    if (type == "erp.set_delivery_status") judge<erp::SetDeliveryStatus>(sent, &AskedAsTold::judge_status);
    if (type == "erp.apply_payment") judge<erp::ApplyPayment>(sent, &AskedAsTold::judge_payment);
    if (type == "erp.cancel_lines") judge<erp::CancelLines>(sent, &AskedAsTold::judge_cancel);
    if (type == "wms.cancel_release") judge<wms::CancelRelease>(sent, &AskedAsTold::judge_recall);
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Carton {
    Weights weights;  // each that was told
    std::string release;
  };
  struct Release {
    std::int64_t weight_g = 0;  // of what is allocated to it
    Weights weights;            // and each that this ever was
    bool is_substituted = false;
  };
  struct Deduction {
    std::int64_t cents = 0;
    std::set<std::string> reasons;
  };
  struct Seen {
    std::set<std::string> texts;
    std::set<Instant> at;
  };
  using Payment = std::tuple<std::string, std::string>;  // trace, invoice

  // What others say.
  void hear(const Message& message) {
    const std::string_view type = message.type.text();
    if (message.kind == Kind::document) return hear_document(message);
    if (message.kind == Kind::event && type == "wms.packed") {
      if (const auto packed = json::from_json<wms::Packed>(parser_, message.body)) hear(packed->release, packed->carton);
    } else if (message.kind == Kind::event && type == "wms.shipped") {
      const auto shipped = json::from_json<wms::Shipped>(parser_, message.body);
      if (!shipped) return;
      for (const wms::Carton& carton : shipped->cartons) hear(shipped->release, carton);
    } else if (message.kind == Kind::event && type == "carrier.tracking") {
      if (const auto said = json::from_json<carrier::Tracking>(parser_, message.body)) saw(*said);
    } else if (message.kind == Kind::reply && is_success(message.status)) {
      if (type == "wms.get_release") {
        const auto state = json::from_json<wms::ReleaseState>(parser_, message.body);
        if (!state) return;
        for (const wms::Carton& carton : state->cartons) hear(state->release, carton);
      } else if (type == "tms.plan_load") {
        const auto planned = json::from_json<tms::LoadPlanned>(parser_, message.body);
        if (!planned) return;
        for (const tms::RatedCarrier& rated : planned->carriers) cost_of_[{planned->load_id, rated.scac}] = rated.cost;
      }
    }
  }

  void saw(const carrier::Tracking& said) {
    Seen& seen = seen_[said.tracking];
    seen.texts.insert(said.at);
    if (const auto at = parse_iso_instant(said.at, view_.scenario.epoch)) seen.at.insert(*at);
  }

  void hear(const std::string& release, const wms::Carton& carton) {
    Carton& known = cartons_[carton.sscc];
    known.weights.insert(carton.weight_g);
    known.release = release;
    weights_of_[release][carton.sscc].insert(carton.weight_g);
  }

  void hear_document(const Message& message) {
    constexpr std::int64_t kMillionthsPerCent = 10'000;
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      const auto remittance = set.id == "820" ? x12::read<x12::Remittance820>(set.text) : fail("another set");
      if (!remittance) continue;
      for (const x12::PaidInvoice820& invoice : remittance->invoices) {
        Deduction& told = deducted_[{remittance->trace, invoice.number}];
        std::int64_t millionths = -invoice.discount_millionths.value_or(0);
        for (const x12::Adjustment820& adjustment : invoice.adjustments) {
          millionths += adjustment.amount_millionths;
          told.reasons.insert(adjustment.reason);
        }
        told.cents = std::max<std::int64_t>(-millionths, 0) / kMillionthsPerCent;
      }
    }
  }

  void allocate(const Fact& fact, const About& about) {
    if (about.demand.item == nullptr) return;
    Release& release = releases_[fact.order.value];
    release.is_substituted |= fact.subject != about.demand.item->item.id.value;
    const std::int64_t units = about.demand.in_base(fact.quantity).millionths / Quantity::kOne;
    release.weight_g += (fact.kind == facts::kStockAllocated ? units : -units) * about.demand.item->item.weight_g;
    release.weights.insert(release.weight_g);
  }

  template <class Request>
  void judge(const sim::Sent& sent, void (AskedAsTold::*judge_it)(const Request&)) {
    const auto request = json::from_json<Request>(parser_, sent.message.body);
    if (!request) return;  // messages_conform says so
    sent_ = &sent;
    order_ = sent.identity.subject.roots.empty() ? nullptr : view_.orders.find(sent.identity.subject.roots.front());
    (this->*judge_it)(*request);
  }

  // Of some of its cartons, for whoever asks may not have heard of all; or of what was allocated to it.
  void judge_rate(const carrier::Rate& rate) {
    const auto cartons = weights_of_.find(rate.release);
    if (cartons == weights_of_.end()) return;
    const auto release = releases_.find(rate.release);
    const bool is_allocated = release != releases_.end() && release->second.weights.contains(rate.weight_g);
    find(is_allocated || is_sum_of_some(cartons->second, rate.weight_g), [&] {
      std::int64_t sum = 0;
      for (const auto& [sscc, weights] : cartons->second) sum += *weights.rbegin();
      return "rates are asked for " + std::to_string(rate.weight_g) + " g of " + rate.release + ", which has " +
             std::to_string(cartons->second.size()) + " cartons of " + std::to_string(sum) + " g in all.";
    });
  }

  void judge_label(const carrier::BuyLabel& label) {
    const auto carton = cartons_.find(label.reference);
    if (carton == cartons_.end()) return;
    find(carton->second.weights.contains(label.weight_g), [&] {
      return "carton " + label.reference + " weighs " + std::to_string(*carton->second.weights.begin()) +
             " g, and its label is bought for " + std::to_string(label.weight_g) + " g.";
    });
    find(carton->second.release == label.release, [&] {
      return "carton " + label.reference + " is of release " + carton->second.release + ", and its label is bought for " +
             label.release + ".";
    });
  }

  void judge_attached(const wms::AttachLabel& label) {
    const auto carton = carton_of_label_.find(label.tracking);
    if (carton == carton_of_label_.end()) return;  // a truck's paper
    find(carton->second == label.sscc, [&] {
      return "label " + label.tracking + " was bought for carton " + carton->second + ", and is put on " + label.sscc + ".";
    });
  }

  void judge_plan(const tms::PlanLoad& load) {
    for (const tms::LoadRelease& each : load.releases) {
      const auto release = releases_.find(each.release);
      if (release == releases_.end() || release->second.is_substituted) continue;
      find(release->second.weights.contains(each.weight_g), [&] {
        return "what is allocated to " + each.release + " weighs " + std::to_string(release->second.weight_g) +
               " g, and its load is planned for " + std::to_string(each.weight_g) + " g.";
      });
    }
  }

  void judge_booking(const tms::BookLoad& load) {
    const auto cost = cost_of_.find({load.load_id, load.scac});
    if (cost == cost_of_.end()) return;
    find(cost->second == load.cost, [&] {
      return "load " + load.load_id + " was rated at " + to_text(cost->second) + " with " + load.scac + ", and is booked at " +
             to_text(load.cost) + ".";
    });
  }

  // Another form of the same time, or one to the second, is the same.
  bool was_seen(const Seen& seen, const std::string& text) const {
    const auto at = parse_iso_instant(text, view_.scenario.epoch);
    if (!at) return seen.texts.contains(text);
    return std::any_of(seen.at.begin(), seen.at.end(), [&](Instant each) { return std::chrono::abs(each - *at) < 1s; });
  }

  void judge_status(const erp::SetDeliveryStatus& status) {
    const auto seen = seen_.find(status.tracking);
    if (seen == seen_.end()) return;
    find(was_seen(seen->second, status.at), [&] {
      return "the ERP is told that " + status.tracking + " was seen at " + status.at + ", and its carrier did not see it then.";
    });
    const auto carton = carton_of_label_.find(status.tracking);
    const auto known = carton == carton_of_label_.end() ? cartons_.end() : cartons_.find(carton->second);
    const auto shipment = known == cartons_.end() ? shipment_of_.end() : shipment_of_.find(known->second.release);
    if (shipment == shipment_of_.end()) return;
    find(shipment->second == status.shipment, [&] {
      return status.tracking + " left with shipment " + shipment->second + ", and the ERP is told of " + status.shipment + ".";
    });
  }

  void judge_payment(const erp::ApplyPayment& payment) {
    const auto told = deducted_.find({payment.remittance, payment.invoice});
    if (told == deducted_.end()) return;
    const std::int64_t deducted = payment.deducted ? payment.deducted->minor : 0;
    find(deducted == told->second.cents, [&] {
      return "remittance " + payment.remittance + " deducts " + std::to_string(told->second.cents) + " cents from " +
             payment.invoice + ", and the ERP is told of " + std::to_string(deducted) + ".";
    });
    if (told->second.reasons.empty() || deducted == 0) return;
    find(told->second.reasons.contains(payment.reason.value_or("")), [&] {
      return "remittance " + payment.remittance + " deducts from " + payment.invoice + " for reason " +
             *told->second.reasons.begin() + ", and the ERP is told " +
             (payment.reason ? "'" + *payment.reason + "'" : std::string("none")) + ".";
    });
  }

  void judge_recall(const wms::CancelRelease& cancel) { judge_reason(cancel.reason, "the warehouse"); }
  void judge_cancel(const erp::CancelLines& cancel) { judge_reason(cancel.reason, "the ERP"); }

  void judge_reason(const std::string& reason, std::string_view told) {
    if (order_ == nullptr || order_->placed == nullptr || view_.scenario.documents) return;
    const bool* taken_back = is_taken_back_.find(*order_);
    const bool* decided = is_decided_.find(*order_);
    const bool is_true = reason == "buyer_cancelled" ? taken_back != nullptr
                         : reason == "parked"        ? decided != nullptr
                         : reason == "window_missed" ? last_to_leave(order_->placed->windows).has_value()
                                                            : true;
    find(is_true, [&] {
      return std::string(told) + " is told to cancel by reason of '" + reason + "', and nothing of that happened.";
    });
  }

  template <class What>
  void find(bool is_right, const What& what) {
    ++judged_;
    if (is_right) return;
    const std::string order = order_ == nullptr ? std::string() : std::string(order_->name);
    std::string text = (order.empty() ? "" : "Order " + order + ": ") + what();
    if (!is_told_.insert(text).second) return;  // each time that it is sent again
    findings_.push_back({kAskedAsTold.name, order, std::move(text), {sent_->message.id}});
  }

  const CaseView& view_;
  json::Parser parser_;
  ByName<Carton> cartons_;               // by SSCC
  ByName<ByName<Weights>> weights_of_;   // by release and SSCC
  ByName<std::string> carton_of_label_;  // by tracking number
  ByName<std::string> shipment_of_;      // by release
  ByName<Release> releases_;
  ByName<Seen> seen_;                    // when, by tracking number
  std::map<std::tuple<std::string, std::string>, Money> cost_of_;  // by load and SCAC
  std::map<Payment, Deduction> deducted_;
  PerOrder<bool> is_taken_back_, is_decided_;
  const sim::Sent* sent_ = nullptr;   // that is being judged, and its order
  const CaseOrder* order_ = nullptr;
  std::set<std::string> is_told_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kAskedAsTold{
    .name = "asked_as_told",
    .promise = "What one system is told of a thing is what another said of it.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<AskedAsTold>(view); }};

}  // namespace proofload::check
