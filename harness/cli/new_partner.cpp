#include <algorithm>
#include <filesystem>

#include "harness/cli/new_scenario.hpp"
#include "harness/cli/new_subjects.hpp"
#include "harness/conformance/inputs.hpp"
#include "harness/draft/partner_of_samples.hpp"
#include "harness/report/figures.hpp"
#include "harness/scenario/located/source.hpp"

namespace proofload::cli {
namespace {

bool is_partner_name(const std::string& name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::optional<std::vector<draft::Sample>> samples_of(const std::string& folder, const Console& console) {
  const auto paths = conformance::files_of({folder});
  if (!paths) {
    console.complain(paths.error());
    return std::nullopt;
  }
  std::vector<draft::Sample> samples;
  for (const std::string& path : *paths) {
    const auto source = scenario::read_source(path);
    if (!source) {
      console.complain(source.error());
      return std::nullopt;
    }
    samples.push_back({path, (*source)->content});
  }
  return samples;
}

std::string words_of_sets(const std::vector<std::string>& sets) {
  std::string text;
  for (const std::string& set : sets) text += (text.empty() ? "" : " ") + set;
  return text.empty() ? "none that is defined" : text;
}

}  // namespace

ExitCode new_partner(const Options& options, const Console& console) {
  if (options.capsule.empty()) {
    console.complain({.text = "a new partner from what?", .place = {}, .hint = "proofload new partner NAME --from FOLDER: of its X12 documents"});
    return kBadInput;
  }
  if (!is_partner_name(options.name)) {
    console.complain({.text = options.name.empty() ? "what is the partner to be called?" : "'" + options.name + "' is no name for a partner",
                      .place = {},
                      .hint = "small letters, digits, '_' and '-': proofload new partner acme --from " + options.capsule});
    return kBadInput;
  }
  const std::string path = (std::filesystem::path("partners") / (options.name + ".jsonc")).string();
  if (!is_free(path, console)) return kBadInput;
  const auto samples = samples_of(options.capsule, console);
  if (!samples) return kBadInput;
  const auto drafted = draft::partner_of_samples(options.name, path, *samples);
  if (!drafted) {
    console.complain(drafted.error());
    return kNothingSelected;
  }
  for (const std::string& left_out : drafted->left_out) {
    console.err("left out: " + left_out + ": nothing in it is from or to " + drafted->partner.address.id + "\n");
  }
  if (!keep_all({{path, drafted->text}}, console)) return kBadInput;
  const report::Style style = console.out_style(options.colour);
  console.out(style.finish("wrote " + path + ", of " + report::counted(drafted->documents, "document") + " from or to " +
                           drafted->partner.address.id + ": " + words_of_sets(drafted->sets) +
                           "\n  a draft: its comments say how often each came; the guide says what is asked\n"
                           "  proofload check --profile " + path + " " + options.capsule + "\n"));
  return kHeld;
}

}  // namespace proofload::cli
