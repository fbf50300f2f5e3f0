#include "harness/scenario/library.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/listing.hpp"

namespace proofload::scenario {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 2> kExtensions{".jsonc", ".json"};

std::vector<std::string> spellings(std::string_view reference) {
  if (!without_extension(reference).empty()) return {std::string(reference)};
  std::vector<std::string> names;
  for (const std::string_view extension : kExtensions) {
    names.push_back(std::string(reference) + std::string(extension));
  }
  return names;
}

// The folder of the referring file and all above it, then the library's.
std::vector<fs::path> folders(const Source& from, const std::string& library) {
  std::vector<fs::path> found;
  std::error_code error;
  if (!from.embedded) {
    const fs::path file = fs::absolute(from.stands_at.empty() ? from.name : from.stands_at, error).lexically_normal();
    for (fs::path folder = file.parent_path(); !folder.empty(); folder = folder.parent_path()) {
      found.push_back(folder);
      if (folder == folder.root_path()) break;
    }
  }
  if (!library.empty()) found.emplace_back(library);
  return found;
}

std::vector<std::string> all_under(const std::string& group, const std::vector<fs::path>& where) {
  std::vector<std::string> names;
  if (group.empty()) return names;
  for (const fs::path& folder : where) {
    std::error_code error;
    for (fs::directory_iterator entry(folder / group, error), end; !error && entry != end;
         entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (!without_extension(name).empty())
        names.push_back(group + std::string(without_extension(name)));
    }
  }
  for (const EmbeddedFile& file : embedded_library()) {
    if (file.path.starts_with(group)) names.emplace_back(without_extension(file.path));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// Paths shown to a person are as short as the caller's own.
std::string shown(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return path.string();
  const fs::path near = path.lexically_proximate(here);
  return near.native().starts_with("..") ? path.string() : near.string();
}

}  // namespace

std::vector<std::string> references_under(std::string_view folder, const Source& from, const std::string& library) {
  return all_under(std::string(folder), folders(from, library));
}

std::string_view without_extension(std::string_view path) {
  if (path.ends_with(".schema.json")) return {};
  for (const std::string_view extension : kExtensions) {
    if (path.ends_with(extension) && path.size() > extension.size()) {
      return path.substr(0, path.size() - extension.size());
    }
  }
  return {};
}

std::shared_ptr<const Source> embedded_source(std::string_view path) {
  for (const EmbeddedFile& file : embedded_library()) {
    if (file.path != path) continue;
    return std::make_shared<Source>(Source{.name = std::string(kEmbeddedPrefix) + std::string(path),
                                           .content = std::string(file.content),
                                           .embedded = true});
  }
  return nullptr;
}

Result<std::shared_ptr<const Source>> resolve(std::string_view reference, const Source& from,
                                              const std::string& library) {
  const std::vector<std::string> names = spellings(reference);
  const std::vector<fs::path> where = folders(from, library);
  for (const fs::path& folder : where) {
    for (const std::string& name : names) {
      const fs::path path = (folder / name).lexically_normal();
      std::error_code error;
      if (fs::is_regular_file(path, error)) return read_source(shown(path));
    }
  }
  for (const std::string& name : names) {
    if (auto source = embedded_source(name)) return source;
  }
  // What might have been meant: the files beside the one that is missing.
  const std::string group(reference.substr(0, reference.rfind('/') + 1));
  const std::vector<std::string> near = all_under(group, where);
  const std::vector<std::string_view> views(near.begin(), near.end());
  std::string hint = did_you_mean(reference, views);
  if (hint.empty() && !names.empty())
    hint = "looked for " + names.front() + " from here upwards and in the library";
  return fail(Error{.text = "there is no '" + std::string(reference) + "'",
                    .place = {},
                    .hint = std::move(hint)});
}

}  // namespace proofload::scenario
