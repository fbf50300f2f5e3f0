// A draft is a partner's file like any other: a scenario takes it as it is, whatever the samples hold.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/draft/partner_of_samples.hpp"
#include "harness/scenario/load.hpp"

namespace proofload::draft {
namespace {

std::string order(const std::string& id, const std::string& body, char terminator = '~') {
  const auto segments = std::count(body.begin(), body.end(), '~') + 2;
  std::string text = "ISA*00*          *00*          *ZZ*" + id + std::string(15 - std::min<std::size_t>(id.size(), 15), ' ') +
                     "*ZZ*SELLER         *260105*0930*U*00401*000000001*0*P*>~GS*PO*" + id + "*SELLER*20260105*0930*1*X*004010~ST*850*0001~" +
                     body + "SE*" + std::to_string(segments) + "*0001~GE*1*1~IEA*1*000000001~";
  std::replace(text.begin(), text.end(), '~', terminator);
  return text;
}

const std::string kBody = "BEG*00*SA*471**20260105~N1*ST*Dock*92*0042~N3*1 Way~N4*Reno*NV*89502~PO1*1*2*EA*3.5**BP*B1~CTT*1~";

class Folder {
 public:
  Folder() : path_(std::filesystem::path(testing::TempDir()) / "drafts_load") {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_ / "partners");
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  // A scenario in which the draft's partner orders.
  scenario::Loaded load(const std::string& draft) const {
    std::ofstream(path_ / "partners/acme.jsonc", std::ios::binary) << draft;
    scenario::Loader loader;
    return loader.load_text("drafted", (path_ / "drafted.jsonc").string(), R"({
      "name": "Drafted", "why": "A draft loads.", "world": "worlds/one_warehouse",
      "orders": [{ "from": "acme", "count": 3, "lines": 2 }, { "from": "bigbox" }]
    })");
  }

 private:
  std::filesystem::path path_;
};

TEST(Drafts, LoadAsAPartnerOfAScenario) {
  const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", {{"a", order("ACME", kBody)}, {"b", order("ACME", kBody)}});
  ASSERT_TRUE(drafted.has_value());
  const auto loaded = Folder().load(drafted->text);
  ASSERT_TRUE(loaded.has_value()) << scenario::to_text(loaded.error()) << drafted->text;
  const auto& partners = (*loaded)->partners;
  const auto acme = std::find_if(partners.begin(), partners.end(), [](const scenario::Partner& partner) { return partner.name == "acme"; });
  ASSERT_NE(acme, partners.end());
  EXPECT_EQ(acme->edi.id, "ACME");
  ASSERT_EQ(acme->ship_to.size(), 1u);
  EXPECT_EQ(acme->ship_to.front().codes.front().code, "0042");
  ASSERT_NE(acme->profile, nullptr);
  EXPECT_NE(acme->profile->set("850"), nullptr);
}

TEST(Drafts, LoadWhateverTheSamplesHold) {
  const std::string kHostile[] = {
      order("ACME", "BEG*00*SA*4\"71\\**20260105~N1*ST*\"Dock\" \\ // */ {*92*00\"42~N4*Re\"no~PO1*1*2*EA*3.5**BP*B1~CTT*1~"),
      order("AC\"ME\\", kBody),
      order("A", kBody),
      order("ACME", "BEG*00*SA*471**20260105~N1*ST*M\xE4rkte \xFF\xFE*92*0042~PO1*1*2*EA*3.5**BP*B1~CTT*1~"),
      order("ACME", "BEG*00*SA*471**20260105~N1*ST*M\xC3\xA4rkte*92*\xC3\xA4~PO1*1*2*EA*3.5**BP*B1~CTT*1~"),
      order("ACME", "BEG*00*SA*47\x01\x02\t1**20260105~N1*ST*Do\nck*92*00\n42~PO1*1*2*EA*3.5**BP*B1~CTT*1~"),
      order("ACME", "N1*ST*Dock*92*" + std::string(300, '4') + "~" + std::string("PO1~")),
      order("ACME", "ZZZ*1~BEG~BEG*00~PO1*1*2*EA*3.5**BP*B1~N1*ST*Dock*92~"),
      order("ACME", kBody, '\n'),
      order("ACME", kBody, '\x1c'),
      order("ACME", kBody, '"'),
      order("ACME", kBody).substr(0, 230),
      order("ACME", ""),
      order("", kBody),
  };
  int number = 0;
  for (const std::string& bytes : kHostile) {
    ++number;
    const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", {{"a", bytes}, {"b", bytes}, {"c", bytes}, {"d", "rubbish"}});
    if (!drafted) continue;
    const auto loaded = Folder().load(drafted->text);
    EXPECT_TRUE(loaded.has_value()) << number << ": " << (loaded ? "" : scenario::to_text(loaded.error())) << "\n" << drafted->text;
  }
}

TEST(Drafts, KeepNamesInUtf8AndTakeOthersAsLatin) {
  const auto named = [](const std::string& name) {
    const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", {{"a", order("ACME", "BEG*00*SA*1**20260105~N1*ST*" + name + "*92*0042~PO1*1*2*EA*3.5**BP*B1~CTT*1~")}});
    return drafted ? drafted->text : "";
  };
  EXPECT_NE(named("M\xC3\xA4rkte").find("\"M\xC3\xA4rkte\""), std::string::npos);
  EXPECT_NE(named("M\xE4rkte").find("\"M\\u00e4rkte\""), std::string::npos);
}

// Bytes that are changed anywhere: no draft, or one that loads.
RC_GTEST_PROP(Drafts, OfDamagedSamplesLoad, (std::uint64_t seed)) {
  std::string bytes = order("ACME", kBody);
  for (std::uint64_t i = 0; i <= seed % 4; ++i) {
    seed = seed * 6364136223846793005u + 1442695040888963407u;
    bytes[(seed >> 32) % bytes.size()] = static_cast<char>(seed >> 24);
  }
  const auto drafted = partner_of_samples("acme", "partners/acme.jsonc", {{"a", order("ACME", kBody)}, {"b", bytes}});
  RC_PRE(drafted.has_value());
  const auto loaded = Folder().load(drafted->text);
  if (!loaded) RC_LOG() << scenario::to_text(loaded.error()) + "\n" + drafted->text;
  RC_ASSERT(loaded.has_value());
}

}  // namespace
}  // namespace proofload::draft
