// contracts/x12/judge.hpp — does this conform? Envelope, structure and elements, in one pass over
// the bytes.
//
// Shape    Judgement j = judge(bytes, standard_dictionary());
//          for (const JudgedSet& set : j.sets) if (set.verdict != Verdict::rejected)
//          read<PurchaseOrder850>(set.text); Lists are flat, in wire order; an interchange names
//          its range of groups, a group its range of sets. judge(bytes, dictionary, into) reuses
//          the lists: nothing is allocated for what conforms.
// Requires the bytes and the dictionary outlive the Judgement, which views them.
// Errors   none: whatever the bytes are, they have a judgement.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "contracts/edi/places.hpp"
#include "contracts/x12/definition.hpp"
#include "contracts/x12/finding.hpp"
#include "contracts/x12/segment.hpp"
#include "contracts/x12/set_text.hpp"

namespace proofload::x12 {

enum class Verdict : std::uint8_t { accepted, accepted_with_errors, rejected };

struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct JudgedSet {
  std::string_view id;              // ST01
  std::string_view control_number;  // ST02
  SetText text;                     // ST to SE
  std::uint32_t group = kNowhere;
  std::uint32_t segments = 0;  // counted
  Range findings;
  Verdict verdict = Verdict::accepted;
  const Release* judged_by = nullptr;  // nullptr: its content was not judged, for want of a definition
  std::size_t offset = 0;              // of its ST in the input
  const edi::Structure* structure = nullptr;  // of its definition, in whichever standard it came
  edi::Places places;                         // of that: through which it came
};

struct JudgedGroup {
  std::string_view functional_id;     // GS01
  std::string_view sender, receiver;  // GS02, GS03
  std::string_view control_number;    // GS06
  std::string_view version;           // GS08
  std::string_view included;          // GE01 as it came, "" without a GE
  std::uint32_t interchange = kNowhere;
  Range sets;
  Verdict verdict = Verdict::accepted;  // of the group's own envelope
};

struct JudgedInterchange {
  std::string_view sender_qualifier, sender, receiver_qualifier, receiver;  // unpadded
  std::string_view date, time, version, control_number;                     // ISA09, 10, 12, 13
  bool acknowledgment_requested = false;                                    // ISA14
  char usage = ' ';                                                         // ISA15
  Delimiters delimiters;
  std::string_view bytes;  // ISA to IEA
  Range groups;
  Range ta1s;
  Verdict verdict = Verdict::accepted;  // of the interchange's own envelope
};

struct Judgement {
  std::vector<JudgedInterchange> interchanges;
  std::vector<JudgedGroup> groups;
  std::vector<JudgedSet> sets;
  std::vector<Segment> ta1s;  // for read_ta1
  std::vector<Finding> findings;
  // Beyond a hundred a set or an envelope, and the first of each code; the verdicts count them all.
  std::size_t findings_dropped = 0;

  bool clean() const { return findings.empty(); }
  std::span<const JudgedGroup> groups_of(const JudgedInterchange& interchange) const;
  std::span<const JudgedSet> sets_of(const JudgedGroup& group) const;
  std::span<const Finding> findings_of(const JudgedSet& set) const;
  // A set is in force when neither it nor what encloses it was rejected.
  bool in_force(const JudgedSet& set) const;
  void clear();
};

Judgement judge(std::string_view bytes, const Dictionary& dictionary);
void judge(std::string_view bytes, const Dictionary& dictionary, Judgement& into);

}  // namespace proofload::x12
