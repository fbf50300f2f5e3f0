#include "contracts/x12/writer.hpp"

#include <gtest/gtest.h>

#include "contracts/base/check.hpp"

namespace proofload::x12 {
namespace {

Envelope envelope() {
  return {.sender = {"ZZ", "BIGBOX", ""},
          .receiver = {"12", "5551234567", "APP"},
          .date = {2026, 1, 5},
          .time = "0930",
          .interchange_control = 42};
}

TEST(Writer, WritesEnvelopesWithTheirCountsAndControlNumbers) {
  std::string out;
  const Envelope e = envelope();
  Writer w(out, e);
  w.begin_interchange();
  w.begin_group("PO", 17);
  w.begin_set("850");
  w.segment("BEG", "00", "SA", "1", "", e.date);
  w.end_set();
  w.begin_set("850");
  w.end_set();
  w.end_group();
  w.end_interchange();
  EXPECT_EQ(out,
            "ISA*00*          *00*          *ZZ*BIGBOX         *12*5551234567     "
            "*260105*0930*U*00401*000000042*0*P*>~"
            "GS*PO*BIGBOX*APP*20260105*0930*17*X*004010~ST*850*0001~BEG*00*SA*1**20260105~SE*3*"
            "0001~ST*850*0002~"
            "SE*2*0002~GE*2*17~IEA*1*000000042~");
}

TEST(Writer, LeavesOutEmptyElementsAtTheEnd) {
  std::string out;
  const Envelope e = envelope();
  Writer w(out, e);
  w.segment("N1", "ST", "", "", "");
  w.segment("PO1", "", Quantity{12'500'000, Unit("LB")}, Decimal{}, "");
  EXPECT_EQ(out, "N1*ST~PO1**12.5*LB~");
}

TEST(Writer, WritesSegmentsOfAnyLength) {
  const Envelope e = envelope();
  for (std::size_t size = 490; size < 1100; ++size) {
    std::string out;
    Writer w(out, e);
    w.segment("MSG", std::string(size, 'x'), "", "y", "", "");
    ASSERT_EQ(out, "MSG*" + std::string(size, 'x') + "**y~");
  }
}

TEST(Writer, ReplacesWhatCannotBeWrittenAndCountsIt) {
  std::string out;
  const Envelope e = envelope();
  Writer w(out, e);
  w.segment("N1", "ST", "A*B~C>D\nE");
  EXPECT_EQ(out, "N1*ST*A B C D E~");
  EXPECT_EQ(w.replaced(), 4u);
}

TEST(Writer, TheReplacedCharactersAreThoseOfTheInterchange) {
  std::string out;
  Envelope e = envelope();
  e.delimiters = {'|', '@', '\n', '\0'};
  Writer w(out, e);
  w.segment("N1", "ST", "A*B~C|D@E");
  EXPECT_EQ(out, "N1|ST|A*B~C D E\n");
  EXPECT_EQ(w.replaced(), 2u);
}

TEST(Writer, AnIdThatDoesNotFitTheHeaderIsOurBug) {
  std::string out;
  Envelope e = envelope();
  e.sender.id = "SIXTEEN CHARS ID";
  Writer w(out, e);
  EXPECT_THROW(w.begin_interchange(), Bug);
}

TEST(Writer, TheRepetitionSeparatorIsSaidWhereTheReleaseHasOne) {
  std::string out;
  Envelope e = envelope();
  e.version = "005010";
  e.delimiters.repetition = '^';
  Writer w(out, e);
  w.begin_interchange();
  EXPECT_EQ(out.substr(82, 7), "^*00501");
}

}  // namespace
}  // namespace proofload::x12
