// contracts/base/check.hpp — what must hold in our own code, in every build.
//
// What     CHECK(condition, "what should have been"): a failure is our bug. It throws Bug, which
//          the run loop catches once and turns into the verdict `broken proofload`, with its seed.
#pragma once

#include <stdexcept>
#include <string>

namespace proofload {

class Bug : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void throw_bug(const char* condition, const char* file, int line, std::string text);

}  // namespace proofload

#define CHECK(condition, text)                                                       \
  do {                                                                               \
    if (!(condition)) [[unlikely]]                                                   \
      ::proofload::throw_bug(#condition, __FILE__, __LINE__, (text));                \
  } while (false)
