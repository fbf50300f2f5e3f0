#include "harness/draft/partner_of_samples.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"
#include "contracts/x12/profile/profile_judge.hpp"
#include "harness/draft/partner_draft.hpp"
#include "harness/scenario/profile/find_profile.hpp"

namespace proofload::draft {
namespace {

std::string two_digits_text(std::uint16_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// As DraftHead::without names it; "" for what is no clause on a set.
std::string clause_name(const edi::PartnerProfile& profile, const edi::ProfileClause* clause) {
  for (const edi::ProfileSet& set : profile.sets) {
    for (const edi::SegmentClause& segment : set.clauses) {
      if (&segment == clause) return set.id + " " + segment.path;
      for (const edi::ElementClause& element : segment.elements) {
        if (&element == clause) return set.id + " " + segment.path + " " + two_digits_text(element.element);
      }
    }
  }
  return {};
}

class Broken final : public edi::ProfileListener {
 public:
  Broken(const edi::PartnerProfile& profile, std::set<std::string>& clauses) : profile_(profile), clauses_(clauses) {}
  void on_breach(const edi::ProfileBreach& breach) override {
    if (const std::string name = clause_name(profile_, breach.clause); !name.empty()) clauses_.insert(name);
  }

 private:
  const edi::PartnerProfile& profile_;
  std::set<std::string>& clauses_;
};

void add_parties(std::vector<Party>& all, const std::vector<Party>& some) {
  for (const Party& party : some) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const Party& other) { return other.address == party.address; });
    if (same == all.end()) {
      all.push_back(party);
    } else {
      same->sent += party.sent;
      same->received += party.received;
      same->as_buyer += party.as_buyer;
    }
  }
}

}  // namespace

Result<PartnerDraft> partner_of_samples(const std::string& name, const std::string& path, const std::vector<Sample>& samples) {
  std::vector<Party> parties;
  for (const Sample& sample : samples) add_parties(parties, parties_of(sample.bytes));
  const Party* partner = partner_among(parties);
  if (partner == nullptr) return fail("there is no X12 document among the samples");
  PartnerDraft draft;
  draft.partner = *partner;
  Survey survey;
  for (const Sample& sample : samples) {
    if (survey.add(sample.bytes, partner->address) == 0) draft.left_out.push_back(sample.path);
  }
  draft.documents = survey.documents;
  for (const auto& [id, set] : survey.sets) draft.sets.push_back(id);
  DraftHead head{.name = name, .address = partner->address, .others = {}, .without = {}};
  for (const auto& [other, count] : survey.others) head.others += (head.others.empty() ? "" : ", ") + other;
  // A clause that a sample breaks says more than its samples do: it is left out.
  constexpr int kRoundsMost = 8;
  for (int round = 0; round < kRoundsMost; ++round) {
    draft.text = draft_text(survey, head);
    const auto profile = scenario::profile_of_text(path, draft.text);
    CHECK(profile.has_value(), "a draft can be read: " + (profile ? "" : to_text(profile.error().front())));
    std::set<std::string> broken;
    Broken listener(**profile, broken);
    for (const Sample& sample : samples) x12::judge_by_profile(x12::judge(sample.bytes, x12::standard_dictionary()), **profile, listener);
    const std::size_t before = head.without.size();
    head.without.insert(broken.begin(), broken.end());
    if (head.without.size() == before) break;
  }
  return draft;
}

}  // namespace proofload::draft
