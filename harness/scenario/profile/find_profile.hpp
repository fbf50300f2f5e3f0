// harness/scenario/profile/find_profile.hpp — a profile by a partner's name, by its own, or by the path of a file.
//
// What     "bigbox" is the profile of partners/bigbox, "lenient" is profiles/lenient, looked for from the current folder
//          upwards, in the library, and in the program. A path leads to a partner's file, or to one that is a profile by itself.
// Errors   no such partner or file, with the nearest; a partner without a profile; all that is wrong in it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contracts/base/error.hpp"
#include "contracts/base/result.hpp"
#include "contracts/edi/profile/partner_profile.hpp"

namespace proofload::scenario {

using FoundProfile = tl::expected<std::shared_ptr<const edi::PartnerProfile>, std::vector<Error>>;

// `others`: names that are right, too, for whoever mistypes one.
FoundProfile find_profile(const std::string& word, const std::vector<std::string>& others, const std::string& library = {});

// The profile of a text that is a partner's file, or a profile's; `path` says where references start.
FoundProfile profile_of_text(const std::string& path, std::string text);

bool is_profile_path(const std::string& word);

}  // namespace proofload::scenario
