// harness/scenario/profile/standard_set.hpp — what the standard says of one set or message, for clauses that are laid over it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/edi/profile/partner_profile.hpp"

namespace proofload::scenario {

struct StandardElement {
  bool required = false;
  std::uint32_t length_min = 0;
  std::uint32_t length_max = 0;  // 0: not known
  std::uint32_t components = 0;  // 0: it is no composite
  std::vector<std::string> codes;  // none: any
};

class StandardSet {
 public:
  virtual ~StandardSet() = default;
  // Its standard, structure and segments.
  virtual void describe(edi::ProfileSet& set) const = 0;
  virtual std::uint32_t elements(std::uint16_t segment) const = 0;
  // Component 0 is the element; nothing where the standard has none such.
  virtual std::optional<StandardElement> element(std::uint16_t segment, std::uint32_t element, std::uint32_t component) const = 0;
};

// "856" is a set of X12, "DESADV" a message of EDIFACT.
EdiStandard standard_of_set(std::string_view id);

// nullptr: there is none such. A set of X12 is that of the release, or of the nearest that has it.
std::unique_ptr<StandardSet> standard_set(std::string_view id, std::string_view release);

// All that are defined, of either standard.
std::vector<std::string_view> known_sets();

}  // namespace proofload::scenario
