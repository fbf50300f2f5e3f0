// harness/incident/masked_document.hpp — an X12 file as outsiders may see it, and still the same file in all that counts.
//
// What     Names, addresses, contacts, free text, the ids of companies and their accounts are masked; every amount of money
//          is so many times as much, so that what added up still does. Quantities, dates, codes, units, percentages,
//          control numbers, item and document numbers stay, so that what refers to each other still does.
// Shape    the elements are told by the dictionary: a name is a name in whatever segment it stands.
// Errors   bytes without an ISA: there is nothing to mask by.
// Replay   a function of the seed and the documents so far.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "harness/incident/mask.hpp"

namespace proofload::incident {

struct MaskedCounts {
  std::uint64_t texts = 0;    // elements with a name, an address, an id …
  std::uint64_t amounts = 0;
  std::uint64_t unknown = 0;  // segments that no definition here knows: they stay as they are
};

class DocumentMask {
 public:
  // Requires factor > 1.
  DocumentMask(std::uint64_t seed, std::int64_t factor) : mask_(seed), factor_(factor) {}

  Result<std::string> of(std::string_view bytes);
  const MaskedCounts& counts() const { return counts_; }
  std::size_t values() const { return mask_.values(); }

 private:
  Mask mask_;
  std::int64_t factor_;
  MaskedCounts counts_;
};

// What a judge says of the one and not of the other, in words; nothing: they conform alike.
std::optional<std::string> judged_otherwise(std::string_view before, std::string_view after);

}  // namespace proofload::incident
