// harness/conformance/json_check.hpp — one file of JSON, from its bytes to what is said of it.
//
// What     One text, over as many lines as it likes; or JSON Lines, a text a line: told by the file's name, or by a first line
//          that is a whole text with more behind it. Of these one is held at a time.
// Errors   a text of more than 4 MB is not judged.
#pragma once

#include <string>
#include <string_view>

#include "harness/conformance/file_check.hpp"
#include "harness/conformance/json_judge.hpp"
#include "harness/conformance/places.hpp"

namespace proofload::conformance {

class JsonCheck final : public FileCheck {
 public:
  JsonCheck(Shared& shared, File& file);

  void feed(std::string_view piece) override;
  void finish() override;

 private:
  enum class Form : std::uint8_t { unknown, one_text, lines };

  void take_lines(bool all);
  void judge(std::string_view text, std::uint64_t from);
  void tell_too_long(std::uint64_t from);

  File& file_;
  Places places_;
  JsonJudge judge_;
  Form form_ = Form::unknown;
  std::string held_;
  std::uint64_t held_from_ = 0;
  bool too_long_ = false;  // of the text at hand: what it holds is passed over
};

}  // namespace proofload::conformance
