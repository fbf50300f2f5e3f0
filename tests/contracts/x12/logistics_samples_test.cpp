// Every warehouse, truckload and routing document of the samples folder, with what the judge says of it and why.
#include <gtest/gtest.h>

#include "tests/contracts/x12/sample_verdicts.hpp"

namespace proofload::x12 {
namespace {

constexpr SampleVerdict kLogisticsSamples[] = {
    {"204__EDI-Net__204-MGCTLYST-SAMPLE.edi", Verdict::accepted, "", ""},
};

TEST(LogisticsSamples, EachHasItsVerdictAndItsReason) {
  SKIP_WITHOUT_SAMPLES();
  expect_verdicts(kLogisticsSamples);
}

TEST(LogisticsSamples, NoneIsLeftOut) {
  SKIP_WITHOUT_SAMPLES();
  expect_every_file_of({"204", "210", "214", "753", "754", "940", "943", "944", "945", "990"}, kLogisticsSamples);
}

}  // namespace
}  // namespace proofload::x12
