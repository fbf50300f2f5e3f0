#include "harness/cli/new_scenario.hpp"

#include <algorithm>
#include <filesystem>
#include <span>

#include "contracts/base/embedded.hpp"
#include "harness/cli/new_subjects.hpp"
#include "harness/draft/set_draft.hpp"

namespace proofload {
std::span<const EmbeddedFile> embedded_scenario_start();
}  // namespace proofload

namespace proofload::cli {
namespace {

void put_in(std::string& text, std::string_view token, std::string_view value) {
  for (std::size_t at = 0; (at = text.find(token, at)) != std::string::npos; at += value.size()) {
    text.replace(at, token.size(), value);
  }
}

// A start that holds as it stands, each key with what it is for.
ExitCode scenario_from_nothing(const std::string& name, const Console& console) {
  const bool is_file = name.ends_with(".json") || name.ends_with(".jsonc");
  const std::string path = is_file ? name : name + ".jsonc";
  if (!is_free(path, console)) return kBadInput;
  std::string title = std::filesystem::path(path).stem().string();
  std::replace(title.begin(), title.end(), '_', ' ');
  std::string text(embedded_scenario_start().front().content);
  put_in(text, "@FILE@", draft::one_line(path));
  put_in(text, "\"@NAME@\"", draft::quoted(title));
  if (!keep_all({{.path = path, .content = std::move(text)}}, console)) return kBadInput;
  console.out("a start is in " + path + "; it holds as it stands:\n\n  proofload run " + path + "\n");
  return kHeld;
}

}  // namespace

bool is_free(const std::string& path, const Console& console) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return true;
  console.complain({.text = "'" + path + "' is there already", .place = {}, .hint = "name another: proofload new scenario NAME …"});
  return false;
}

bool keep_all(const std::vector<NewFile>& files, const Console& console) {
  if (!console.keep) return false;
  for (const NewFile& file : files) {
    if (const auto kept = console.keep(file.path, file.content); !kept) {
      console.complain(kept.error());
      return false;
    }
  }
  return true;
}

ExitCode new_scenario(const Options& options, const Console& console) {
  if (!options.capsule.empty()) return scenario_from_capsule(options, console);
  if (!options.incident.empty()) return scenario_from_incident(options, console);
  if (!options.name.empty()) return scenario_from_nothing(options.name, console);
  console.complain({.text = "how is the scenario to be called?",
                    .place = {},
                    .hint = "proofload new scenario my_scenario; --from CAPSULE tells a case that was found, --from-incident FOLDER "
                            "one of documents"});
  return kBadInput;
}

}  // namespace proofload::cli
