#include "tests/harness/conformance/sample_table.hpp"

namespace proofload::conformance {
namespace {

constexpr SampleRow kDerived[] = {
    {"derived/210__missing_se__779ab1.edi", "violates", "MISSING_SE", "violates"},
    {"derived/214__crlf_between_segments__3ed929.edi", "conforms", "", "conforms"},
    {"derived/214__ge_control_mismatch__a68016.edi", "violates", "GE02_MISMATCH", "violates"},
    {"derived/810__crlf_between_segments__35847a.edi", "conforms", "", "conforms"},
    {"derived/810__gs01_wrong__80ce6f.edi", "violates", "GS01_MISMATCH", "conforms"},
    {"derived/810__iea_control_mismatch__fdb0ac.edi", "violates", "IEA02_MISMATCH", "violates"},
    {"derived/810__iea_count_wrong__036740.edi", "violates", "IEA01_COUNT", "conforms"},
    {"derived/810__missing_iea__069a07.edi", "violates", "MISSING_IEA", "violates"},
    {"derived/810__terminator_in_data__6859d9.edi", "violates", "BAD_SEGMENT_ID SE01_COUNT", "violates"},
    {"derived/810__terminator_in_data__eec7ad.edi", "violates", "BAD_SEGMENT_ID SE01_COUNT", "violates"},
    {"derived/810__truncated_mid_isa__1688e3.edi", "violates", "ISA_TOO_FEW_ELEMENTS", "violates"},
    {"derived/810__truncated_mid_isa__676a26.edi", "violates", "ISA_TOO_FEW_ELEMENTS", "violates"},
    {"derived/820__ge_control_mismatch__8acf66.edi", "violates", "GE02_MISMATCH", "violates"},
    {"derived/820__ge_count_wrong__5955b7.edi", "violates", "GE01_COUNT", "conforms"},
    {"derived/820__isa_control_8_digits__82ec8f.edi", "violates", "ISA13_NOT_9_DIGITS ISA_NOT_FIXED_WIDTH", "conforms"},
    {"derived/820__utf8_bom__b89c2e.edi", "conforms", "", "conforms"},
    {"derived/846__isa_sender_unpadded__5a27a3.edi", "violates", "ISA_NOT_FIXED_WIDTH", "conforms"},
    {"derived/850__truncated_60pct__ab6f5d.edi", "violates", "MISSING_IEA", "violates"},
    {"derived/855__same_isa13_changed_content__1467aa.edi", "violates", "DUPLICATE_ISA13", "violates"},
    {"derived/855__se_control_mismatch__a9ede1.edi", "violates", "SE02_MISMATCH", "violates"},
    {"derived/856__duplicate_interchange__4f0af4.edi", "violates", "DUPLICATE_ISA13", "violates"},
    {"derived/856__iea_control_mismatch__4c46e1.edi", "violates", "IEA02_MISMATCH", "violates"},
    {"derived/856__missing_se__2f78c5.edi", "violates", "MISSING_SE", "violates"},
    {"derived/856__trailing_garbage__1c5353.edi", "violates", "DATA_OUTSIDE_INTERCHANGE", "conforms"},
    {"derived/856__trailing_garbage__a1dc1d.edi", "violates", "DATA_OUTSIDE_INTERCHANGE", "conforms"},
    {"derived/856__truncated_60pct__cfdfc1.edi", "violates", "MISSING_IEA", "violates"},
    {"derived/865__duplicate_interchange__19c06f.edi", "violates", "DUPLICATE_ISA13 ELEMENT_BAD_DATE", "violates",
     "its parent has a date of nine digits, DTM*038*200902164"},
    {"derived/865__se_control_mismatch__93d346.edi", "violates", "ELEMENT_BAD_DATE SE02_MISMATCH", "violates",
     "its parent has a date of nine digits, DTM*038*200902164"},
    {"derived/940__iea_count_wrong__a9156f.edi", "violates", "IEA01_COUNT", "conforms"},
    {"derived/940__same_isa13_changed_content__2bcec5.edi", "violates", "DUPLICATE_ISA13", "violates"},
    {"derived/940__se_count_off_by_one__b3b1cd.edi", "violates", "SE01_COUNT", "conforms"},
    {"derived/940__se_count_off_by_one__e106f7.edi", "violates", "SE01_COUNT", "conforms"},
    {"derived/997__ge_count_wrong__56146b.edi", "violates", "GE01_COUNT", "conforms"},
    {"derived/997__gs01_wrong__429d4b.edi", "violates", "GS01_MISMATCH", "conforms"},
    {"derived/997__isa_control_8_digits__3d9393.edi", "violates", "ISA13_NOT_9_DIGITS ISA_NOT_FIXED_WIDTH", "conforms"},
    {"derived/997__isa_sender_unpadded__d6a739.edi", "violates", "ISA_NOT_FIXED_WIDTH", "conforms"},
    {"derived/997__missing_iea__0466ec.edi", "violates", "MISSING_IEA", "violates"},
    {"derived/997__utf8_bom__3d10df.edi", "conforms", "", "conforms"},
};

}  // namespace

std::span<const SampleRow> derived_samples() { return kDerived; }

}  // namespace proofload::conformance
