#include "harness/compare/folder_compare.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "harness/compare/file_compare.hpp"

namespace proofload::compare {
namespace {

namespace fs = std::filesystem;

using Paths = std::set<std::string>;  // below the folder

bool is_json(const fs::path& path) { return path.extension() == ".json" || path.extension() == ".jsonc"; }

Paths files_below(const std::string& folder) {
  Paths paths;
  std::error_code error;
  for (auto it = fs::recursive_directory_iterator(folder, error); it != fs::recursive_directory_iterator(); it.increment(error)) {
    if (it->path().filename().string().starts_with('.')) {
      if (it->is_directory(error)) it.disable_recursion_pending();
    } else if (it->is_regular_file(error) && is_json(it->path())) {
      paths.insert(it->path().lexically_relative(folder).generic_string());
    }
  }
  return paths;
}

using Place = std::tuple<std::string, std::size_t>;
using Seen = std::set<std::tuple<std::string, Place, Place>>;

Place place_in(const std::optional<scenario::Spot>& spot) {
  return spot ? Place{fs::path(spot->source->name).lexically_normal().generic_string(), spot->offset} : Place{};
}

// A file with its kind, those first that say who sends what.
struct Pair {
  std::string path;
  bool says_who = false;
};

Error none_in(const std::string& folder) {
  return {.text = "'" + folder + "' has no contract in it", .place = {}, .hint = "JSON Schemas, OpenAPI and AsyncAPI documents, EDI definitions, partners' files"};
}

}  // namespace

tl::expected<Comparison, Errors> compare_folders(const std::string& before, const std::string& after) {
  const Paths was = files_below(before);
  const Paths is = files_below(after);
  Errors errors;
  Comparison whole{before, after, {}, {}, 0};
  std::vector<Pair> pairs;
  Paths gone, added;
  std::set<std::string> kinds;
  const auto look = [&](const std::string& folder, const std::string& path) -> std::optional<std::string_view> {
    const auto kind = kind_of_file((fs::path(folder) / path).string());
    if (!kind) errors.insert(errors.end(), kind.error().begin(), kind.error().end());
    if (!kind || kind->empty()) return std::nullopt;
    kinds.emplace(*kind);
    return *kind;
  };
  for (const std::string& path : was) {
    const auto kind = look(before, path);
    if (!kind) ++whole.not_compared;
    if (kind && is.contains(path)) pairs.push_back({path, kind == "OpenAPI" || kind == "AsyncAPI"});
    if (kind && !is.contains(path)) gone.insert(path);
  }
  for (const std::string& path : is) {
    if (was.contains(path)) continue;
    if (look(after, path)) {
      added.insert(path);
    } else {
      ++whole.not_compared;
    }
  }
  if (pairs.empty() && gone.empty() && errors.empty()) errors.push_back(none_in(before));
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.says_who > b.says_who; });
  Seen seen;
  for (const Pair& pair : pairs) {
    auto compared = compare_files((fs::path(before) / pair.path).string(), (fs::path(after) / pair.path).string());
    if (!compared) {
      errors.insert(errors.end(), compared.error().begin(), compared.error().end());
      continue;
    }
    Seen own;
    for (Change& change : compared->changes) {
      const auto key = std::tuple(change.code, place_in(change.before), place_in(change.after));
      if (seen.contains(key)) continue;
      own.insert(key);
      change.where = pair.path + " " + change.where;
      whole.changes.push_back(std::move(change));
    }
    seen.merge(own);
  }
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  for (const std::string& path : gone) {
    whole.changes.push_back({Breaks::both, "FILE_REMOVED", path, "contract is gone", {}, {}});
  }
  for (const std::string& path : added) {
    whole.changes.push_back({Breaks::nobody, "FILE_ADDED", path, "contract is new", {}, {}});
  }
  std::stable_partition(whole.changes.begin(), whole.changes.end(), [](const Change& change) { return change.breaks != Breaks::nobody; });
  whole.kind = std::to_string(pairs.size() + gone.size()) + (pairs.size() + gone.size() == 1 ? " file: " : " files: ");
  std::string names;
  for (const std::string& kind : kinds) names += (names.empty() ? "" : ", ") + kind;
  whole.kind += names;
  return whole;
}

}  // namespace proofload::compare
