// What a run put to the test of its contracts, as a terminal shows it.
#include "harness/report/clause_coverage.hpp"
#include "harness/report/text_reporter.hpp"

namespace proofload::report {

// One scenario exercises little, and is not made for more.
void TextReporter::say_clauses(const Summary& summary) {
  const bool verbose = options_.verbosity == Verbosity::verbose;
  if (options_.verbosity == Verbosity::quiet || summary.clauses.empty() || (summary.scenarios_planned < 2 && !verbose)) return;
  say(options_.style.paint(Paint::dim, wrap(text_of(coverage_of(summary.clauses), verbose), "  ")));
  if (const auto agreements = coverage_of_agreements(summary.agreements); !agreements.empty()) {
    say(options_.style.paint(Paint::dim, wrap(text_of_agreements(agreements, verbose), "  ")));
  }
  if (const auto documents = coverage_of_documents(summary.said); !documents.empty()) {
    say(options_.style.paint(Paint::dim, wrap(text_of_documents(documents, verbose), "  ")));
  }
}

void TextReporter::say_coverage(const Summary& summary) {
  if (!options_.coverage) return;
  const Coverage coverage{coverage_of(summary.clauses), coverage_of_agreements(summary.agreements), coverage_of_documents(summary.said)};
  say("\n" + whole_text(coverage, [](std::string_view sentence) { return wrap(sentence, "  "); }));
}

}  // namespace proofload::report
