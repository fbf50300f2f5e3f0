#include "harness/scenario/profile/profile_reader.hpp"

#include <algorithm>

#include "contracts/x12/definition.hpp"
#include "harness/scenario/profile/clause_places.hpp"
#include "harness/scenario/profile/set_clauses_reader.hpp"
#include "harness/scenario/profile/tolerances_reader.hpp"
#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {
namespace {

using edi::PartnerProfile;
using edi::ProfileClause;

constexpr std::string_view kUsualRelease = "004010";

class ProfileReader {
 public:
  ProfileReader(const Node& node, Report& report) : node_(node), report_(report) {}

  void run(const PartnerAddress& address, PartnerProfile& profile) {
    static constexpr std::pair<std::string_view, PartnerProfile::Standard> kStandards[] = {
        {"base", PartnerProfile::Standard::base},
        {"strict", PartnerProfile::Standard::strict},
        {"lenient", PartnerProfile::Standard::lenient}};
    read_word(node_.find("standard"), kStandards, profile.standard);
    if (const Node* currency = node_.find("currency"); currency != nullptr && currency->text.size() == 3) {
      charges_.currency = Currency(currency->text);
    }
    charges_.usual = read_charge(node_.find("charge"), charges_.currency, report_);
    read_ids(address, profile);
    read_delimiters(profile);
    read_sets(profile);
    profile.speaks = spoken(address, profile);
    read_taken(profile);
    if (!address.id.empty()) judge_standard(address);
    read_tolerances(node_.find("tolerates"), profile.tolerates, report_);
  }

 private:
  ProfileClause clause_at(const Spot& spot, std::string place) const {
    ProfileClause clause;
    clause.place = std::move(place);
    clause.stated = stated_at(spot);
    clause.charge = charges_.usual;
    return clause;
  }

  void read_ids(const PartnerAddress& address, PartnerProfile& profile) const {
    if (const Node* ids = node_.find("ids"); ids != nullptr && ids->text == "free") return;
    if (address.id.empty()) return;
    profile.ids = {address.qualifier, address.id, address.group_id, clause_at(address.spot, "")};
  }

  // What its address is of; without one, what it has clauses on.
  static std::optional<EdiStandard> spoken(const PartnerAddress& address, const PartnerProfile& profile) {
    if (!address.id.empty()) return address.standard;
    const auto has = [&](EdiStandard standard) {
      return std::any_of(profile.sets.begin(), profile.sets.end(), [&](const edi::ProfileSet& set) { return set.standard == standard; });
    };
    if (has(EdiStandard::x12) == has(EdiStandard::edifact)) return std::nullopt;
    return has(EdiStandard::x12) ? EdiStandard::x12 : EdiStandard::edifact;
  }

  void read_delimiters(PartnerProfile& profile) const {
    const Node* delimiters = node_.find("delimiters");
    const auto read = [&](std::string_view key, PartnerProfile::Delimiter& into) {
      const Node* wanted = find(delimiters, key);
      if (wanted == nullptr || wanted->text.size() != 1) return;
      const auto byte = static_cast<unsigned char>(wanted->text[0]);
      if ((byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == ' ') {
        return report_.add(wanted->spot, "'" + wanted->text + "' is no delimiter: data is made of it");
      }
      into = {wanted->text[0], clause_at(wanted->spot, "")};
    };
    read("element", profile.element);
    read("component", profile.component);
    read("segment", profile.segment);
    const PartnerProfile::Delimiter* all[] = {&profile.element, &profile.component, &profile.segment};
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = i + 1; j < 3; ++j) {
        if (all[i]->wanted == '\0' || all[i]->wanted != all[j]->wanted) continue;
        report_.add(delimiters->spot, "two delimiters are the same character, '" + std::string(1, all[i]->wanted) + "'");
      }
    }
  }

  std::string_view release() const {
    const Node* release = node_.find("release");
    return release == nullptr || !release->as_text() ? kUsualRelease : std::string_view(release->text);
  }

  bool release_is_known() const {
    const Node* named = node_.find("release");
    if (named == nullptr || x12::standard_dictionary().release(named->text) != nullptr) return true;
    static constexpr std::string_view kKnown[] = {"004010", "004030", "005010"};
    report_.unknown(named->spot, "no sets are defined of release '" + named->text + "'", named->text, kKnown);
    return false;
  }

  std::unique_ptr<StandardSet> standard_of(const std::string& id, const Spot& spot) const {
    auto standard = standard_set(id, release());
    if (standard == nullptr) report_.unknown(spot, "set '" + id + "' is not defined", id, known_sets());
    return standard;
  }

  void read_sets(PartnerProfile& profile) {
    const Node* sets = node_.find("sets");
    if (sets == nullptr || !release_is_known()) return;
    for (const Member& member : sets->members) {
      const auto standard = standard_of(member.key, member.key_spot);
      if (standard == nullptr) continue;
      edi::ProfileSet set;
      set.id = member.key;
      standard->describe(set);
      read_set_clauses(member.value, charges_, *standard, set, report_);
      set.index();
      profile.sets.push_back(std::move(set));
    }
    std::sort(profile.sets.begin(), profile.sets.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }

  void read_taken(PartnerProfile& profile) const {
    const Node* taken = node_.find("takes");
    if (taken == nullptr) return;
    profile.takes.clause = clause_at(taken->spot, "");
    for (const Node* id : texts_of(taken)) {
      if (standard_of(id->text, id->spot) != nullptr) profile.takes.sets.push_back(id->text);
    }
    const Node* sets = node_.find("sets");
    if (sets == nullptr) return;
    const auto& known = profile.takes.sets;
    for (const Member& member : sets->members) {
      if (edi::is_acknowledgement(member.key) || std::find(known.begin(), known.end(), member.key) != known.end()) continue;
      report_.add(member.key_spot, "there are clauses on set " + member.key + ", which is not among those traded",
                  "that is stated at " + profile.takes.clause.stated);
    }
  }

  // What is of the other standard than its address never comes to it, or from it.
  void judge_standard(const PartnerAddress& address) const {
    const bool is_x12 = address.standard == EdiStandard::x12;
    const auto judge = [&](const std::string& id, const Spot& spot) {
      const auto known = known_sets();
      if (standard_of_set(id) == address.standard || std::find(known.begin(), known.end(), id) == known.end()) return;
      report_.add(spot, is_x12 ? "'" + id + "' is a message of EDIFACT, and the partner speaks X12" : "'" + id + "' is a set of X12, and the partner speaks EDIFACT",
                  is_x12 ? "its \"edi\" says \"standard\": \"edifact\" where it is a partner of EDIFACT" : "its \"edi\" says \"standard\": \"edifact\"");
    };
    if (const Node* taken = node_.find("takes")) {
      for (const Node* id : texts_of(taken)) judge(id->text, id->spot);
    }
    if (const Node* sets = node_.find("sets")) {
      for (const Member& member : sets->members) judge(member.key, member.key_spot);
    }
  }

  const Node& node_;
  Report& report_;
  Charges charges_;
};

}  // namespace

std::string stated_at(const Spot& spot) {
  const Place place = place_of(spot);
  return place.file + ":" + std::to_string(place.line);
}

std::shared_ptr<const edi::PartnerProfile> read_profile(const std::string& name, const Node& node,
                                                        const PartnerAddress& address, Report& report) {
  auto profile = std::make_shared<PartnerProfile>();
  profile->name = name;
  ProfileReader(node, report).run(address, *profile);
  return profile;
}

}  // namespace proofload::scenario
