// harness/compare/comparison.hpp — what a new version of a contract breaks of the old one.
//
// What     The kind is told from what stands in the files: JSON Schema, OpenAPI, AsyncAPI, an EDI definition, a partner's
//          profile. Of two folders each file is compared with the one at the same place.
// Errors   a file that cannot be read, or is no JSON; two that are not of one kind; a kind that is none of these; references
//          that lead nowhere; all that is wrong in a profile; a file beside a folder.
#pragma once

#include <string>
#include <vector>

#include "harness/compare/change.hpp"
#include "harness/compare/version.hpp"

namespace proofload::compare {

struct Comparison {
  std::string before, after;   // paths
  std::string kind;            // "JSON Schema"
  std::vector<Change> changes;  // what breaks first, else in the order of the files
  std::size_t not_compared = 0;  // files of folders that are no contracts
  std::size_t breaking() const;
};

tl::expected<Comparison, Errors> compare(const std::string& before, const std::string& after);

// As a terminal shows it, or a JSON object a line.
struct ComparisonSigns {
  std::string bad = "✗", good = "✓", arrow = "→", dot = "·";
};
std::string to_text(const Comparison& comparison, const ComparisonSigns& signs, bool quiet);
std::string to_json_lines(const Comparison& comparison, std::string_view version);

}  // namespace proofload::compare
