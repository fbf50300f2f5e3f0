// contracts/base/embedded.hpp — a data file that travels inside the program.
#pragma once

#include <string_view>

namespace proofload {

struct EmbeddedFile {
  std::string_view path;  // relative to the folder that was embedded
  std::string_view content;
};

}  // namespace proofload
