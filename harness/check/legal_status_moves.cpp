#include "harness/check/legal_status_moves.hpp"

#include <algorithm>

#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class LegalStatusMoves final : public Check {
 public:
  void on_fact(const Fact& fact, std::string_view order, const sim::Step&) override {
    if (fact.kind == facts::kParcelStatus) {
      parcels_[fact.subject].happened.push_back(fact.location);
    } else if (fact.kind == facts::kDeliveryStatus) {
      const std::size_t split = fact.subject.find('=');
      if (split != std::string::npos) show(fact, order, fact.subject.substr(0, split), fact.subject.substr(split + 1));
    }
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  struct Parcel {
    std::vector<std::string> happened;  // to it, in the carrier's own order
    std::size_t shown = 0;              // how many of them the ERP has heard of, by the last it was told
  };

  void show(const Fact& fact, std::string_view order, const std::string& tracking, const std::string& status) {
    ++judged_;
    Parcel& parcel = parcels_[tracking];
    const auto last = std::find(parcel.happened.rbegin(), parcel.happened.rend(), status);
    const auto place = static_cast<std::size_t>(parcel.happened.rend() - last);  // from 1; 0: never
    std::string text;
    if (place == 0) {
      text = "is shown as " + status + ", which the carrier never said.";
    } else if (place < parcel.shown) {
      text = "went back from " + parcel.happened[parcel.shown - 1] + " to " + status + ", which is older.";
    }
    if (!text.empty()) {
      findings_.push_back({kLegalStatusMoves.name, std::string(order),
                           "Order " + std::string(order) + ": parcel " + tracking + " " + text, {fact.cause}});
    }
    parcel.shown = std::max(parcel.shown, place);
  }

  std::map<std::string, Parcel, std::less<>> parcels_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kLegalStatusMoves{
    .name = "legal_status_moves",
    .promise = "What the ERP shows of a parcel never goes back to something older.",
    .assumptions = "",
    .make = [](const CaseView&) -> std::unique_ptr<Check> { return std::make_unique<LegalStatusMoves>(); }};

}  // namespace proofload::check
