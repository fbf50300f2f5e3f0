// contracts/edi/profile/segment_path.hpp — where a clause looks, as it is written.
//
// What     "HL***P / MAN*GM": a segment and, as it would stand on the wire, the elements that must be as given; before a
//          slash the heads of the loops that it stands in. A slash in front: outside of any loop. Of EDIFACT likewise:
//          "LIN / PIA+1+:IN".
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "contracts/edi/profile/partner_profile.hpp"

namespace proofload::edi {

struct SegmentPath {
  struct Step {
    std::string_view id;
    std::vector<ElementTest> tests;
    std::string_view text;
  };
  bool heading = false;
  std::vector<Step> steps;  // the last is the segment itself
};

// nullopt: no such path. Views `text`.
std::optional<SegmentPath> parse_segment_path(std::string_view text, EdiStandard standard);

// "02" or "02.1": element and component; nullopt for anything else.
struct ElementAddress {
  std::uint16_t element = 0;
  std::uint16_t component = 0;
};
std::optional<ElementAddress> parse_element_address(std::string_view text);

}  // namespace proofload::edi
