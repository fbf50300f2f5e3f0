#include "contracts/x12/finding.hpp"

#include <array>

namespace proofload::x12 {
namespace {

using C = FindingCode;
using L = Level;
using E = Effect;

constexpr std::array<FindingKind, static_cast<std::size_t>(C::count_)> kKinds{{
    {C::no_isa, "NO_ISA", L::file, "", E::reject},
    {C::data_outside_interchange, "DATA_OUTSIDE_INTERCHANGE", L::file, "", E::error},

    {C::isa_too_few_elements, "ISA_TOO_FEW_ELEMENTS", L::interchange, "023", E::reject},
    {C::isa_not_fixed_width, "ISA_NOT_FIXED_WIDTH", L::interchange, "022", E::error},
    {C::isa01_unknown, "ISA01_UNKNOWN", L::interchange, "010", E::error},
    {C::isa03_unknown, "ISA03_UNKNOWN", L::interchange, "012", E::error},
    {C::isa05_unknown, "ISA05_UNKNOWN", L::interchange, "005", E::error},
    {C::isa07_unknown, "ISA07_UNKNOWN", L::interchange, "007", E::error},
    {C::isa09_bad_date, "ISA09_BAD_DATE", L::interchange, "014", E::error},
    {C::isa10_bad_time, "ISA10_BAD_TIME", L::interchange, "015", E::error},
    {C::isa11_unknown, "ISA11_UNKNOWN", L::interchange, "016", E::error},
    {C::isa12_unknown_version, "ISA12_UNKNOWN_VERSION", L::interchange, "017", E::error},
    {C::isa13_not_9_digits, "ISA13_NOT_9_DIGITS", L::interchange, "018", E::reject},
    {C::isa14_unknown, "ISA14_UNKNOWN", L::interchange, "019", E::error},
    {C::isa15_unknown, "ISA15_UNKNOWN", L::interchange, "020", E::error},
    {C::iea01_count, "IEA01_COUNT", L::interchange, "021", E::reject},
    {C::iea02_mismatch, "IEA02_MISMATCH", L::interchange, "001", E::reject},
    {C::missing_iea, "MISSING_IEA", L::interchange, "023", E::reject},
    {C::duplicate_isa13, "DUPLICATE_ISA13", L::interchange, "025", E::reject},
    {C::unterminated_segment, "UNTERMINATED_SEGMENT", L::interchange, "023", E::reject},
    {C::segment_outside_set, "SEGMENT_OUTSIDE_SET", L::interchange, "022", E::reject},

    {C::gs_incomplete, "GS_INCOMPLETE", L::group, "1", E::reject},
    {C::gs04_bad_date, "GS04_BAD_DATE", L::group, "", E::error},
    {C::gs05_bad_time, "GS05_BAD_TIME", L::group, "", E::error},
    {C::gs06_bad_number, "GS06_BAD_NUMBER", L::group, "6", E::reject},
    {C::gs08_unknown_version, "GS08_UNKNOWN_VERSION", L::group, "2", E::reject},
    {C::ge01_count, "GE01_COUNT", L::group, "5", E::reject},
    {C::ge02_mismatch, "GE02_MISMATCH", L::group, "4", E::reject},
    {C::missing_ge, "MISSING_GE", L::group, "3", E::reject},
    {C::duplicate_gs06, "DUPLICATE_GS06", L::group, "19", E::reject},

    {C::unknown_set, "UNKNOWN_SET", L::set, "1", E::reject},
    {C::gs01_mismatch, "GS01_MISMATCH", L::set, "6", E::reject},
    {C::st02_length, "ST02_LENGTH", L::set, "7", E::reject},
    {C::duplicate_st02, "DUPLICATE_ST02", L::set, "23", E::reject},
    {C::se01_count, "SE01_COUNT", L::set, "4", E::reject},
    {C::se02_mismatch, "SE02_MISMATCH", L::set, "3", E::reject},
    {C::missing_se, "MISSING_SE", L::set, "2", E::reject},
    {C::other_release, "OTHER_RELEASE", L::set, "", E::semantic},

    {C::bad_segment_id, "BAD_SEGMENT_ID", L::segment, "1", E::reject},
    {C::unknown_segment, "UNKNOWN_SEGMENT", L::segment, "1", E::reject},
    {C::segment_not_in_set, "SEGMENT_NOT_IN_SET", L::segment, "6", E::reject},
    {C::segment_out_of_sequence, "SEGMENT_OUT_OF_SEQUENCE", L::segment, "7", E::reject},
    {C::missing_mandatory_segment, "MISSING_MANDATORY_SEGMENT", L::segment, "3", E::reject},
    {C::segment_over_max_use, "SEGMENT_OVER_MAX_USE", L::segment, "5", E::error},
    {C::loop_over_max, "LOOP_OVER_MAX", L::segment, "4", E::error},

    {C::element_missing, "ELEMENT_MISSING", L::element, "1", E::reject},
    {C::element_condition, "ELEMENT_CONDITION", L::element, "2", E::reject},
    {C::element_too_many, "ELEMENT_TOO_MANY", L::element, "3", E::error},
    {C::element_too_short, "ELEMENT_TOO_SHORT", L::element, "4", E::error},
    {C::element_too_long, "ELEMENT_TOO_LONG", L::element, "5", E::error},
    {C::element_bad_character, "ELEMENT_BAD_CHARACTER", L::element, "6", E::reject},
    {C::element_bad_code, "ELEMENT_BAD_CODE", L::element, "7", E::error},
    {C::element_bad_date, "ELEMENT_BAD_DATE", L::element, "8", E::reject},
    {C::element_bad_time, "ELEMENT_BAD_TIME", L::element, "9", E::reject},
    {C::element_exclusion, "ELEMENT_EXCLUSION", L::element, "10", E::reject},
    {C::component_too_many, "COMPONENT_TOO_MANY", L::element, "3", E::error},
    {C::line_break, "LINE_BREAK", L::element, "6", E::error},

    {C::hl01_sequence, "HL01_SEQUENCE", L::element, "", E::semantic},
    {C::hl02_parent, "HL02_PARENT", L::element, "", E::semantic},
    {C::hl02_absent, "HL02_ABSENT", L::element, "", E::semantic},
    {C::ctt01_count, "CTT01_COUNT", L::element, "", E::semantic},
    {C::ctt02_hash, "CTT02_HASH", L::element, "", E::semantic},
    {C::tds01_total, "TDS01_TOTAL", L::element, "", E::semantic},
    {C::sscc_check_digit, "SSCC_CHECK_DIGIT", L::element, "", E::semantic},
    {C::gtin_check_digit, "GTIN_CHECK_DIGIT", L::element, "", E::semantic},
    {C::sdq_total, "SDQ_TOTAL", L::element, "", E::semantic},
    {C::ack02_total, "ACK02_TOTAL", L::element, "", E::semantic},
    {C::bpr02_total, "BPR02_TOTAL", L::element, "", E::semantic},
    {C::stated_total, "STATED_TOTAL", L::element, "", E::semantic},
    {C::stated_difference, "STATED_DIFFERENCE", L::element, "", E::semantic},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (static_cast<std::size_t>(kKinds[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a row a code, in the enumerators' order");

}  // namespace

const FindingKind& kind(FindingCode code) {
  return kKinds[static_cast<std::size_t>(code)];
}

}  // namespace proofload::x12
