// harness/draft/survey.hpp — what a partner's documents have in common: counted, not yet judged.
//
// What     Envelopes, and for each set its segments by their place and qualifier ("PO1 / REF*VN"), in how many of the loops
//          they came, which elements they had and what stood there.
// Shape    survey.add(bytes) for each file; then survey.parties() and survey.sets().
// Requires X12. Sets that no release defines are only named.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/x12/judge.hpp"

namespace proofload::draft {

using Counts = std::map<std::string, std::uint64_t>;  // by value

struct ElementSurvey {
  std::uint64_t seen = 0;  // not empty
  std::size_t length_min = 0, length_max = 0;
  Counts values;  // at most kValuesMost of them
  bool many_values = false;
};

struct SegmentSurvey {
  std::uint64_t seen = 0;         // how often the segment came
  std::uint64_t occurrences = 0;  // of its loop, or of the set, in which it came
  std::uint64_t most = 0;         // times in one of those
  bool direct = false;            // it stands in that loop itself, not only in one within
  std::uint16_t index = 0;        // of the segment in the release
  std::map<std::uint16_t, ElementSurvey> elements;
};

struct SetSurvey {
  const x12::Release* release = nullptr;
  const x12::SetRule* rule = nullptr;
  std::uint64_t seen = 0;
  std::uint64_t from_partner = 0;
  std::map<std::string, std::uint64_t> scopes;       // loops by path, how often they came
  std::vector<std::string> order;                    // of the segments, as they came first
  std::map<std::string, SegmentSurvey> segments;     // by path
  std::set<std::string> ids;                         // of all segments that came
};

struct Address {
  std::string qualifier, id;
  friend auto operator<=>(const Address&, const Address&) = default;
};

struct Place {  // of an N1*ST
  std::string qualifier, code, name, street, city, region, postal_code, country;
};

class Survey {
 public:
  static constexpr std::size_t kValuesMost = 12;

  // How many interchanges were in it. `partner`: those that it neither sent nor got are left out; empty: unknown yet.
  std::size_t add(std::string_view bytes, const Address& partner);

  std::map<std::string, SetSurvey> sets;
  Counts unknown_sets, versions, group_ids, others;  // others: whom it trades with
  Counts element_separators, component_separators, terminators;
  std::vector<Place> places;
  std::uint64_t interchanges = 0, documents = 0;
  bool conforms = true;  // nothing in it that a receiver would refuse
};

// Who the partner is: whom all interchanges are from or to; of two, whoever sends and gets what buyers do, else whoever sends more.
struct Party {
  Address address;
  std::uint64_t sent = 0, received = 0;
  std::uint64_t as_buyer = 0;  // groups that buyers send, or get
};
std::vector<Party> parties_of(std::string_view bytes);
const Party* partner_among(const std::vector<Party>& parties);

}  // namespace proofload::draft
