#include "harness/cli/outsider.hpp"

#include <wordexp.h>

#include <chrono>

namespace proofload::cli {
namespace {

// A brace is an operator of shells.
constexpr std::string_view kStandsForDefect = "\x01";

std::string replaced(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size())) {
    text.replace(at, what.size(), with);
  }
  return text;
}

std::string why(int error) {
  switch (error) {
    case WRDE_BADCHAR: return "has an operator of a shell outside quotes; it is run without one: put it into quotes, or into a script";
    case WRDE_BADVAL: return "names a variable that is not set";
    case WRDE_CMDSUB: return "has a command inside; it is run without a shell";
    case WRDE_SYNTAX: return "has quotes without an end";
    default: return "cannot be split into words";
  }
}

}  // namespace

Result<std::vector<std::string>> words_of(const std::string& command) {
  wordexp_t split{};
  const int error = wordexp(replaced(command, lockstep::kPlaceOfDefect, kStandsForDefect).c_str(), &split, WRDE_NOCMD | WRDE_UNDEF);
  std::vector<std::string> words;
  for (std::size_t i = 0; error == 0 && i < split.we_wordc; ++i) {
    words.push_back(replaced(split.we_wordv[i], kStandsForDefect, lockstep::kPlaceOfDefect));
  }
  if (error == 0 || error == WRDE_NOSPACE) wordfree(&split);
  if (error != 0) return fail("--sut '" + command + "' " + why(error));
  if (words.empty() || words.front().empty()) {
    return fail(Error{.text = "--sut '" + command + "' is no command",
                      .place = {},
                      .hint = "the program and its arguments: --sut 'python3 my_orchestrator.py'"});
  }
  return words;
}

tl::expected<lockstep::DoorOptions, ExitCode> door_options(const Options& options, const Console& console) {
  auto words = words_of(options.sut);
  if (!words) {
    console.complain(words.error());
    return tl::unexpected(kBadInput);
  }
  const bool names_defect = options.sut.find(lockstep::kPlaceOfDefect) != std::string::npos;
  if (!options.plant.empty() && !names_defect) {
    console.complain({.text = "--plant is of the reference, and --sut takes its place",
                      .place = {},
                      .hint = "where the command can plant it, {defect} in it becomes its name"});
    return tl::unexpected(kBadInput);
  }
  if (options.verb == Verb::scorecard && !names_defect) {
    console.complain({.text = "--sut does not say where the defect's name is to go",
                      .place = {},
                      .hint = "such as --sut 'proofload orchestrator --lockstep --plant {defect}'"});
    return tl::unexpected(kBadInput);
  }
  return lockstep::DoorOptions{
      .command = *std::move(words),
      .limits = {.timeout = std::chrono::duration_cast<std::chrono::milliseconds>(options.child_timeout)}};
}

tl::expected<std::shared_ptr<run::SystemUnderTest>, ExitCode> outsider_of(const Options& options, const Console& console) {
  if (options.sut.empty()) return nullptr;
  auto door = door_options(options, console);
  if (!door) return tl::unexpected(door.error());
  return lockstep::make_door(*std::move(door));
}

}  // namespace proofload::cli
