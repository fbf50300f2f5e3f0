// tests/harness/compare/compared.hpp — two texts as two versions of a contract, and what was told of them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "harness/compare/comparison.hpp"

namespace proofload::compare::test {

inline std::string kept(const std::string& name, std::string_view text) {
  const std::filesystem::path path = std::filesystem::path(testing::TempDir()) / name;
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

// "FIELD_REMOVED /city for who reads"; what breaks nobody, without the last words; "error: …".
inline std::vector<std::string> told(const tl::expected<Comparison, Errors>& comparison) {
  std::vector<std::string> out;
  if (!comparison) {
    for (const Error& error : comparison.error()) out.push_back("error: " + error.text);
    return out;
  }
  for (const Change& change : comparison->changes) {
    out.push_back(change.code + " " + change.where + (change.breaks == Breaks::nobody ? "" : " for " + std::string(to_text(change.breaks))));
  }
  return out;
}

inline std::vector<std::string> told(std::string_view before, std::string_view after) {
  const std::string name = testing::UnitTest::GetInstance()->current_test_info()->name();
  return told(compare(kept(name + "-old.json", before), kept(name + "-new.json", after)));
}

}  // namespace proofload::compare::test
