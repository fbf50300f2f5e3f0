// Input that comes in pieces, however it is cut, is judged as it is in one.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/contracts/x12/every_document.hpp"
#include "tests/contracts/x12/logistics_maker.hpp"
#include "tests/contracts/x12/samples.hpp"
#include "tests/contracts/x12/streamed.hpp"

namespace proofload::x12 {
namespace {

void expect_the_same(const std::string& bytes, const std::function<std::size_t(std::size_t)>& piece,
                     const std::string& what) {
  const Judgement judgement = judge(bytes, standard_dictionary());
  const ToldBy told = streamed(bytes, piece);
  EXPECT_EQ(told.findings, findings_of_judge(judgement)) << what;
  EXPECT_EQ(told.sets, sets_of_judge(judgement)) << what;
  EXPECT_EQ(told.groups, judgement.groups.size()) << what;
  EXPECT_EQ(told.interchanges, judgement.interchanges.size()) << what;
}

TEST(StreamJudge, JudgesEverySampleAsTheJudgeDoes) {
  SKIP_WITHOUT_SAMPLES();
  for (const char* folder : {"x12", "derived", "edifact"}) {
    for (const auto& entry : std::filesystem::directory_iterator(kSamples / folder)) {
      const std::string bytes = content(entry.path());
      for (const std::size_t length : {std::size_t{1}, std::size_t{7}, std::size_t{1000}, bytes.size()}) {
        expect_the_same(bytes, [=](std::size_t) { return length; }, entry.path().filename().string());
      }
    }
  }
}

RC_GTEST_PROP(StreamJudge, JudgesSpoiltInterchangesAsTheJudgeDoes, (std::uint64_t seed)) {
  const Maker maker(seed);
  std::string bytes;
  const std::size_t interchanges = 1 + maker.count("interchanges", 3);
  for (std::size_t i = 0; i < interchanges; ++i) {
    const Maker one = maker.at("interchange", i);
    std::uint64_t kinds = 0;
    for_every_document([&]<class Document>(std::string_view) { ++kinds; });
    std::uint64_t left = one.below("kind", kinds);
    for_every_document([&]<class Document>(std::string_view set) {
      if (left-- != 0) return;
      bytes += interchange_of(one.at("envelope").envelope(), functional_id(set),
                              std::vector{make<Document>(one), make<Document>(one.at("2"))});
    });
  }
  constexpr std::string_view kNasty = "*~>|\n\r \0ISAGESTIEA09AZ\xff\x1a";
  const std::size_t edits = maker.count("edits", 8);
  for (std::size_t i = 0; i < edits; ++i) {
    const Maker edit = maker.at("edit", i);
    const auto at = edit.below("at", bytes.size());
    bytes[at] = kNasty[edit.below("c", kNasty.size())];
  }
  const Judgement judgement = judge(bytes, standard_dictionary());
  const ToldBy told = streamed(bytes, [&](std::size_t n) { return 1 + maker.at("piece", n).below("length", 200); });
  RC_ASSERT(told.findings == findings_of_judge(judgement));
  RC_ASSERT(told.sets == sets_of_judge(judgement));
}

// A set of 40 MB is judged to its end, and held is no more than was said.
TEST(StreamJudge, HoldsNoMoreThanItSaysOfASetWithoutEnd) {
  ToldBy told;
  StreamJudge judge(standard_dictionary(), told, false);
  judge.feed("ISA*00*          *00*          *ZZ*SELLER         *ZZ*PARTNER        *260105*0930*U*00401*000000042*0*P*>~"
             "GS*PO*SELLER*PARTNER*20260105*0930*17*X*004010~ST*850*0001~BEG*00*SA*PO1**20260105~");
  std::string lines;
  constexpr int kLines = 1000;
  for (int i = 0; i < kLines; ++i) lines += "PO1*1*2*EA*3.5**VN*ITEM-NUMBER-OF-SOME-LENGTH~";
  constexpr int kPieces = 900;
  for (int i = 0; i < kPieces; ++i) {
    judge.feed(lines);
    ASSERT_LE(judge.held().size(), StreamJudge::kHeldMost + (std::size_t{1} << 20));
  }
  judge.feed("CTT*7~SE*900004*0001~GE*1*17~IEA*1*000000042~");
  judge.finish();
  ASSERT_EQ(told.sets.size(), 1u);
  const auto counted = [](const std::string& line) { return line.starts_with("CTT01_COUNT"); };
  EXPECT_EQ(std::count_if(told.findings.begin(), told.findings.end(), counted), 1);
  EXPECT_EQ(told.sets[0], "set 850 0001 900004 1 of 17");  // with more lines than a set may have
}

TEST(StreamJudge, ASegmentWithoutEndIsCutOff) {
  ToldBy told;
  StreamJudge judge(standard_dictionary(), told, false);
  judge.feed("ISA*00*          *00*          *ZZ*SELLER         *ZZ*PARTNER        *260105*0930*U*00401*000000042*0*P*>~");
  const std::string rubbish(100'000, 'x');
  for (int i = 0; i < 50; ++i) {
    judge.feed(rubbish);
    ASSERT_LE(judge.held().size(), 2 * StreamJudge::kSegmentMost);
  }
  judge.finish();
  ASSERT_FALSE(told.findings.empty());
  EXPECT_TRUE(told.findings[0].starts_with("UNTERMINATED_SEGMENT @106")) << told.findings[0];
}

TEST(StreamJudge, TenMillionEmptySegmentsAreOnlyLayout) {
  ToldBy told;
  StreamJudge judge(standard_dictionary(), told, false);
  judge.feed("ISA*00*          *00*          *ZZ*SELLER         *ZZ*PARTNER        *260105*0930*U*00401*000000042*0*P*>~");
  const std::string empty(100'000, '~');
  for (int i = 0; i < 100; ++i) judge.feed(empty);
  EXPECT_LE(judge.held().size(), std::size_t{1} << 20);
  judge.feed("IEA*0*000000042~");
  judge.finish();
  EXPECT_EQ(told.findings, Told{});
}

}  // namespace
}  // namespace proofload::x12
