#include "harness/cli/new_folder.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace proofload::cli {
namespace {

constexpr std::string_view kUnderAnotherName = ".in";

}  // namespace

bool is_new_folder(const std::filesystem::path& folder, const Console& console) {
  std::error_code error;
  if (!std::filesystem::exists(folder, error)) return true;
  if (std::filesystem::is_directory(folder, error) && std::filesystem::is_empty(folder, error)) return true;
  console.complain({.text = "'" + folder.string() + "' is there already", .place = {}, .hint = "name a folder that is not there yet"});
  return false;
}

bool keep_each(std::span<const EmbeddedFile> files, const std::filesystem::path& folder, const Console& console) {
  return std::all_of(files.begin(), files.end(), [&](const EmbeddedFile& file) {
    // In the tree a package.json would make a package of what is none.
    const std::string_view path = file.path.ends_with(kUnderAnotherName) ? file.path.substr(0, file.path.size() - kUnderAnotherName.size()) : file.path;
    const auto kept = console.keep((folder / path).string(), file.content);
    if (!kept) console.complain(kept.error());
    return kept.has_value();
  });
}

}  // namespace proofload::cli
