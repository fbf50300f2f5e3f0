#include "harness/check/guides.hpp"

#include "contracts/edifact/profile/profile_judge.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/profile/profile_judge.hpp"

namespace proofload::check {
namespace {

constexpr Symbol kGuidedInterchange = "x12.interchange";
constexpr Symbol kGuidedEdifact = "edifact.interchange";

class GuideBreaches final : public edi::ProfileListener {
 public:
  explicit GuideBreaches(const std::string& partner) : partner_(partner) {}

  void on_breach(const edi::ProfileBreach& breach) override {
    if (breach.is_only_advice()) return;
    const edi::ProfileClause& clause = *breach.clause;
    std::string place = breach.place();
    std::string text = breach.text;
    if (!breach.expected.empty()) text += ", expected " + breach.expected;
    text += " (" + clause.stated;
    if (clause.charge) text += ", charge " + edi::charge_text(*clause.charge);
    breaches.push_back({.contract = "a document",
                        .clause = partner_ + " " + place,
                        .place = std::move(place),
                        .text = text + ")"});
  }

  std::vector<Breach> breaches;

 private:
  const std::string& partner_;
};

}  // namespace

Guides::Guides(const scenario::Scenario& scenario) {
  if (scenario.documents) return;
  for (const scenario::Partner& partner : scenario.partners) {
    if (partner.profile != nullptr) guides_.push_back({partner.name, partner.profile.get()});
  }
}

std::vector<Breach> Guides::broken_by(const Message& message) const {
  if (message.type != kGuidedInterchange && message.type != kGuidedEdifact) return {};
  for (const Guide& guide : guides_) {
    if (guide.partner != message.to.text()) continue;
    GuideBreaches broken(guide.profile->name);
    if (translation::is_edifact(message.body.bytes())) {
      edifact::judge_by_profile(message.body.bytes(), *guide.profile, broken);
    } else {
      x12::judge_by_profile(translation::judgement_of(message.body), *guide.profile, broken);
    }
    return std::move(broken.breaches);
  }
  return {};
}

}  // namespace proofload::check
