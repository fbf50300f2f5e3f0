#include "contracts/edi/profile/profile_breach.hpp"

namespace proofload::edi {

std::string_view name(ProfileCode code) {
  switch (code) {
    case ProfileCode::other_id: return "PROFILE_OTHER_ID";
    case ProfileCode::other_delimiter: return "PROFILE_OTHER_DELIMITER";
    case ProfileCode::set_not_taken: return "PROFILE_SET_NOT_TAKEN";
    case ProfileCode::segment_missing: return "PROFILE_SEGMENT_MISSING";
    case ProfileCode::segment_forbidden: return "PROFILE_SEGMENT_FORBIDDEN";
    case ProfileCode::segment_too_often: return "PROFILE_SEGMENT_TOO_OFTEN";
    case ProfileCode::element_missing: return "PROFILE_ELEMENT_MISSING";
    case ProfileCode::element_forbidden: return "PROFILE_ELEMENT_FORBIDDEN";
    case ProfileCode::element_too_short: return "PROFILE_ELEMENT_TOO_SHORT";
    case ProfileCode::element_too_long: return "PROFILE_ELEMENT_TOO_LONG";
    case ProfileCode::element_other_code: return "PROFILE_ELEMENT_OTHER_CODE";
  }
  return "PROFILE";
}

std::string ProfileBreach::place() const {
  if (!clause->place.empty()) return clause->place;
  if (element == 0) return segment;
  std::string out = segment + (element < 10 ? "0" : "") + std::to_string(element);
  if (component > 0) out += "." + std::to_string(component);
  return out;
}

}  // namespace proofload::edi
