#include "orchestrator/renumber.hpp"

#include <gtest/gtest.h>

#include "contracts/base/check.hpp"
#include "contracts/x12/judge.hpp"
#include "tests/orchestrator/small_settings.hpp"

namespace proofload::orchestrator {
namespace {

std::string order_under(std::uint32_t control, x12::Delimiters delimiters = {}) {
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "GE", ""};  // names that look like the envelope's own segments
  envelope.receiver = {"ZZ", "IEA", ""};
  envelope.date = {2026, 1, 5};
  envelope.interchange_control = control;
  envelope.delimiters = delimiters;
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("PO", control);
  write(small_order(), writer);
  writer.end_group();
  writer.end_interchange();
  return bytes;
}

TEST(Renumber, TheSameDocumentUnderNewNumbersIsWhatWouldHaveBeenWritten) {
  for (const std::uint32_t from : {1u, 41u, 999'999'999u}) {
    for (const std::uint32_t to : {1u, 9u, 10u, 123'456'789u, 999'999'999u}) {
      EXPECT_EQ(renumbered(order_under(from), to), order_under(to)) << from << " to " << to;
    }
  }
}

TEST(Renumber, WhateverItIsCutWith) {
  const x12::Delimiters delimiters{'|', '@', '\n', '\0'};
  const std::string moved = renumbered(order_under(7, delimiters), 1'000);
  EXPECT_EQ(moved, order_under(1'000, delimiters));
  x12::Judgement judgement;
  x12::judge(moved, x12::standard_dictionary(), judgement);
  EXPECT_TRUE(judgement.clean());
}

TEST(Renumber, WhatIsNoInterchangeIsOurBug) { EXPECT_THROW(renumbered("ISA*", 1), Bug); }

}  // namespace
}  // namespace proofload::orchestrator
