#include <filesystem>
#include <span>
#include <string>

#include "contracts/base/embedded.hpp"
#include "harness/cli/new_folder.hpp"
#include "harness/cli/new_subjects.hpp"

namespace proofload {
std::span<const EmbeddedFile> embedded_interfaces();
std::span<const EmbeddedFile> embedded_schemas();
}  // namespace proofload

namespace proofload::cli {

// The documents find the schemas beside them, as in the tree.
ExitCode new_interfaces(const Options& options, const Console& console) {
  if (options.name.empty()) {
    console.complain({.text = "where are the documents to be?", .place = {}, .hint = "proofload new interfaces my_interfaces"});
    return kBadInput;
  }
  const std::filesystem::path folder(options.name);
  if (!console.keep || !is_new_folder(folder, console)) return kBadInput;
  if (!keep_each(embedded_interfaces(), folder / "documents", console) || !keep_each(embedded_schemas(), folder / "schemas", console)) {
    return kBadInput;
  }
  std::string text = "OpenAPI 3.1 of each system and AsyncAPI 3 of their events, with the schemas that they share:\n\n";
  for (const EmbeddedFile& file : embedded_interfaces()) text += "  " + (folder / "documents" / file.path).string() + "\n";
  console.out(text);
  return kHeld;
}

}  // namespace proofload::cli
