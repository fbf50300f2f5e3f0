#include "harness/incident/masked_document.hpp"

#include <gtest/gtest.h>

namespace proofload::incident {
namespace {

// Two lines: 10 × 14.75 + 2 × 3.10 = 153.70, and its 6 % tax.
constexpr std::string_view kInvoice =
    "ISA*00*          *00*          *ZZ*SELLER         *ZZ*BIGBOX         *260105*0800*U*00401*000000017*0*P*>~"
    "GS*IN*SELLER*BIGBOX*20260105*0800*17*X*004010~"
    "ST*810*0001~"
    "BIG*20260105*INV-1*20260101*4711~"
    "N1*ST*Depot North*9*1234567890007~"
    "N3*12 Harbor Way~"
    "N4*Newark*NJ*07114~"
    "PER*IC*Jane Miller*EM*jane@bigbox.example~"
    "IT1*1*10*EA*14.75**IN*BB-1005~"
    "IT1*2*2*EA*3.10**IN*BB-1006~"
    "TDS*15370~"
    "CTT*2~"
    "SE*11*0001~"
    "GE*1*17~"
    "IEA*1*000000017~";

std::string masked(std::string_view bytes, std::int64_t factor = 7) {
  const auto text = DocumentMask(1, factor).of(bytes);
  EXPECT_TRUE(text.has_value());
  return text.value_or("");
}

TEST(MaskedDocument, ShowsNoNameAddressContactOrPrice) {
  const std::string text = masked(kInvoice);
  for (const char* secret : {"SELLER", "BIGBOX", "Depot", "Harbor", "Newark", "07114", "Jane", "Miller", "jane", "bigbox",
                             "1234567890007", "14.75", "3.10", "15370"}) {
    EXPECT_EQ(text.find(secret), std::string::npos) << secret << " in " << text;
  }
}

TEST(MaskedDocument, KeepsWhatRefersToOthers) {
  const std::string text = masked(kInvoice);
  for (const char* kept : {"*260105*0800*U*00401*000000017*", "BIG*20260105*INV-1*20260101*4711~", "*IN*BB-1005~", "*NJ*",
                           "IT1*1*10*EA*103.25**", "IT1*2*2*EA*21.70**", "TDS*107590~", "IEA*1*000000017~"}) {
    EXPECT_NE(text.find(kept), std::string::npos) << kept << " in " << text;
  }
  EXPECT_EQ(text.find("GS*"), 106u);  // the ISA has its width
}

TEST(MaskedDocument, ConformsAsBefore) {
  EXPECT_EQ(judged_otherwise(kInvoice, masked(kInvoice)), std::nullopt);
  std::string wrong(kInvoice);
  wrong.replace(wrong.find("TDS*15370"), 9, "TDS*15399");
  EXPECT_EQ(judged_otherwise(wrong, masked(wrong)), std::nullopt);
  const auto otherwise = judged_otherwise(kInvoice, wrong);
  ASSERT_TRUE(otherwise);
  EXPECT_NE(otherwise->find("TDS"), std::string::npos) << *otherwise;
}

TEST(MaskedDocument, GivesAPartnerOneMaskInAllOfAnIncident) {
  DocumentMask mask(1, 7);
  const std::string one = *mask.of(kInvoice);
  std::string another(kInvoice);
  another.replace(another.find("000000017"), 9, "000000018");
  EXPECT_EQ(mask.of(another)->substr(35, 15), one.substr(35, 15));
  EXPECT_GT(mask.counts().texts, 10u);
  EXPECT_EQ(mask.counts().amounts, 6u);
}

TEST(MaskedDocument, IsToldOfWhatNoDefinitionKnows) {
  std::string text(kInvoice);
  text.replace(text.find("CTT*2~"), 6, "ZZZ*Secret~");
  DocumentMask mask(1, 7);
  EXPECT_NE(mask.of(text)->find("ZZZ*Secret"), std::string::npos);
  EXPECT_EQ(mask.counts().unknown, 1u);
}

TEST(MaskedDocument, IsNoneWithoutAnEnvelope) {
  const auto text = DocumentMask(1, 7).of("name,price\nJane,12.50\n");
  ASSERT_FALSE(text);
  EXPECT_NE(text.error().text.find("no ISA"), std::string::npos);
}

}  // namespace
}  // namespace proofload::incident
