#include "harness/cli/compare_versions.hpp"

#include "harness/cli/verbs.hpp"
#include "harness/compare/comparison.hpp"

namespace proofload::cli {
namespace {

constexpr std::size_t kVersions = 2;

// What was asked for besides, and means nothing here.
std::string_view word_without_effect(const Options& options) {
  if (options.acknowledge) return "--ack";
  if (options.profile != "base") return "--profile";
  if (options.format != Format::text && options.format != Format::json) return "--format github, sarif or junit";
  return {};
}

}  // namespace

ExitCode compare_versions(const Options& options, const Console& console) {
  if (options.paths.size() != kVersions) {
    console.complain({.text = "--compare takes two files or folders, an old version and a new one; " + std::to_string(options.paths.size()) + " given",
                      .place = {},
                      .hint = "proofload check --compare OLD NEW"});
    return kBadInput;
  }
  if (const std::string_view word = word_without_effect(options); !word.empty()) {
    console.complain({.text = std::string(word) + " has nothing to say beside --compare", .place = {}, .hint = {}});
    return kBadInput;
  }
  const auto comparison = compare::compare(options.paths.front(), options.paths.back());
  if (!comparison) {
    for (const Error& error : comparison.error()) console.complain(error);
    return kBadInput;
  }
  if (options.format == Format::json) {
    console.out(compare::to_json_lines(*comparison, version()));
  } else {
    compare::ComparisonSigns signs;
    if (!console.out_style(options.colour).unicode) signs = {.bad = "FAIL", .good = "ok", .arrow = "->", .dot = "-"};
    console.out(compare::to_text(*comparison, signs, options.quiet));
  }
  return comparison->breaking() > 0 ? kViolated : kHeld;
}

}  // namespace proofload::cli
