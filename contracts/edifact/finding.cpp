#include "contracts/edifact/finding.hpp"

#include <array>

namespace proofload::edifact {
namespace {

using C = FindingCode;
using L = Level;
using E = Effect;

constexpr std::array<FindingKind, static_cast<std::size_t>(C::count_)> kFindingKinds{{
    {C::no_unb, "NO_UNB", L::file, "", E::reject},
    {C::data_outside_interchange, "DATA_OUTSIDE_INTERCHANGE", L::file, "", E::error},

    {C::una_invalid, "UNA_INVALID", L::interchange, "20", E::reject},
    {C::unb_incomplete, "UNB_INCOMPLETE", L::interchange, "13", E::reject},
    {C::unb_syntax_unknown, "UNB_SYNTAX_UNKNOWN", L::interchange, "2", E::error},
    {C::unb_date, "UNB_DATE", L::interchange, "12", E::error},
    {C::duplicate_unb_ref, "DUPLICATE_UNB_REF", L::interchange, "26", E::reject},
    {C::unz_count, "UNZ_COUNT", L::interchange, "29", E::reject},
    {C::unz_ref_mismatch, "UNZ_REF_MISMATCH", L::interchange, "28", E::reject},
    {C::missing_unz, "MISSING_UNZ", L::interchange, "13", E::reject},
    {C::unterminated_segment, "UNTERMINATED_SEGMENT", L::interchange, "18", E::reject},
    {C::segment_outside_message, "SEGMENT_OUTSIDE_MESSAGE", L::interchange, "33", E::reject},
    {C::groups_and_messages_mixed, "GROUPS_AND_MESSAGES_MIXED", L::interchange, "30", E::reject},
    {C::interchange_empty, "INTERCHANGE_EMPTY", L::interchange, "32", E::error},

    {C::ung_incomplete, "UNG_INCOMPLETE", L::group, "13", E::reject},
    {C::une_count, "UNE_COUNT", L::group, "29", E::reject},
    {C::une_ref_mismatch, "UNE_REF_MISMATCH", L::group, "28", E::reject},
    {C::missing_une, "MISSING_UNE", L::group, "13", E::reject},
    {C::duplicate_ung_ref, "DUPLICATE_UNG_REF", L::group, "26", E::reject},
    {C::group_type_mismatch, "GROUP_TYPE_MISMATCH", L::group, "31", E::reject},

    {C::unh_bad_type, "UNH_BAD_TYPE", L::message, "12", E::reject},
    {C::unh_bad_version, "UNH_BAD_VERSION", L::message, "12", E::reject},
    {C::unh_ref_missing, "UNH_REF_MISSING", L::message, "13", E::reject},
    {C::duplicate_unh_ref, "DUPLICATE_UNH_REF", L::message, "26", E::reject},
    {C::unknown_message, "UNKNOWN_MESSAGE", L::message, "14", E::reject},
    {C::other_directory, "OTHER_DIRECTORY", L::message, "", E::semantic},
    {C::unt_count, "UNT_COUNT", L::message, "29", E::reject},
    {C::unt_ref_mismatch, "UNT_REF_MISMATCH", L::message, "28", E::reject},
    {C::missing_unt, "MISSING_UNT", L::message, "13", E::reject},

    {C::bad_segment_id, "BAD_SEGMENT_ID", L::segment, "12", E::reject},
    {C::unknown_segment, "UNKNOWN_SEGMENT", L::segment, "15", E::reject},
    {C::segment_not_in_message, "SEGMENT_NOT_IN_MESSAGE", L::segment, "15", E::reject},
    {C::segment_out_of_sequence, "SEGMENT_OUT_OF_SEQUENCE", L::segment, "15", E::reject},
    {C::missing_mandatory_segment, "MISSING_MANDATORY_SEGMENT", L::segment, "13", E::reject},
    {C::missing_section_control, "MISSING_SECTION_CONTROL", L::segment, "13", E::error},
    {C::segment_over_max_use, "SEGMENT_OVER_MAX_USE", L::segment, "35", E::error},
    {C::group_over_max, "GROUP_OVER_MAX", L::segment, "36", E::error},

    {C::element_missing, "ELEMENT_MISSING", L::element, "13", E::reject},
    {C::element_too_many, "ELEMENT_TOO_MANY", L::element, "16", E::error},
    {C::component_too_many, "COMPONENT_TOO_MANY", L::element, "16", E::error},
    {C::element_too_short, "ELEMENT_TOO_SHORT", L::element, "40", E::error},
    {C::element_too_long, "ELEMENT_TOO_LONG", L::element, "39", E::error},
    {C::element_bad_character, "ELEMENT_BAD_CHARACTER", L::element, "37", E::reject},
    {C::element_bad_decimal_mark, "ELEMENT_BAD_DECIMAL_MARK", L::element, "19", E::error},
    {C::element_bad_code, "ELEMENT_BAD_CODE", L::element, "12", E::error},
    {C::character_not_in_set, "CHARACTER_NOT_IN_SET", L::element, "21", E::error},

    {C::dtm_value, "DTM_VALUE", L::element, "", E::semantic},
    {C::cnt_count, "CNT_COUNT", L::element, "", E::semantic},
    {C::cnt_quantity, "CNT_QUANTITY", L::element, "", E::semantic},
    {C::moa_total, "MOA_TOTAL", L::element, "", E::semantic},
    {C::line_amount, "LINE_AMOUNT", L::element, "", E::semantic},
    {C::cps_repeated, "CPS_REPEATED", L::element, "", E::semantic},
    {C::cps_parent, "CPS_PARENT", L::element, "", E::semantic},
    {C::sscc_check_digit, "SSCC_CHECK_DIGIT", L::element, "", E::semantic},
    {C::gtin_check_digit, "GTIN_CHECK_DIGIT", L::element, "", E::semantic},
    {C::gln_check_digit, "GLN_CHECK_DIGIT", L::element, "", E::semantic},
}};

constexpr bool kinds_in_order() {
  for (std::size_t i = 0; i < kFindingKinds.size(); ++i) {
    if (static_cast<std::size_t>(kFindingKinds[i].code) != i) return false;
  }
  return true;
}
static_assert(kinds_in_order(), "a row a code, in the enumerators' order");

}  // namespace

const FindingKind& kind(FindingCode code) { return kFindingKinds[static_cast<std::size_t>(code)]; }

}  // namespace proofload::edifact
