// contracts/x12/finding.hpp — one thing that is wrong with an interchange, where, and how an
// acknowledgement says it.
//
// Shape    kind(code) gives what is fixed for a code: its name, its level, the acknowledgement
// code, its effect.
//          Finding holds where. Indices are places in the Judgement's lists; positions count
//          from 1.
// Source   domain facts: TA105, AK905, AK502, AK304, AK403.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace proofload::x12 {

enum class Level : std::uint8_t { file, interchange, group, set, segment, element };

// What a finding does to the smallest thing that can be refused: its set, group or interchange.
enum class Effect : std::uint8_t {
  reject,
  error,     // accepted, with errors
  semantic,  // a 997 does not speak of it: totals, hashes, check digits
};

enum class FindingCode : std::uint8_t {
  // file
  no_isa,
  data_outside_interchange,
  // interchange: TA105
  isa_too_few_elements,
  isa_not_fixed_width,
  isa01_unknown,
  isa03_unknown,
  isa05_unknown,
  isa07_unknown,
  isa09_bad_date,
  isa10_bad_time,
  isa11_unknown,
  isa12_unknown_version,
  isa13_not_9_digits,
  isa14_unknown,
  isa15_unknown,
  iea01_count,
  iea02_mismatch,
  missing_iea,
  duplicate_isa13,
  unterminated_segment,
  segment_outside_set,
  // group: AK905
  gs_incomplete,
  gs04_bad_date,
  gs05_bad_time,
  gs06_bad_number,
  gs08_unknown_version,
  ge01_count,
  ge02_mismatch,
  missing_ge,
  duplicate_gs06,
  // set: AK502
  unknown_set,
  gs01_mismatch,
  st02_length,
  duplicate_st02,
  se01_count,
  se02_mismatch,
  missing_se,
  other_release,
  // segment: AK304
  bad_segment_id,
  unknown_segment,
  segment_not_in_set,
  segment_out_of_sequence,
  missing_mandatory_segment,
  segment_over_max_use,
  loop_over_max,
  // element: AK403
  element_missing,
  element_condition,
  element_too_many,
  element_too_short,
  element_too_long,
  element_bad_character,
  element_bad_code,
  element_bad_date,
  element_bad_time,
  element_exclusion,
  component_too_many,
  line_break,
  // meaning
  hl01_sequence,
  hl02_parent,
  hl02_absent,
  ctt01_count,
  ctt02_hash,
  tds01_total,
  sscc_check_digit,
  gtin_check_digit,
  sdq_total,
  ack02_total,
  bpr02_total,
  stated_total,
  stated_difference,
  count_
};

struct FindingKind {
  FindingCode code;
  std::string_view name;  // "SE01_COUNT": stable, for reports and waivers
  Level level;
  std::string_view
      reply;  // the code in TA105, AK905, AK502, AK304 or AK403, by level; "" when there is none
  Effect effect;
};

const FindingKind& kind(FindingCode code);

inline constexpr std::uint32_t kNowhere = 0xffffffff;

struct Finding {
  FindingCode code{};
  std::uint32_t interchange = kNowhere;
  std::uint32_t group = kNowhere;
  std::uint32_t set = kNowhere;
  std::string segment;                 // its id
  std::uint32_t segment_position = 0;  // in the set, 1 is ST; 0: not in a set
  std::uint32_t element = 0;           // 1 is the first; 0: the segment as a whole
  std::string_view element_number;     // in the data dictionary, "373"; "" when not known
  std::string value;                   // the text at fault; of a long one, how it begins
  std::size_t offset = 0;              // of the place, in bytes of the input
  std::string text;                    // a sentence for a person
  std::string expected;                // what would have been right: "11", "a date CCYYMMDD"; "" when the sentence says it
  bool follows = false;                // it is only the consequence of another: an input that is cut short lacks every trailer
};

}  // namespace proofload::x12
