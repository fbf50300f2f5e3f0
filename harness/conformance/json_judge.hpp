// harness/conformance/json_judge.hpp — one JSON text of a file: which messages it holds, and whether they keep their schemas.
//
// What     A text is a message's body; or a message with its type, status and body, by itself or inside of something else, as
//          in a line of a transcript; or a list of either. A body's message is named by the caller, by the file, or is the
//          one that it fits. Interchanges in bodies are judged as such.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "contracts/json/parser.hpp"
#include "harness/conformance/file_check.hpp"
#include "harness/conformance/json_finding.hpp"
#include "harness/conformance/json_messages.hpp"
#include "harness/conformance/json_nearest.hpp"

namespace proofload::conformance {

class JsonJudge {
 public:
  JsonJudge(Shared& shared, File& file, const Places& places);

  void judge(std::string_view text, std::uint64_t from);
  // Something was there, though no message: a line that tells of something else.
  bool saw_other_lines() const { return saw_other_lines_; }
  // Something of no message.
  void tell(Finding finding, Weight weight);

 private:
  void tell_of_message(Finding finding, Weight weight);
  JsonText whole(std::string_view text, std::uint64_t from) const;
  void judge_one(json::Value value, const JsonText& text);
  void judge_sent(json::Value message, const JsonText& text);
  void judge_body_text(const KnownMessage& message, json::Value quoted, const JsonText& text);
  void judge_edi(json::Value quoted, const JsonText& text);
  void judge_body(const KnownMessage& message, json::Value body, const JsonText& text);
  void judge_nameless(json::Value body, const JsonText& text);
  void tell_breaches(const std::vector<json::Breach>& breaches, json::Value body, std::string_view message, const JsonText& text);
  void end_document(std::string_view message, std::string_view schema, std::uint64_t offset, const JsonText& text);

  Shared& shared_;
  File& file_;
  const Places& places_;
  std::optional<KnownMessage> named_;    // what every text is, for it was said so
  std::optional<KnownMessage> of_file_;  // what a body is that comes without a message
  json::Parser parser_, body_parser_;
  Counts counts_;  // of the message at hand
  bool saw_other_lines_ = false;
};

}  // namespace proofload::conformance
