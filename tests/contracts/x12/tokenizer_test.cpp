#include "contracts/x12/tokenizer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "contracts/x12/delimiter_scan.hpp"
#include "contracts/x12/isa.hpp"

namespace proofload::x12 {
namespace {

std::vector<std::vector<std::string>> cut(std::string_view bytes, Delimiters delimiters = {}) {
  std::vector<std::vector<std::string>> out;
  Tokenizer tokenizer(bytes, delimiters);
  Segment segment;
  while (tokenizer.next(segment)) {
    auto& row = out.emplace_back();
    for (std::size_t i = 0; i <= segment.size(); ++i) row.emplace_back(segment[i]);
  }
  return out;
}

using Rows = std::vector<std::vector<std::string>>;

TEST(Tokenizer, CutsSegmentsIntoElements) {
  EXPECT_EQ(cut("ST*850*0001~BEG*00**X~SE~"),
            (Rows{{"ST", "850", "0001"}, {"BEG", "00", "", "X"}, {"SE"}}));
}

TEST(Tokenizer, PassesOverLineEndsBlanksAndEmptySegments) {
  EXPECT_EQ(cut(" \r\n ST*1~\r\n\t BEG*2~~\n~SE*3~\r\n"),
            (Rows{{"ST", "1"}, {"BEG", "2"}, {"SE", "3"}}));
}

TEST(Tokenizer, TakesALineEndAsTerminatorWithOrWithoutCarriageReturn) {
  const Delimiters lines{.element = '|', .segment = '\n'};
  EXPECT_EQ(cut("ST|1\r\nBEG|2 \nSE|3", lines), (Rows{{"ST", "1"}, {"BEG", "2"}, {"SE", "3"}}));
  const Delimiters returns{.element = '|', .segment = '\r'};
  EXPECT_EQ(cut("ST|1\r\nBEG|2\rSE|3\r\n", returns),
            (Rows{{"ST", "1"}, {"BEG", "2"}, {"SE", "3"}}));
}

TEST(Tokenizer, GivesTheSegmentThatTheInputEndsInAsUnterminated) {
  Tokenizer tokenizer("ST*1~BEG*0", {});
  Segment segment;
  ASSERT_TRUE(tokenizer.next(segment));
  EXPECT_TRUE(segment.terminated());
  EXPECT_EQ(segment.end(), 5u);
  ASSERT_TRUE(tokenizer.next(segment));
  EXPECT_FALSE(segment.terminated());
  EXPECT_EQ(segment.offset(), 5u);
  EXPECT_EQ(segment.offset_of(1), 9u);
  EXPECT_FALSE(tokenizer.next(segment));
}

TEST(Tokenizer, CountsElementsBeyondThoseItKeeps) {
  std::string text = "REF";
  for (int i = 0; i < 100; ++i) text += "*" + std::to_string(i);
  Tokenizer tokenizer(text, {});
  Segment segment;
  ASSERT_TRUE(tokenizer.next(segment));
  EXPECT_EQ(segment.size(), 100u);
  EXPECT_EQ(segment[Segment::kElementsMax], "59");
  EXPECT_EQ(segment[Segment::kElementsMax + 1], "");
}

TEST(Tokenizer, CutsTheSameAtEveryAlignmentAndLength) {
  for (std::size_t pad = 0; pad < 70; ++pad) {
    const std::string first = "A1*" + std::string(pad, 'x') + "*y~";
    const std::string blanks(pad * 2, '\n');
    EXPECT_EQ(cut(first + blanks + "B2*z~"),
              (Rows{{"A1", std::string(pad, 'x'), "y"}, {"B2", "z"}}))
        << pad;
  }
}

TEST(DelimiterScan, ThePortableFormAgreesWithTheMachinesOwn) {
  std::string bytes;
  std::uint64_t state = 1;
  for (int i = 0; i < 4096; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    bytes.push_back(static_cast<char>(state >> 56));
  }
  for (std::size_t at = 0; at + kScanBytes <= bytes.size(); ++at) {
    const char a = bytes[at];
    const char b = static_cast<char>(bytes[at + 1] ^ 0x80);
    ASSERT_EQ(scan(bytes.data() + at, a, b), scan_portable(bytes.data() + at, a, b)) << at;
  }
}

constexpr std::string_view kIsa =
    "ISA*00*          *00*          *ZZ*BIGBOX         *12*5551234567     "
    "*260105*0930*U*00401*000000042*0*P*>~";

TEST(Isa, AConformingHeaderTellsItsDelimiters) {
  static_assert(kIsa.size() == 106);
  const Isa isa = read_isa(kIsa, 0);
  EXPECT_EQ(isa.shape, Isa::Shape::fixed_width);
  EXPECT_EQ(isa.delimiters, (Delimiters{'*', '>', '~', '\0'}));
  EXPECT_EQ(unpadded(isa[6]), "BIGBOX");
  EXPECT_EQ(isa[13], "000000042");
  EXPECT_EQ(isa.end, 106u);
}

TEST(Isa, TheRepetitionSeparatorStandsInIsa11FromRelease00402On) {
  std::string text(kIsa);
  text[82] = '^';
  EXPECT_EQ(read_isa(text, 0).delimiters.repetition, '\0');
  text.replace(84, 5, "00501");
  EXPECT_EQ(read_isa(text, 0).delimiters.repetition, '^');
}

TEST(Isa, AnUnpaddedHeaderIsReadByItsSeparators) {
  const Isa isa = read_isa("ISA*00**00**ZZ*A*ZZ*B*260105*0930*U*00401*000000042*0*P*:~GS*", 0);
  EXPECT_EQ(isa.shape, Isa::Shape::unpadded);
  EXPECT_EQ(isa.count, 16u);
  EXPECT_EQ(isa[8], "B");
  EXPECT_EQ(isa.delimiters.component, ':');
  EXPECT_EQ(isa.delimiters.segment, '~');
}

TEST(Isa, AHeaderCutAnywhereIsTooShortAndNeverReadBeyond) {
  for (std::size_t size = 4; size < 104; ++size) {
    const std::string part(kIsa.substr(0, size));
    const Isa isa = read_isa(part, 0);
    EXPECT_EQ(isa.shape, Isa::Shape::too_few_elements) << size;
    EXPECT_LE(isa.end, size);
  }
}

TEST(Isa, DataThatBeginsLikeAHeaderIsNone) {
  EXPECT_FALSE(isa_begins("ISAAC*", 0));
  EXPECT_FALSE(isa_begins("ISA", 0));
  EXPECT_EQ(find_isa("xxISAACxISA*", 0), 8u);
}

}  // namespace
}  // namespace proofload::x12
