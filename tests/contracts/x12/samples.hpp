// tests/contracts/x12/samples.hpp — the folder of real documents, which lies outside of the project.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "contracts/x12/judge.hpp"

namespace proofload::x12 {

inline const std::filesystem::path kSamples = PROOFLOAD_EDI_SAMPLES;

#define SKIP_WITHOUT_SAMPLES()                                                                  \
  if (!std::filesystem::exists(kSamples / "MANIFEST.json")) {                                   \
    GTEST_SKIP() << "NOT TESTED: no EDI samples in " << kSamples << " (PROOFLOAD_EDI_SAMPLES)"; \
  }

inline std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

inline std::string joined(const Judgement& judgement) {
  std::string out;
  for (const Finding& finding : judgement.findings) {
    out += std::string(kind(finding.code).name) + ": " + finding.text + "\n";
  }
  return out;
}

}  // namespace proofload::x12
