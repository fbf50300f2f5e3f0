#include "harness/compare/comparison.hpp"

#include <algorithm>
#include <filesystem>

#include "harness/compare/file_compare.hpp"
#include "harness/compare/folder_compare.hpp"

namespace proofload::compare {

std::size_t Comparison::breaking() const {
  return static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(), [](const Change& change) { return change.breaks != Breaks::nobody; }));
}

tl::expected<Comparison, Errors> compare(const std::string& before, const std::string& after) {
  std::error_code error;
  const bool was_folder = std::filesystem::is_directory(before, error);
  const bool is_folder = std::filesystem::is_directory(after, error);
  if (was_folder && is_folder) return compare_folders(before, after);
  const bool both_there = std::filesystem::exists(before, error) && std::filesystem::exists(after, error);
  if (was_folder == is_folder || !both_there) return compare_files(before, after);
  const std::string& folder = was_folder ? before : after;
  return tl::unexpected(Errors{{.text = "'" + folder + "' is a folder, and '" + (was_folder ? after : before) + "' is none",
                                .place = {},
                                .hint = "two files are compared, or two folders"}});
}

}  // namespace proofload::compare
