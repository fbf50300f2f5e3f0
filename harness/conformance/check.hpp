// harness/conformance/check.hpp — checks files, one after the other, in bounded memory.
//
// What     Of each the kind is told from how it begins; it is judged as it is read, nothing beyond one document is held.
// Errors   a file that cannot be opened or read: the check ends there.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/edi/profile/partner_profile.hpp"
#include "harness/conformance/profile.hpp"
#include "harness/conformance/result.hpp"

namespace proofload::conformance {

struct Reading {  // how far the check is
  std::size_t file = 0;
  std::size_t files = 0;
  std::string_view path;
  std::uint64_t bytes = 0;       // of this file
  std::uint64_t bytes_most = 0;  // its size; 0: not known
  std::uint64_t documents = 0;
};

struct Check {
  Profile profile = Profile::base;
  edi::Tolerances tolerances = {};                // of what violates it
  const edi::PartnerProfile* partner = nullptr;   // whose guide documents are held to, besides; nullptr: nobody's
  Audience& audience;
  std::function<void(std::string_view)> answer;   // takes each acknowledgement; empty: none is wanted
  std::function<void(const Reading&)> progress;   // after each piece; may be empty
  std::string message = {};                       // a known one: all JSON is its body; "": each says so itself
};

Result<Summary> check_files(const std::vector<std::string>& files, const Check& check);

}  // namespace proofload::conformance
