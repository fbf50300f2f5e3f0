#include <memory>

#include "harness/cli/check_profile.hpp"
#include "harness/cli/compare_versions.hpp"
#include "harness/cli/verbs.hpp"
#include "harness/conformance/check.hpp"
#include "harness/conformance/github_audience.hpp"
#include "harness/conformance/inputs.hpp"
#include "harness/conformance/json_audience.hpp"
#include "harness/conformance/json_messages.hpp"
#include "harness/conformance/junit_audience.hpp"
#include "harness/conformance/sarif_audience.hpp"
#include "harness/conformance/text_audience.hpp"
#include "harness/report/figures.hpp"

namespace proofload::cli {
namespace {

using conformance::Verdict;

ExitCode exit_code_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::conforms: return kHeld;
    case Verdict::not_judged: return kInconclusive;
    case Verdict::violates: return kViolated;
  }
  return kInternalError;
}

std::unique_ptr<conformance::Audience> audience_for(const Options& options, const Console& console,
                                                    const report::Write& write) {
  switch (options.format) {
    case Format::json: return std::make_unique<conformance::JsonAudience>(write);
    case Format::github: return std::make_unique<conformance::GithubAudience>(write);
    case Format::sarif: return std::make_unique<conformance::SarifAudience>(write);
    case Format::junit: return std::make_unique<conformance::JunitAudience>(write);
    default: break;
  }
  const auto verbosity = options.quiet     ? conformance::Verbosity::quiet
                         : options.verbose ? conformance::Verbosity::verbose
                                           : conformance::Verbosity::normal;
  const report::Style style = options.acknowledge ? console.err_style(options.colour) : console.out_style(options.colour);
  return std::make_unique<conformance::TextAudience>(write, style, verbosity);
}

// One line on a terminal, at most ten times a second; wiped before anything else is printed.
class CheckProgress {
 public:
  explicit CheckProgress(const Console& console) : console_(console) {}

  void update(const conformance::Reading& reading) {
    constexpr std::chrono::milliseconds kBetween{100};
    const report::WallTime now = console_.now();
    if (!console_.err_is_tty || now - last_ < kBetween) return;
    last_ = now;
    clear();
    constexpr std::uint64_t kMegabyte = 1'000'000;
    std::string text = "  " + std::to_string(reading.file + 1) + "/" + std::to_string(reading.files) + "  " +
                       std::string(reading.path) + "  " + report::with_commas(reading.bytes / kMegabyte) + " MB";
    if (reading.bytes_most > 0) text += "  " + std::to_string(reading.bytes * 100 / reading.bytes_most) + " %";
    console_.err(text + "  " + report::counted(reading.documents, "document"));
    drawn_ = true;
  }

  void clear() {
    if (drawn_) console_.err("\r\x1b[K");
    drawn_ = false;
  }

 private:
  const Console& console_;
  report::WallTime last_{};
  bool drawn_ = false;
};

}  // namespace

ExitCode check_verb(const Options& options, const Console& console) {
  if (options.comparing) return compare_versions(options, console);
  if (options.paths.empty()) {
    console.complain({.text = "check what?", .place = {}, .hint = "name files or folders, or - for standard input"});
    return kBadInput;
  }
  const auto profile = check_profile(options, console);
  if (!profile) return kBadInput;
  if (!options.message.empty()) {
    if (const auto message = conformance::KnownMessages::standard().named(options.message); !message) {
      console.complain(message.error());
      return kBadInput;
    }
  }
  const auto files = conformance::files_of(options.paths);
  if (!files) {
    console.complain(files.error());
    return kBadInput;
  }
  if (files->empty()) {
    console.complain({.text = "there are no files in '" + options.paths.front() + "'", .place = {}, .hint = {}});
    return kNothingSelected;
  }
  CheckProgress progress(console);
  // Acknowledgements take standard output for themselves, so that a file of them is a file of EDI.
  const report::Write& to = options.acknowledge ? console.err : console.out;
  const auto audience = audience_for(options, console, [&](std::string_view text) {
    progress.clear();
    to(text);
  });
  conformance::Check check{.profile = profile->standard,
                           .tolerances = profile->tolerances,
                           .partner = profile->partner.get(),
                           .audience = *audience,
                           .answer = {},
                           .progress = {},
                           .message = options.message};
  check.progress = [&](const conformance::Reading& reading) { progress.update(reading); };
  if (options.acknowledge) check.answer = [&](std::string_view interchange) { console.out(interchange); };

  audience->begin(version(), *files);
  const auto summary = conformance::check_files(*files, check);
  progress.clear();
  if (!summary) {
    console.complain(summary.error());
    return kBadInput;
  }
  audience->end(*summary);
  return exit_code_of(summary->verdict());
}

}  // namespace proofload::cli
