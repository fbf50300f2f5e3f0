#include "harness/scenario/listing.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <tuple>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/library.hpp"

namespace proofload::scenario {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLongRuns = "long_runs/";

// What lies beside scenarios in a library, and is no scenario.
constexpr std::array<std::string_view, 4> kParts{"worlds", "partners", "agreements", "profiles"};
constexpr std::string_view kLibraryFolder = "scenarios";

bool is_part(const fs::path& path) {
  return std::any_of(path.begin(), path.end(), [](const fs::path& step) {
    return std::find(kParts.begin(), kParts.end(), step.native()) != kParts.end();
  });
}

// Behind a folder called scenarios, else as it was written: "scenarios/faults/lost_reply.jsonc" is
// "faults/lost_reply".
std::string name_of(const fs::path& path) {
  fs::path named;
  for (const fs::path& step : path.lexically_normal()) {
    if (step == kLibraryFolder) {
      named.clear();
    } else if (step != "." && step != ".." && step != path.root_path() &&
               step != path.root_name()) {
      named /= step;
    }
  }
  return std::string(without_extension(named.generic_string()));
}

void add_file(const fs::path& path, std::vector<ScenarioFile>& files) {
  files.push_back({.name = name_of(path), .path = path.lexically_normal().string()});
}

void add_folder(const fs::path& folder, std::vector<ScenarioFile>& files) {
  std::error_code error;
  const auto skip = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator entry(folder, skip, error), end; !error && entry != end;
       entry.increment(error)) {
    const fs::path& path = entry->path();
    if (!entry->is_regular_file(error) || without_extension(path.filename().string()).empty())
      continue;
    if (!is_part(path.lexically_relative(folder).parent_path())) add_file(path, files);
  }
}

std::vector<ScenarioFile> embedded_files() {
  std::vector<ScenarioFile> files;
  for (const EmbeddedFile& file : embedded_library()) {
    const fs::path path(file.path);
    if (is_part(path.parent_path()) || without_extension(file.path).empty()) continue;
    files.push_back({.name = std::string(without_extension(file.path)),
                     .path = std::string(file.path),
                     .embedded = true});
  }
  return files;
}

std::vector<ScenarioFile> library_files(const std::string& library) {
  if (library.empty()) return embedded_files();
  std::vector<ScenarioFile> files;
  add_folder(library, files);
  for (ScenarioFile& file : files) {
    const fs::path inside =
        fs::path(file.path).lexically_relative(fs::path(library).lexically_normal());
    file.name = std::string(without_extension(inside.generic_string()));
  }
  return files;
}

// A name of the library, or all under a folder of it.
bool add_from_library(const std::string& path, const std::vector<ScenarioFile>& library,
                      std::vector<ScenarioFile>& files) {
  std::string wanted = fs::path(path).lexically_normal().generic_string();
  if (wanted.ends_with('/')) wanted.pop_back();
  bool found = false;
  for (const ScenarioFile& file : library) {
    if (file.name != wanted && !file.name.starts_with(wanted + "/")) continue;
    files.push_back(file);
    found = true;
  }
  return found;
}

// A scenario of the library, or one of its folders.
std::string nearest_in(const std::vector<ScenarioFile>& library, const std::string& path) {
  std::vector<std::string_view> names;
  for (const ScenarioFile& file : library) {
    const std::string_view name = file.name;
    names.push_back(name);
    for (std::size_t at = name.find('/'); at != name.npos; at = name.find('/', at + 1)) {
      names.push_back(name.substr(0, at));
    }
  }
  std::string hint = did_you_mean_name(path, names);
  return hint.empty() ? "proofload list shows the scenarios of the library" : hint;
}

}  // namespace

bool matches(std::string_view filter, std::string_view name) {
  if (filter.find_first_of("*?") == std::string_view::npos) {
    return name.find(filter) != std::string_view::npos;
  }
  std::size_t at = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  std::size_t wanted = 0;
  while (at < name.size()) {
    if (wanted < filter.size() && filter[wanted] == '*') {
      star = wanted++;
      retry = at;
    } else if (wanted < filter.size() && (filter[wanted] == '?' || filter[wanted] == name[at])) {
      ++wanted;
      ++at;
    } else if (star != std::string_view::npos) {
      wanted = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  return filter.find_first_not_of('*', wanted) == std::string_view::npos;
}

Result<std::vector<ScenarioFile>> find(const Listing& listing) {
  std::error_code error;
  if (!listing.library.empty() && !fs::is_directory(listing.library, error)) {
    return fail("the library '" + listing.library + "' is no folder");
  }
  const std::vector<ScenarioFile> library = library_files(listing.library);
  std::vector<ScenarioFile> files = listing.paths.empty() ? library : std::vector<ScenarioFile>{};
  if (listing.filter.empty() && !listing.with_long_runs) {
    std::erase_if(files, [](const ScenarioFile& file) { return file.name.starts_with(kLongRuns); });
  }
  for (const std::string& path : listing.paths) {
    if (fs::is_directory(path, error)) {
      add_folder(path, files);
    } else if (fs::exists(path, error)) {
      add_file(path, files);
    } else if (!add_from_library(path, library, files)) {
      return fail(Error{.text = "there is no scenario, file or folder '" + path + "'",
                        .place = {},
                        .hint = nearest_in(library, path)});
    }
  }
  std::erase_if(files,
                [&](const ScenarioFile& file) { return !matches(listing.filter, file.name); });
  const auto key = [](const ScenarioFile& file) { return std::tie(file.name, file.path); };
  std::sort(files.begin(), files.end(),
            [&](const ScenarioFile& a, const ScenarioFile& b) { return key(a) < key(b); });
  files.erase(
      std::unique(files.begin(), files.end(),
                  [&](const ScenarioFile& a, const ScenarioFile& b) { return key(a) == key(b); }),
      files.end());
  return files;
}

}  // namespace proofload::scenario
