#include "harness/check/guides.hpp"

#include "contracts/x12/profile/profile_judge.hpp"
#include "contracts/x12/reading.hpp"

namespace proofload::check {
namespace {

constexpr Symbol kGuidedInterchange = "x12.interchange";

class GuideBreaches final : public x12::ProfileListener {
 public:
  GuideBreaches(const std::string& partner, bool judges_addresses) : partner_(partner), judges_addresses_(judges_addresses) {}

  void on_breach(const x12::ProfileBreach& breach) override {
    if (breach.is_only_advice()) return;
    if (!judges_addresses_ && (breach.segment == "ISA" || breach.segment == "GS")) return;
    const x12::ProfileClause& clause = *breach.clause;
    std::string place = clause.place;
    if (place.empty()) place = breach.segment + (breach.element < 10 ? "0" : "") + std::to_string(breach.element);
    std::string text = breach.text;
    if (!breach.expected.empty()) text += ", expected " + breach.expected;
    text += " (" + clause.stated;
    if (clause.charge) text += ", charge " + x12::charge_text(*clause.charge);
    breaches.push_back({.contract = "a document",
                        .clause = partner_ + " " + place,
                        .place = std::move(place),
                        .text = text + ")"});
  }

  std::vector<Breach> breaches;

 private:
  const std::string& partner_;
  bool judges_addresses_;
};

}  // namespace

Guides::Guides(const scenario::Scenario& scenario) : judges_addresses_(!scenario.documents) {
  for (const scenario::Partner& partner : scenario.partners) {
    if (partner.profile != nullptr) guides_.push_back({partner.name, partner.profile.get()});
  }
}

std::vector<Breach> Guides::broken_by(const Message& message) const {
  if (message.type != kGuidedInterchange) return {};
  for (const Guide& guide : guides_) {
    if (guide.partner != message.to.text()) continue;
    GuideBreaches broken(guide.profile->name, judges_addresses_);
    x12::judge_by_profile(x12::judgement_of(message.body), *guide.profile, broken);
    return std::move(broken.breaches);
  }
  return {};
}

}  // namespace proofload::check
