#include "harness/check/legal_status_moves.hpp"

#include <algorithm>

#include "contracts/base/index.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class LegalStatusMoves final : public Check {
 public:
  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    if (fact.kind == facts::kParcelStatus || fact.kind == facts::kLoadStatus) {
      parcel(fact.subject).happened.push_back(number_of(fact.location));
    } else if (fact.kind == facts::kDeliveryStatus) {
      const std::string_view subject = fact.subject;
      const std::size_t split = subject.find('=');
      if (split == std::string_view::npos) return;
      show(fact, about.order.name, subject.substr(0, split), subject.substr(split + 1));
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Parcel {  // or load
    std::vector<std::uint16_t> happened;  // to it, in the carrier's own order: places in statuses_
    std::size_t shown = 0;                // how many of them the ERP has heard of, by the last it was told
  };

  Parcel& parcel(std::string_view tracking) {
    Parcel* known = proofload::find(parcels_, tracking);
    return known != nullptr ? *known : parcels_[std::string(tracking)];
  }

  // Of a handful of words.
  std::uint16_t number_of(std::string_view status) {
    const auto known = std::find(statuses_.begin(), statuses_.end(), status);
    const auto number = static_cast<std::uint16_t>(known - statuses_.begin());
    if (known == statuses_.end()) statuses_.emplace_back(status);
    return number;
  }

  void show(const Fact& fact, std::string_view order, std::string_view tracking, std::string_view status) {
    ++judged_;
    Parcel& parcel = this->parcel(tracking);
    const auto last = std::find(parcel.happened.rbegin(), parcel.happened.rend(), number_of(status));
    const auto place = static_cast<std::size_t>(parcel.happened.rend() - last);  // from 1; 0: never
    std::string text;
    if (place == 0) {
      text = "is shown as " + std::string(status) + ", which the carrier never said.";
    } else if (place < parcel.shown) {
      text = "went back from " + statuses_[parcel.happened[parcel.shown - 1]] + " to " + std::string(status) +
             ", which is older.";
    }
    if (!text.empty()) {
      findings_.push_back({kLegalStatusMoves.name, std::string(order),
                           "Order " + std::string(order) + ": tracking " + std::string(tracking) + " " + text,
                           {fact.cause}});
    }
    parcel.shown = std::max(parcel.shown, place);
  }

  Index<Parcel> parcels_;
  std::vector<std::string> statuses_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kLegalStatusMoves{
    .name = "legal_status_moves",
    .promise = "What the ERP shows of a parcel or a load never goes back to something older.",
    .assumptions = "",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<LegalStatusMoves>(); }};

}  // namespace proofload::check
