// contracts/x12/definition.hpp — what the standard says of sets, segments and elements, compiled
// for the judge.
//
// What     Data files (definitions/<release>/segments.json, <set>.json) become flat tables once, at
// load. Adding a
//          set or a release is adding files; definitions/README.md has their format.
// Shape    a set is its segments in order (nodes); next(node, segment) says where a segment leads
// from there. Requires immutable after load; a Dictionary outlives what was judged with it. Errors
// load: unknown keys, unknown segments or elements, a structure that is no structure.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/result.hpp"
#include "contracts/edi/code_list.hpp"
#include "contracts/edi/segment_table.hpp"
#include "contracts/edi/structure.hpp"
#include "contracts/json/parser.hpp"

namespace proofload::x12 {

enum class ElementType : std::uint8_t { text, code, whole, decimal, date, time, composite };

struct ElementRule {
  ElementType type = ElementType::text;
  bool required = false;
  std::uint16_t length_min = 0;
  std::uint16_t length_max = 0;   // 0: not known
  std::uint32_t codes_begin = 0;  // in Release::codes; equal to codes_end: an open list
  std::uint32_t codes_end = 0;
  std::uint32_t components_begin = 0;  // in Release::elements
  std::uint32_t components_end = 0;
  std::string_view number;  // in the data dictionary: "373"
  std::string_view name;
};

// A relation between elements, over the bits of which of them are there (bit 1 is element 1).
struct Condition {
  enum class Kind : std::uint8_t { paired, required, exclusive, conditional, list };
  Kind kind = Kind::paired;
  std::uint8_t first = 0;
  std::uint64_t all = 0;
  std::string_view text;  // "P0607"
};

// What the judge looks at beyond the syntax.
enum class Role : std::uint8_t {
  none,
  hierarchy,
  charge,
  tax,
  total,
  count,
  mark,
  line,
  destination,
  change,
  subline,
  answer_heading,
  answer,
  payment,
  entity,
  paid_invoice,
  adjustment
};

struct SegmentRule {
  std::string_view id;
  std::string_view name;
  std::uint32_t elements_begin = 0, elements_end = 0;      // in Release::elements
  std::uint32_t conditions_begin = 0, conditions_end = 0;  // in Release::conditions
  std::uint64_t required = 0;                              // bits of the required elements
  std::uint64_t product_qualifiers = 0;  // bits of elements that say what the next one is
  Role role = Role::none;
};

using edi::kNone;
using edi::Loop;
using edi::Node;
using edi::pack_code;
using edi::Step;

struct ElementPlace {  // "W0301"
  std::uint16_t segment = kNone;
  std::uint16_t element = 0;
};

// One element says the sum of another over the whole set: a W03's units, of all W12s.
struct TotalRule {
  ElementPlace says;
  ElementPlace sums;
  std::uint16_t unless = 0;  // an element beside the one that says it; where it is there, the sum is free
};

// One element says what two others of its segment differ by.
struct DifferenceRule {
  ElementPlace says;
  std::uint16_t from = 0;
  std::uint16_t less = 0;
};

struct SetRule : edi::Structure {
  static constexpr std::size_t kTotalsMax = 4;

  std::string_view id;
  std::string_view name;
  std::string_view functional_id;
  std::uint16_t counted_segment = kNone;  // what CTT01 counts
  bool judged_only = false;               // no partner takes it
  ElementPlace hashed;                    // of that or another segment: what CTT02 sums
  std::vector<TotalRule> totals;
  std::vector<DifferenceRule> differences;
};

class Release {
 public:
  std::string_view name;  // "004010"
  std::vector<SegmentRule> segments;
  std::vector<ElementRule> elements;
  std::vector<Condition> conditions;
  std::vector<std::uint64_t> codes;  // packed, sorted within each list
  std::vector<SetRule> sets;         // by id

  // kNone when the release has no such segment. `packed` as of segment_id.hpp.
  std::uint16_t segment(std::uint32_t packed) const { return table_.find(packed); }
  const SetRule* set(std::string_view id) const;
  // The same of a set that partners take, which others do not.
  const SetRule* traded_set(std::string_view id) const;
  bool is_traded() const;  // it has one
  void index();  // after `segments` is complete

 private:
  edi::SegmentTable table_;
};

class Dictionary {
 public:
  static Result<Dictionary> load(std::span<const EmbeddedFile> files);

  // The release of a GS08, by its first six characters; nullptr when there is none.
  const Release* release(std::string_view version) const;

  std::span<const std::unique_ptr<const Release>> releases() const { return releases_; }

  // The release nearest to that of a GS08 that defines the set, the older of two; nullptr when none does, or the GS08
  // does not begin with six digits.
  const Release* nearest(std::string_view version, std::string_view set) const;

 private:
  std::vector<std::unique_ptr<const Release>> releases_;
  std::vector<json::Document> documents_;  // what the string_views view
};

// The definitions that travel inside the program.
const Dictionary& standard_dictionary();

}  // namespace proofload::x12
