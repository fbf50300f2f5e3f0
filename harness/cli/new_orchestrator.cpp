#include <array>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/suggest.hpp"
#include "harness/cli/new_folder.hpp"
#include "harness/cli/new_subjects.hpp"

namespace proofload {
std::span<const EmbeddedFile> embedded_python_kit();
std::span<const EmbeddedFile> embedded_python_start();
std::span<const EmbeddedFile> embedded_typescript_kit();
std::span<const EmbeddedFile> embedded_typescript_start();
}  // namespace proofload

namespace proofload::cli {
namespace {

// What a language's start is made of: its own files, and the kit in a folder beside them, so that it runs as it stands.
struct Language {
  std::string_view name;
  std::span<const EmbeddedFile> (*start)();
  std::span<const EmbeddedFile> (*kit)();
  std::string_view kit_folder;
  std::string_view command;
};

// Sorted by name.
constexpr std::array kLanguages{
    Language{"python", embedded_python_start, embedded_python_kit, "proofload", "python3 orchestrator.py"},
    Language{"typescript", embedded_typescript_start, embedded_typescript_kit, "kit", "node orchestrator.js"}};

const Language* language_named(const std::string& name, const Console& console) {
  std::vector<std::string_view> names;
  for (const Language& language : kLanguages) {
    if (language.name == name) return &language;
    names.push_back(language.name);
  }
  const std::string hint = did_you_mean(name, names);
  const std::string text = name.empty() ? "in which language is the orchestrator to be?" : "no kit speaks '" + name + "'";
  console.complain({.text = text,
                    .place = {},
                    .hint = hint.empty() ? "--lang python or --lang typescript; in others, docs/reference/lockstep.md says all" : hint});
  return nullptr;
}

}  // namespace

ExitCode new_orchestrator(const Options& options, const Console& console) {
  const Language* const language = language_named(options.language, console);
  if (language == nullptr) return kBadInput;
  if (options.name.empty()) {
    console.complain({.text = "where is the orchestrator to be?",
                      .place = {},
                      .hint = "proofload new orchestrator --lang " + options.language + " my_orchestrator"});
    return kBadInput;
  }
  const std::filesystem::path folder(options.name);
  if (!console.keep || !is_new_folder(folder, console)) return kBadInput;
  if (!keep_each(language->start(), folder, console) || !keep_each(language->kit(), folder / language->kit_folder, console)) {
    return kBadInput;
  }
  std::string command(language->command);
  command.insert(command.rfind(' ') + 1, (folder / "").string());
  console.out("a start is in " + (folder / "").string() + "; it passes its first scenario:\n\n  proofload run order_to_cash/happy_path --sut '" +
              command + "'\n\n" + (folder / "README.md").string() + " says how to go on.\n");
  return kHeld;
}

}  // namespace proofload::cli
