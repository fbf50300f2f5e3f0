// contracts/edi/profile/partner_profile.hpp — what one partner asks of its documents beyond the standard, compiled for
// the judge: a guide of a retailer as data.
//
// What     Clauses on the envelope (ids, delimiters, which sets are traded) and, set by set, on segments and elements.
//          A clause knows where it was stated and what its breach costs.
// Shape    A clause on a segment stands in a scope: the whole set, or a loop whose head fits ("HL***P"). It counts the
//          segments that fit it within each occurrence of its scope.
// Requires immutable once read; the dictionary that it was compiled against outlives it.
// Source   domain facts: partner rules and what is charged.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/edi/standard.hpp"
#include "contracts/edi/structure.hpp"
#include "contracts/edi/tolerance.hpp"

namespace proofload::edi {

struct ProfileClause {
  enum class Use : std::uint8_t { free, required, recommended, forbidden };

  std::string place;   // "856-MAN02", "ORDERS-NAD02.1", "ISA06"
  std::string stated;  // "partners/bigbox.jsonc:31"
  std::string note;    // why, in the partner's words; may be empty
  std::optional<Money> charge;
  bool charged_each = false;  // for each breach, not once a document
  Use use = Use::free;
};

struct ElementClause : ProfileClause {
  std::uint16_t element = 0;
  std::uint16_t component = 0;  // 0: the element as a whole
  std::uint32_t length_min = 0;    // in characters
  std::uint32_t length_max = 0;    // 0: as the standard has it
  std::vector<std::string> codes;  // none: as the standard has it
};

struct ElementTest {
  std::uint16_t element = 0;
  std::uint16_t component = 0;  // 0: the element as a whole
  std::string value;
};

struct ProfileScope {
  std::uint16_t head = kNone;  // the segment, by its number in the dictionary
  std::vector<ElementTest> tests;
  std::uint16_t parent = kNone;  // in ProfileSet::scopes, before this one; kNone: the set
  std::string path;              // "HL***P", "LIN"
};

struct SegmentClause : ProfileClause {
  static constexpr std::uint32_t kNoLimit = std::numeric_limits<std::uint32_t>::max();

  std::uint16_t segment = kNone;
  std::vector<ElementTest> tests;
  std::uint16_t scope = kNone;  // kNone: the set
  bool heading = false;         // outside of any loop
  std::uint32_t at_least = 0;
  std::uint32_t at_most = kNoLimit;
  std::vector<ElementClause> elements;
  std::string path;  // as it was written: "HL***P / MAN*GM", "LIN / QTY+21"
};

struct ProfileSet {
  std::string id;  // "856", "DESADV"
  EdiStandard standard = EdiStandard::x12;
  const Structure* structure = nullptr;
  std::vector<std::string_view> segments;  // their ids, by their number in the dictionary
  std::vector<ProfileScope> scopes;
  std::vector<SegmentClause> clauses;
  std::vector<std::vector<std::uint16_t>> by_segment;  // clauses, by the segment's number
  std::vector<std::vector<std::uint16_t>> by_head;     // scopes, likewise

  // kNone: the set has no such segment. `packed` as of segment_id.hpp.
  std::uint16_t number_of(std::uint32_t packed) const;
  void index();  // after all but the last three are complete

 private:
  std::vector<std::pair<std::uint32_t, std::uint16_t>> numbers_;  // sorted
};

struct PartnerProfile {
  // How the standard beneath is weighed; lenient: as base, with the tolerances of the profile of that name.
  enum class Standard : std::uint8_t { base, strict, lenient };

  struct Ids {
    std::string qualifier, id, group_id;  // "": not looked at; EDIFACT looks at no group
    ProfileClause clause;
  };
  struct Delimiter {
    char wanted = '\0';  // any
    ProfileClause clause;
  };
  struct Taken {
    std::vector<std::string> sets;  // none: all
    ProfileClause clause;
  };

  std::string name;
  std::optional<EdiStandard> speaks;  // nothing: either
  Standard standard = Standard::base;
  Tolerances tolerates;  // of what violates the standard
  Ids ids;
  Delimiter element, component, segment;
  Taken takes;
  std::vector<ProfileSet> sets;  // by id

  const ProfileSet* set(std::string_view id) const;
};

// 997, 999 and CONTRL are taken whatever is traded.
bool is_acknowledgement(std::string_view set);

// "200.00 USD": a price is written with all its places.
std::string charge_text(const Money& charge);

}  // namespace proofload::edi
