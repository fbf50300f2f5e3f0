#include "harness/compare/folder_compare.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <tuple>

#include "harness/compare/file_compare.hpp"

namespace proofload::compare {
namespace {

namespace fs = std::filesystem;

using Paths = std::set<std::string>;  // below the folder

bool is_json(const fs::path& path) { return path.extension() == ".json" || path.extension() == ".jsonc"; }

Result<Paths> files_below(const std::string& folder) {
  Paths paths;
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error), end;
  for (; !error && at != end; at.increment(error)) {
    if (at->path().filename().string().starts_with('.')) {
      at.disable_recursion_pending();
    } else if (is_json(at->path())) {
      const bool is_file = at->is_regular_file(error);
      if (error) return fail("'" + at->path().string() + "' cannot be read: " + error.message());
      if (is_file) paths.insert(at->path().lexically_relative(folder).generic_string());
    }
  }
  if (error) return fail("'" + folder + "' cannot be read: " + error.message());
  return paths;
}

using Place = std::tuple<std::string, std::size_t>;
// What was told, and for whom it breaks.
using Seen = std::map<std::tuple<std::string, Place, Place>, Breaks>;

// Each of the two bits is one side.
Breaks either(Breaks a, Breaks b) { return static_cast<Breaks>(static_cast<unsigned>(a) | static_cast<unsigned>(b)); }
static_assert(static_cast<unsigned>(Breaks::both) == (static_cast<unsigned>(Breaks::sender) | static_cast<unsigned>(Breaks::reader)));

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
  Errors errors;
  const auto walked = [&](const std::string& folder) {
    auto paths = files_below(folder);
    if (!paths) errors.push_back(paths.error());
    return paths ? *std::move(paths) : Paths();
  };
  const Paths was = walked(before);
  const Paths is = walked(after);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
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
      // One document may send what another reads. A schema alone does not know, and is believed only where none says it.
      const auto told = seen.find(key);
      if (told != seen.end() && (!pair.says_who || either(told->second, change.breaks) == told->second)) continue;
      own[key] = either(own[key], change.breaks);
      change.where = pair.path + " " + change.where;
      whole.changes.push_back(std::move(change));
    }
    for (const auto& [key, breaks] : own) seen[key] = either(seen[key], breaks);
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
