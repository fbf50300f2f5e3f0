#include "harness/draft/partner_of_samples.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "contracts/x12/profile/profile_judge.hpp"
#include "harness/scenario/profile/find_profile.hpp"

namespace proofload::draft {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string sent_by(const std::string& from, const std::string& to, const std::string& set, const std::string& group, const std::string& body,
                    const std::string& number) {
  const auto padded = [](std::string id) { return id + std::string(15 - id.size(), ' '); };
  const auto segments = std::count(body.begin(), body.end(), '~') + 2;
  return "ISA*00*          *00*          *ZZ*" + padded(from) + "*ZZ*" + padded(to) + "*260105*0930*U*00401*" + number + "*0*P*>~GS*" + group + "*" +
         from + "*" + to + "*20260105*0930*1*X*004010~ST*" + set + "*0001~" + body + "SE*" + std::to_string(segments) + "*0001~GE*1*1~IEA*1*" + number + "~";
}

std::vector<Sample> four_orders() {
  std::vector<Sample> samples;
  for (int i = 1; i <= 4; ++i) {
    const std::string extra = i == 4 ? "" : "PID*F****A bolt~";
    samples.push_back({"o" + std::to_string(i), sent_by("ACME", "SELLER", "850", "PO",
                                                        "BEG*00*SA*47" + std::to_string(i) + "**20260105~REF*DP*09~N1*ST*Dock*92*0042~N3*1 Way~N4*Reno*NV*89502~"
                                                        "PO1*1*2*EA*3.5**BP*B1~" + extra + "CTT*1~", "00000000" + std::to_string(i))});
  }
  samples.push_back({"a1", sent_by("SELLER", "ACME", "855", "PR", "BAK*00*AD*471*20260105~PO1*1*2*EA*3.5**BP*B1~CTT*1~", "000000001")});
  return samples;
}

class BreachesOfDraft final : public edi::ProfileListener {
 public:
  void on_breach(const edi::ProfileBreach& breach) override { texts.push_back(breach.clause->stated + " " + breach.text); }
  std::vector<std::string> texts;
};

std::vector<std::string> broken(const std::string& text, const std::vector<Sample>& samples) {
  const auto profile = scenario::profile_of_text("partners/acme.jsonc", text);
  BreachesOfDraft breaches;
  if (!profile) return {to_text(profile.error().front())};
  for (const Sample& sample : samples) x12::judge_by_profile(x12::judge(sample.bytes, x12::standard_dictionary()), **profile, breaches);
  return breaches.texts;
}

TEST(PartnerOfSamples, IsWhoeverAllOfThemAreFromOrTo) {
  const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", four_orders());
  ASSERT_TRUE(drafted.has_value());
  EXPECT_EQ(drafted->partner.address.id, "ACME");  // who sends orders, not who answers them
  EXPECT_EQ(drafted->documents, 5u);
  EXPECT_THAT(drafted->sets, ElementsAre("850", "855"));
}

TEST(PartnerOfSamples, SaysWhatCameHowOften) {
  const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", four_orders());
  ASSERT_TRUE(drafted.has_value());
  const std::string& text = drafted->text;
  EXPECT_THAT(text, HasSubstr(R"("edi": { "qualifier": "ZZ", "id": "ACME", "group_id": "ACME" })"));
  EXPECT_THAT(text, HasSubstr(R"("delimiters": { "element": "*", "component": ">", "segment": "~" },  // in 5 of 5 interchanges)"));
  EXPECT_THAT(text, HasSubstr(R"("takes": ["850", "855"])"));
  EXPECT_THAT(text, HasSubstr(R"("0042": { "name": "Dock", "qualifier": "92", "lines": ["1 Way"], "city": "Reno", "region": "NV", "postal_code": "89502" })"));
  EXPECT_THAT(text, HasSubstr("// in 4 of 4 documents; elements that never came: 03 04\n          \"/REF*DP\": { \"use\": \"required\""));
  EXPECT_THAT(text, HasSubstr("// in 3 of 4 of these loops"));  // PID, in some lines only
  EXPECT_THAT(text, HasSubstr(R"("PO1 / PID")"));
  EXPECT_THAT(text, HasSubstr("// in 1 of 1 documents"));
}

TEST(PartnerOfSamples, IsKeptByItsSamplesAndBrokenByOthers) {
  const std::vector<Sample> samples = four_orders();
  const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", samples);
  ASSERT_TRUE(drafted.has_value());
  EXPECT_THAT(broken(drafted->text, samples), IsEmpty());
  const Sample other{"x", sent_by("ACME", "SELLER", "850", "PO", "BEG*05*SA*4711**20260105~PO1*1*2*EA*3.5**BP*B1~CTT*1~", "000000009")};
  EXPECT_THAT(broken(drafted->text, {other}), Not(IsEmpty()));
}

TEST(PartnerOfSamples, NeedsX12) {
  const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", {{"a", "UNB+UNOA:1"}});
  ASSERT_FALSE(drafted.has_value());
  EXPECT_EQ(drafted.error().text, "there is no X12 document among the samples");
}

std::string sender_in(const std::string& bytes) {
  const std::vector<Party> parties = parties_of(bytes);
  for (const Party& party : parties) {
    if (party.sent > 0) return party.address.qualifier + party.address.id;
  }
  return {};
}

// Real documents, grouped by who sent them: each group's draft can be read, and its own documents keep it.
TEST(PartnerOfSamples, RealDocumentsKeepTheDraftThatIsMadeOfThem) {
  const std::filesystem::path folder = std::filesystem::path(PROOFLOAD_EDI_SAMPLES) / "x12";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "NOT TESTED: no EDI samples in " << folder << " (PROOFLOAD_EDI_SAMPLES)";
  std::map<std::string, std::vector<Sample>> by_sender;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    std::ostringstream bytes;
    bytes << in.rdbuf();
    const std::string sender = sender_in(bytes.str());
    if (!sender.empty()) by_sender[sender].push_back({entry.path().string(), bytes.str()});
  }
  EXPECT_GT(by_sender.size(), 20u);
  for (const auto& [sender, samples] : by_sender) {
    const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", samples);
    ASSERT_TRUE(drafted.has_value()) << sender;
    std::vector<Sample> of_partner;
    for (const Sample& sample : samples) {
      if (std::find(drafted->left_out.begin(), drafted->left_out.end(), sample.path) == drafted->left_out.end()) of_partner.push_back(sample);
    }
    EXPECT_THAT(broken(drafted->text, of_partner), IsEmpty()) << sender;
  }
}

}  // namespace
}  // namespace proofload::draft
