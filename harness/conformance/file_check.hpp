// harness/conformance/file_check.hpp — one file of a kind that is judged, from its bytes to what is said of it.
//
// Shape    check.feed(piece) for all of it, in order; check.finish(); then its File is complete.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/conformance/profile.hpp"
#include "harness/conformance/result.hpp"
#include "harness/conformance/seen_interchanges.hpp"

namespace proofload::conformance {

// What all files of one check share.
struct Shared {
  Profile profile = Profile::base;
  edi::Tolerances tolerances = {};
  const edi::PartnerProfile* partner = nullptr;
  Audience& audience;
  SeenInterchanges& seen;
  std::vector<std::string>& paths;               // of the files so far, this one the last
  std::function<void(std::string_view)> answer;  // takes each acknowledgement; empty: none is wanted
  std::string message;                           // that JSON is the body of; "": each says so itself
};

class FileCheck {
 public:
  virtual ~FileCheck() = default;
  virtual void feed(std::string_view piece) = 0;
  virtual void finish() = 0;
};

// Where this interchange came first, in words; "" when it is this one, which is then remembered. Requires that the file
// at hand is the last of the paths.
std::string came_before(Shared& shared, std::initializer_list<std::string_view> parties, std::string_view reference,
                        std::uint64_t line);

}  // namespace proofload::conformance
