// tests/golden/golden.hpp — a text compared with the approved one in tests/golden/; ci/approve writes them anew.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace proofload::test {

inline void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(PROOFLOAD_SOURCE_DIR) + "/tests/golden/" + name;
  if (std::getenv("PROOFLOAD_APPROVE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  std::ostringstream approved;
  approved << file.rdbuf();
  EXPECT_EQ(approved.str(), text) << "differs from " << name << "; when that is right: ci/approve";
}

}  // namespace proofload::test
