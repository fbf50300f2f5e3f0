// harness/draft/partner_of_samples.hpp — from documents to the draft of a partner's file that they keep.
//
// Errors   no X12 among them.
#pragma once

#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/draft/survey.hpp"

namespace proofload::draft {

struct Sample {
  std::string path;
  std::string bytes;
};

struct PartnerDraft {
  std::string text;
  Party partner;
  std::uint64_t documents = 0;
  std::vector<std::string> sets;      // seen, and defined
  std::vector<std::string> left_out;  // files without a document of the partner
};

// `name`: of the partner, and its file. `path`: where that will lie.
Result<PartnerDraft> partner_of_samples(const std::string& name, const std::string& path, const std::vector<Sample>& samples);

}  // namespace proofload::draft
