// contracts/edi/profile/profile_breach.hpp — one breach of a partner's profile: which clause, how, and where.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/edi/profile/partner_profile.hpp"

namespace proofload::edi {

enum class ProfileCode : std::uint8_t {
  other_id,
  other_delimiter,
  set_not_taken,
  segment_missing,
  segment_forbidden,
  segment_too_often,
  element_missing,
  element_forbidden,
  element_too_short,
  element_too_long,
  element_other_code,
};

std::string_view name(ProfileCode code);  // "PROFILE_SEGMENT_MISSING": stable

struct ProfileBreach {
  const ProfileClause* clause = nullptr;  // never nullptr when told
  ProfileCode code{};
  std::string segment;         // its id
  std::uint32_t position = 0;  // in the set, 1 is ST; 0: not in a set
  std::uint32_t element = 0;   // 0: the segment as a whole
  std::uint32_t component = 0;
  std::string value;       // the text at fault
  std::size_t offset = 0;  // in bytes of the input
  std::string text;        // a sentence
  std::string expected;

  std::string place() const;  // its clause's, or where it was found: "856-MAN02", "UNB03.1", "ISA"
  bool is_only_advice() const { return clause->use == ProfileClause::Use::recommended; }
};

class ProfileListener {
 public:
  virtual ~ProfileListener() = default;
  virtual void on_breach(const ProfileBreach& breach) = 0;
};

}  // namespace proofload::edi
