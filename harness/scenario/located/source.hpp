// harness/scenario/located/source.hpp — a file's text with the name that messages call it by.
//
// Errors   no such file, a folder, more than kSourceBytesMax (refused before it is read).
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "contracts/base/result.hpp"

namespace proofload::scenario {

inline constexpr std::size_t kSourceBytesMax = std::size_t{16} << 20;

struct Source {
  std::string name;  // a path; of the embedded library "library:worlds/one_warehouse.jsonc"
  std::string content;
  bool embedded = false;
  std::string stands_at = {};  // the path from which references are looked for; "": its own
};

Result<std::shared_ptr<const Source>> read_source(const std::string& path);

// A part of a source: where a key or a value stands.
struct Spot {
  std::shared_ptr<const Source> source;
  std::size_t offset = 0;
  std::size_t length = 1;
};

Place place_of(const Spot& spot);

}  // namespace proofload::scenario
