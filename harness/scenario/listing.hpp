// harness/scenario/listing.hpp — which scenarios there are.
//
// Shape    the embedded library, or the files and folders that were named. Sorted by name, each once. A file of a folder
//          is a scenario unless it lies under worlds/, partners/, agreements/ or profiles/. What lies under long_runs/ of the library
//          takes longer than all the rest: it is meant only when something of it is named.
// Errors   a path that does not exist, with the nearest name that does.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/result.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_library();          // scenarios/**.jsonc
std::span<const EmbeddedFile> embedded_scenario_schema();  // harness/scenario/*.schema.json

}  // namespace proofload

namespace proofload::scenario {

struct ScenarioFile {
  std::string name;  // "order_to_cash/happy_path"
  std::string path;  // on disk; of the library: "order_to_cash/happy_path.jsonc"
  bool embedded = false;
};

struct Listing {
  std::vector<std::string> paths;  // none: the library
  std::string filter;              // "" all; a part of the name, or a pattern with * and ?
  std::string library;             // --library DIR, in place of the embedded one; "" for none
  bool with_long_runs = false;     // even where nothing is named
};

Result<std::vector<ScenarioFile>> find(const Listing& listing);

// A part of the name, or with * and ? the whole of it.
bool matches(std::string_view filter, std::string_view name);

}  // namespace proofload::scenario
