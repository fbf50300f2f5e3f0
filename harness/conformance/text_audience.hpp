// harness/conformance/text_audience.hpp — what a check says to a person at a terminal.
//
// What     A line a file; below it each finding as a compiler shows it, violations before the rest, at most kBlocksMost, and kAlikeMost of one kind.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "harness/conformance/result.hpp"
#include "harness/report/reporter.hpp"
#include "harness/report/style.hpp"

namespace proofload::conformance {

enum class Verbosity : std::uint8_t { quiet, normal, verbose };

class TextAudience final : public Audience {
 public:
  static constexpr std::size_t kBlocksMost = 20;  // of each file
  static constexpr std::size_t kAlikeMost = 3;    // of those, with the same clause and code

  TextAudience(report::Write write, report::Style style, Verbosity verbosity)
      : write_(std::move(write)), style_(style), verbosity_(verbosity) {}

  void begin(std::string_view version, const std::vector<std::string>& paths) override;
  void finding(const std::string& path, const Finding& finding) override;
  void document(const std::string& path, const Document& document) override;
  bool hears_of_documents() const override { return verbosity_ == Verbosity::verbose; }
  void file(const File& file) override;
  void end(const Summary& summary) override;

 private:
  std::string block(const std::string& path, const Finding& finding) const;
  void put(const std::string& text) const { write_(style_.finish(text)); }

  report::Write write_;
  report::Style style_;
  Verbosity verbosity_;
  std::size_t path_columns_ = 0;
  std::vector<std::string> violations_, others_;  // blocks of the file that is being checked
  std::map<std::string, std::size_t> alike_;
  std::size_t left_out_ = 0;
};

}  // namespace proofload::conformance
