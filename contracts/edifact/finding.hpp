// contracts/edifact/finding.hpp — one thing that is wrong with an interchange, where, and how a CONTRL says it.
//
// Shape    kind(code) gives what is fixed for a code: its name, its level, the error code of a CONTRL, its effect.
//          Positions count from 1; component 0 is the element as a whole, element 0 the segment.
// Source   domain facts: CONTRL, 0085.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::edifact {

enum class Level : std::uint8_t { file, interchange, group, message, segment, element };

// What a finding does to the smallest thing that can be refused: its message, group or interchange.
enum class Effect : std::uint8_t {
  reject,
  error,     // taken, with errors
  semantic,  // a CONTRL does not speak of it: totals, check digits, dates
};

enum class FindingCode : std::uint8_t {
  // file
  no_unb,
  data_outside_interchange,
  // interchange
  una_invalid,
  unb_incomplete,
  unb_syntax_unknown,
  unb_date,
  duplicate_unb_ref,
  unz_count,
  unz_ref_mismatch,
  missing_unz,
  unterminated_segment,
  segment_outside_message,
  groups_and_messages_mixed,
  interchange_empty,
  // group
  ung_incomplete,
  une_count,
  une_ref_mismatch,
  missing_une,
  duplicate_ung_ref,
  group_type_mismatch,
  // message
  unh_bad_type,
  unh_bad_version,
  unh_ref_missing,
  duplicate_unh_ref,
  unknown_message,
  other_directory,
  unt_count,
  unt_ref_mismatch,
  missing_unt,
  // segment
  bad_segment_id,
  unknown_segment,
  segment_not_in_message,
  segment_out_of_sequence,
  missing_mandatory_segment,
  missing_section_control,
  segment_over_max_use,
  group_over_max,
  // element
  element_missing,
  element_too_many,
  component_too_many,
  element_too_short,
  element_too_long,
  element_bad_character,
  element_bad_decimal_mark,
  element_bad_code,
  character_not_in_set,
  // meaning
  dtm_value,
  cnt_count,
  cnt_quantity,
  moa_total,
  line_amount,
  cps_repeated,
  cps_parent,
  sscc_check_digit,
  gtin_check_digit,
  gln_check_digit,
  count_
};

struct FindingKind {
  FindingCode code;
  std::string_view name;   // "UNT_COUNT": stable, for reports and waivers
  Level level;
  std::string_view reply;  // 0085 of a CONTRL; "" when there is none
  Effect effect;
};

const FindingKind& kind(FindingCode code);

struct Finding {
  FindingCode code{};
  std::string segment;                 // its tag
  std::uint32_t segment_position = 0;  // in the message, 1 is UNH; 0: not in a message
  std::uint32_t element = 0;
  std::uint32_t component = 0;
  std::string_view element_number;  // in the data dictionary, "2380"
  std::string value;                // the text at fault; of a long one, how it begins
  std::size_t offset = 0;           // of the place, in bytes of the input
  std::string text;                 // a sentence for a person
  std::string expected;             // what would have been right; "" when the sentence says it
  bool follows = false;             // only the consequence of another: an input that is cut lacks every trailer
};

}  // namespace proofload::edifact
