// Every warehouse, truckload and routing document of the samples folder, with what the judge says of it and why.
#include <gtest/gtest.h>

#include "tests/contracts/x12/sample_verdicts.hpp"

namespace proofload::x12 {
namespace {

constexpr Verdict kAccepted = Verdict::accepted;
constexpr Verdict kRejected = Verdict::rejected;

constexpr SampleVerdict kLogisticsSamples[] = {
    {"204__EDI-Net__204-MGCTLYST-SAMPLE.edi", kRejected, "SE01_COUNT", "38 segments said to be 41"},
    {"204__x12-types__test_204_e1.edi", kRejected,
     "ELEMENT_CONDITION",
     "an L11 without its reference, a G62 with a time and no time qualifier"},
    {"210__EDI-Net__210-MGCTLYST-SAMPLE.edi", kAccepted, "", ""},
    {"210__X12Parser__CN_FreightInvoiceSample1.edi", kAccepted, "", ""},
    {"210__bootstrap-archived__edi-splitter.split-single_e1.edi", kRejected,
     "ISA13_NOT_9_DIGITS ISA_NOT_FIXED_WIDTH SE01_COUNT UNKNOWN_SET",
     "a header cut short; release 004030 has no 210 here; 42 segments said to be 29"},
    {"210__bootstrap-archived__edi-splitter.split-single_e2.edi", kRejected,
     "ISA13_NOT_9_DIGITS ISA_NOT_FIXED_WIDTH UNKNOWN_SET",
     "a header cut short; release 004030 has no 210 here"},
    {"210__staedi__ts210_80char.edi", kRejected,
     "BAD_SEGMENT_ID ELEMENT_BAD_CHARACTER ISA10_BAD_TIME ISA_NOT_FIXED_WIDTH LINE_BREAK SE02_MISMATCH ST02_LENGTH",
     "lines of 80 characters break elements and ids"},
    {"214__EDI-Net__214-MGCTLYST-SAMPLE.edi", kRejected, "UNKNOWN_SET", "release 004030 has no 214 here"},
    {"214__EDI-Net__x12.214.edi", kRejected,
     "ISA_NOT_FIXED_WIDTH UNKNOWN_SET",
     "a line's end inside ISA08; release 004030 has no 214 here"},
    {"214__x12-types__test_214_e1.edi", kRejected, "IEA02_MISMATCH", "trailers of another interchange"},
    {"753__x12-types__753_full.edi", kRejected,
     "GS01_MISMATCH GS08_UNKNOWN_VERSION SE01_COUNT UNKNOWN_SET",
     "its release is 005010, its group GR"},
    {"754__x12-types__754_fragment.edi", kAccepted, "NO_ISA", "a set alone"},
    {"940__EdiEngine__940.2.OK.edi", kAccepted, "", ""},
    {"940__EdiEngine__940_Failed_SE01__NEG.edi", kRejected,
     "ELEMENT_BAD_CHARACTER ELEMENT_MISSING ELEMENT_TOO_SHORT SE01_COUNT",
     "W01 stands one place too far right, a charge has a point, 9 segments said to be 12"},
    {"940__index__940_amretail.edi", kAccepted, "", ""},
    {"940__index__940_sample_library.edi", kRejected, "SE01_COUNT SEGMENT_OUT_OF_SEQUENCE", "a W01 without an LX"},
    {"940__index__940_smoke_nolines.edi", kRejected, "GS08_UNKNOWN_VERSION UNKNOWN_SET", "its release is 005010"},
    {"940__index__940_wareboxes.edi", kRejected,
     "ELEMENT_CONDITION ELEMENT_TOO_LONG SEGMENT_OUT_OF_SEQUENCE",
     "a time as its qualifier; N1 after G62"},
    {"940__x12-types__test_940_e1.edi", kRejected, "GE02_MISMATCH IEA02_MISMATCH", "trailers of another interchange"},
    {"940__x12-types__test_940_e3.edi", Verdict::accepted_with_errors, "LINE_BREAK", "a line's end before W0115"},
    {"940__x12-types__test_940_e5.edi", kRejected,
     "ELEMENT_BAD_DATE ELEMENT_TOO_LONG GE02_MISMATCH IEA02_MISMATCH ST02_LENGTH",
     "no ISA16, so that each last element ends with the terminator; trailers of another"},
    {"940__x12-types__test_940_e9.edi", kRejected,
     "GE02_MISMATCH IEA02_MISMATCH SE01_COUNT ST02_LENGTH",
     "no ISA16, as before; 3 segments said to be 4"},
    {"943__index__943_trx.edi", kRejected,
     "ELEMENT_TOO_LONG GS01_MISMATCH MISSING_MANDATORY_SEGMENT SE01_COUNT SEGMENT_NOT_IN_SET SEGMENT_OUT_OF_SEQUENCE",
     "the lines of a 945 and the total of a 944, in a group SW"},
    {"943__x12-types__943_full.edi", kRejected, "GS08_UNKNOWN_VERSION SE01_COUNT UNKNOWN_SET", "its release is 005010"},
    {"944__index__944_sample_library.edi", kRejected,
     "ELEMENT_CONDITION GTIN_CHECK_DIGIT MISSING_MANDATORY_SEGMENT",
     "id pairs the wrong way round, no W14"},
    {"944__node-x12-edi__tutorial-getting-started_e1.edi", kRejected,
     "ELEMENT_CONDITION",
     "W0706 says LT, and the lot stands in W0708"},
    {"945__X12-NET__WarehouseShippingAdvice.edi", kRejected,
     "ELEMENT_BAD_DATE ELEMENT_TOO_LONG ELEMENT_TOO_SHORT GE01_COUNT GS01_MISMATCH STATED_TOTAL",
     "a template: words for values; 144 shipped said to be 240"},
    {"945__x12-types___945_test_e2.edi", kRejected,
     "ELEMENT_CONDITION ISA_NOT_FIXED_WIDTH SE01_COUNT",
     "a header without its blanks, an id without its qualifier, 16 segments said to be 12"},
    {"990__EDI-Net__990-MGCTLYST-SAMPLE.edi", kAccepted, "", ""},
    {"990__index__990_gs_ar.edi", kRejected,
     "ELEMENT_BAD_DATE ELEMENT_TOO_LONG GS01_MISMATCH SE01_COUNT SEGMENT_NOT_IN_SET",
     "carrier and load change places, the answer stands for the date, N1s, in a group AR"},
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
