#include <string>

#include "harness/scenario/load.hpp"

namespace proofload::scenario {

std::string to_text(const Errors& errors) {
  std::string text;
  for (const Error& error : errors) text += to_text(error);
  return text;
}

}  // namespace proofload::scenario
