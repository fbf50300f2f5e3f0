#include "harness/scenario/read/judge.hpp"

#include <map>
#include <string>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"
#include "harness/scenario/listing.hpp"

namespace proofload::scenario {
namespace {

std::optional<std::string_view> schema_text(std::string_view name) {
  for (const EmbeddedFile& file : embedded_scenario_schema()) {
    if (file.path == name) return file.content;
  }
  return std::nullopt;
}

std::string_view last_token(std::string_view pointer) {
  return pointer.substr(pointer.rfind('/') + 1);
}

std::string_view without_quotes(std::string_view text) {
  return text.size() >= 2 && text.front() == '"' && text.back() == '"'
             ? text.substr(1, text.size() - 2)
             : text;
}

std::string hint_of(const json::Breach& breach, std::string_view word) {
  std::vector<std::string_view> allowed;
  for (const std::string& each : breach.allowed) allowed.push_back(without_quotes(each));
  return did_you_mean(word, allowed);
}

void tell(const json::Breach& breach, const Node& root, const StrictText& strict, Report& report) {
  const Spot& spot = strict.spot_at(breach.offset);
  if (breach.keyword == "additionalProperties" && !breach.property.empty()) {
    return report.add(spot, "unknown key '" + breach.property + "'",
                      hint_of(breach, breach.property));
  }
  if (breach.keyword == "required") {
    return report.add(spot, "'" + breach.property + "' is missing");
  }
  if (breach.pointer.empty()) return report.add(root.spot, "the file " + breach.sentence);
  std::string hint;
  if (breach.keyword == "enum") {
    const std::string_view content = spot.source->content;
    hint = hint_of(breach, without_quotes(content.substr(spot.offset, spot.length)));
  }
  report.add(spot, "'" + std::string(last_token(breach.pointer)) + "' " + breach.sentence,
             std::move(hint));
}

}  // namespace

struct Judge::State {
  std::map<std::string, json::Schema, std::less<>> schemas;
  json::Parser parser;

  const json::Schema& schema(std::string_view name) {
    if (const auto found = schemas.find(name); found != schemas.end()) return found->second;
    const auto text = schema_text(name);
    CHECK(text.has_value(), "the schema '" + std::string(name) + "' travels with the program");
    auto schema = json::Schema::compile(*text, schema_text, name);
    CHECK(schema.has_value(), "our schema compiles: " + to_text(schema.error()));
    return schemas.emplace(name, *std::move(schema)).first->second;
  }
};

Judge::Judge() : state_(std::make_unique<State>()) {}
Judge::~Judge() = default;

void Judge::judge(std::string_view schema, const Node& node, Report& report) {
  const StrictText strict(node);
  const auto value = state_->parser.parse(strict.text());
  // The two parsers agree on all but the text of strings, such as lone surrogates.
  if (!value)
    return report.add(Error{.text = value.error().text, .place = {}, .hint = {}}, node.spot);
  for (const json::Breach& breach : state_->schema(schema).judge_all(*value)) {
    tell(breach, node, strict, report);
  }
}

}  // namespace proofload::scenario
