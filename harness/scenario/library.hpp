// harness/scenario/library.hpp — where a reference leads.
//
// What     "worlds/one_warehouse" is looked for from the referring file's folder upwards, then in
// the folder that
//          --library names, then in the embedded library. What lies in the embedded library looks
//          in the last two.
// Errors   no such file, with the nearest that there is.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/scenario/located/source.hpp"

namespace proofload::scenario {

// How sources of the embedded library are called.
inline constexpr std::string_view kEmbeddedPrefix = "library:";

Result<std::shared_ptr<const Source>> resolve(std::string_view reference, const Source& from,
                                              const std::string& library);

// All that resolve would find under a folder such as "partners/", sorted.
std::vector<std::string> references_under(std::string_view folder, const Source& from, const std::string& library);

// A file of the embedded library by its path; nullptr: none.
std::shared_ptr<const Source> embedded_source(std::string_view path);

// "worlds/one_warehouse.jsonc" -> "worlds/one_warehouse"; no scenario file: "".
std::string_view without_extension(std::string_view path);

}  // namespace proofload::scenario
