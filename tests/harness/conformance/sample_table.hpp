// tests/harness/conformance/sample_table.hpp — what `check` must say of each real document, and why where that is not what
// the folder's own lists say.
//
// What     The lists (MANIFEST.json, DERIVED.json) come from a checker of envelopes. It knows mandatory segments, and
//          neither elements nor which segments a set has: where ours says more, the row says what that is.
#pragma once

#include <span>
#include <string_view>

namespace proofload::conformance {

struct SampleRow {
  std::string_view file;      // in the folder
  std::string_view base;      // its verdict: "conforms", "violates", "not_judged"
  std::string_view codes;     // of its violations at base level, sorted, each once
  std::string_view lenient;   // its verdict under `lenient`
  std::string_view why = {};  // where the lists say otherwise
};

std::span<const SampleRow> collected_samples();  // x12/
std::span<const SampleRow> derived_samples();    // derived/, of X12
std::span<const SampleRow> collected_edifact_samples();  // edifact/
std::span<const SampleRow> derived_edifact_samples();    // derived/, of EDIFACT

}  // namespace proofload::conformance
