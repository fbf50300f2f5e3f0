#include "harness/report/message_text.hpp"

#include "contracts/edifact/latin.hpp"
#include "contracts/edifact/tokenizer.hpp"
#include "contracts/json/indented.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/json/utf8.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::report {
namespace {

// Each segment with its terminator on a line of its own, whether or not line breaks lie between them.
template <class Segment, class Tokenizer>
std::string lines_of(std::string_view bytes, Tokenizer tokenizer) {
  std::string text;
  for (Segment segment; tokenizer.next(segment);) {
    text += std::string(bytes.substr(segment.offset(), segment.end() - segment.offset())) + '\n';
  }
  return text;
}

std::string x12_lines(std::string_view bytes) {
  if (!x12::isa_begins(bytes, 0)) return std::string(bytes) + '\n';
  return lines_of<x12::Segment>(bytes, x12::Tokenizer(bytes, x12::read_isa(bytes, 0).delimiters));
}

std::string edifact_lines(std::string_view bytes) {
  const auto advice = bytes.starts_with("UNA") ? edifact::read_una(bytes.substr(0, edifact::kServiceString)) : std::nullopt;
  const edifact::Classes classes(advice.value_or(edifact::Delimiters{}));
  const std::size_t from = advice ? edifact::kServiceString : 0;
  const std::string first = advice ? std::string(bytes.substr(0, from)) + '\n' : "";
  return first + lines_of<edifact::Segment>(bytes, edifact::Tokenizer(bytes, classes, from));
}

std::string body_text(const Message& message) {
  const std::string_view bytes = message.body.bytes();
  if (message.type == Symbol("x12.interchange")) return x12_lines(bytes);
  if (message.type == Symbol("edifact.interchange")) return edifact_lines(bytes);
  const auto json = json::Document::parse(std::string(bytes));
  if (!json) return std::string(bytes) + '\n';
  std::string text;
  json::write_indented(json->root(), text);
  return text + '\n';
}

}  // namespace

std::string message_text(const Message& message) {
  std::string text;
  if (message.kind == Kind::reply) text += "status: " + std::to_string(message.status) + '\n';
  if (!message.idempotency_key.empty()) text += "idempotency-key: " + message.idempotency_key + '\n';
  for (const auto& [name, value] : message.headers) text += name + ": " + value + '\n';
  if (message.body.empty()) return text;
  if (!text.empty()) text += '\n';
  text += body_text(message);
  return json::first_invalid_utf8(text) == text.size() ? text : edifact::utf8_of(text);
}

}  // namespace proofload::report
