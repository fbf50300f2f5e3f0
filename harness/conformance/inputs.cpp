#include "harness/conformance/inputs.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "contracts/base/suggest.hpp"

namespace proofload::conformance {
namespace {

namespace fs = std::filesystem;

bool is_hidden(const fs::path& path) {
  const std::string name = path.filename().string();
  return name.starts_with('.') && name != "." && name != "..";
}

std::string nearest_beside(const fs::path& path) {
  std::error_code error;
  std::vector<std::string> names;
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    names.push_back(at->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  const std::string hint = did_you_mean(path.filename().string(), std::vector<std::string_view>(names.begin(), names.end()));
  return hint;
}

Result<void> add_folder(const fs::path& folder, std::vector<std::string>& files) {
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error), end;
  std::vector<std::string> found;
  for (; !error && at != end; at.increment(error)) {
    if (is_hidden(at->path())) {
      at.disable_recursion_pending();
    } else if (at->is_regular_file(error) && !error) {
      found.push_back(at->path().lexically_normal().string());
    }
  }
  if (error) return fail("'" + folder.string() + "' cannot be read: " + error.message());
  std::sort(found.begin(), found.end());
  files.insert(files.end(), found.begin(), found.end());
  return {};
}

}  // namespace

Result<std::vector<std::string>> files_of(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path == kStandardInput) {
      files.push_back(path);
    } else if (fs::is_directory(path, error)) {
      if (const auto added = add_folder(path, files); !added) return tl::unexpected(added.error());
    } else if (fs::exists(path, error)) {
      files.push_back(path);
    } else {
      return fail(Error{.text = "no file or folder '" + path + "'", .place = {}, .hint = nearest_beside(path)});
    }
  }
  return files;
}

}  // namespace proofload::conformance
