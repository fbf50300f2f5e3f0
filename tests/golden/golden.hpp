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
  if (approved.str() == text) return;
  std::istringstream was(approved.str()), is(text);
  std::string old_line, new_line;
  int line = 0;
  do {
    ++line;
    if (!std::getline(was, old_line)) old_line = "(the end)";
    if (!std::getline(is, new_line)) new_line = "(the end)";
  } while (old_line == new_line && (was || is));
  ADD_FAILURE() << "tests/golden/" << name << ":" << line << ": differs\n  approved: " << old_line
                << "\n  now:      " << new_line << "\n  when that is right: ci/approve";
}

}  // namespace proofload::test
