// harness/report/text_reporter.hpp — a run as a person reads it: a line a scenario, a block a broken promise, a sum.
//
// Shape    on a terminal a table with headings; elsewhere "(12/44) ✓ name  200 cases  412 ms". At most 100 columns, but
//          for commands to copy.
#pragma once

#include <map>

#include "harness/report/reporter.hpp"
#include "harness/report/style.hpp"

namespace proofload::report {

enum class Layout : std::uint8_t { table, lines };
enum class Verbosity : std::uint8_t { quiet, normal, verbose };

struct TextOptions {
  Style style;
  Layout layout = Layout::lines;
  Verbosity verbosity = Verbosity::normal;
  bool coverage = false;  // every clause of every contract, whether it was put to the test
};

class TextReporter final : public Reporter {
 public:
  TextReporter(Write write, TextOptions options) : write_(std::move(write)), options_(options) {}

  void begin(const RunHeader& header) override;
  void scenario(const ScenarioReport& report) override;
  void failure(const FailureReport& report) override;
  void end(const Summary& summary) override;

 private:
  void say(std::string text) { write_(options_.style.finish(std::move(text))); }
  std::string row(const ScenarioReport& report) const;
  std::string counter_line(const ScenarioReport& report);
  void say_reasons(const ScenarioReport& report);
  void say_waived(const run::ScenarioResult& result);
  void say_relaxed(const Summary& summary);
  void say_clauses(const Summary& summary);
  void say_coverage(const Summary& summary);
  void say_waivers(const Summary& summary);
  void say_others(const FailureReport& report);
  void say_journey(const std::vector<run::Row>& rows, const std::string& order, const check::Finding& finding);
  void say_smallest(const SmallestCase& smallest);
  std::string command(std::string_view what, const std::string& text) const;
  void say_documents(const run::ScenarioResult& result);
  void say_details(const run::ScenarioResult& result);

  Write write_;
  TextOptions options_;
  std::size_t name_columns_ = 0;
  std::size_t planned_ = 0;
  std::size_t finished_ = 0;
  std::map<std::string, std::string, std::less<>> broken_told_;  // of which scenario each reason was told
};

}  // namespace proofload::report
