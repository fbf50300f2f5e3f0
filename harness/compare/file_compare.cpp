#include "harness/compare/file_compare.hpp"

#include <algorithm>
#include <optional>

#include "harness/compare/asyncapi_compare.hpp"
#include "harness/compare/definition_compare.hpp"
#include "harness/compare/openapi_compare.hpp"
#include "harness/compare/profile_compare.hpp"
#include "harness/compare/schema_compare.hpp"

namespace proofload::compare {
namespace {

enum class Contract : std::uint8_t { json_schema, openapi, asyncapi, x12_set, edifact_message, segments, profile };

std::string_view name_of(Contract contract) {
  switch (contract) {
    case Contract::json_schema: return "JSON Schema";
    case Contract::openapi: return "OpenAPI";
    case Contract::asyncapi: return "AsyncAPI";
    case Contract::x12_set: return "X12 set";
    case Contract::edifact_message: return "EDIFACT message";
    case Contract::segments: return "segments and elements";
    case Contract::profile: return "partner profile";
  }
  return "";
}

std::optional<Contract> contract_of(const Node& root) {
  const auto has = [&](std::string_view key) { return root.find(key) != nullptr; };
  if (has("openapi") || (has("swagger") && has("paths"))) return Contract::openapi;
  if (has("asyncapi")) return Contract::asyncapi;
  if (has("structure") && has("set")) return Contract::x12_set;
  if (has("structure") && has("message")) return Contract::edifact_message;
  if (has("segments") && has("elements")) return Contract::segments;
  for (const std::string_view key : {"properties", "$defs", "definitions", "$ref", "enum", "allOf", "anyOf", "oneOf", "items"}) {
    if (has(key)) return Contract::json_schema;
  }
  if (is_profile(root)) return Contract::profile;
  if (has("type") || has("$schema")) return Contract::json_schema;
  return std::nullopt;
}

Error of_file(const std::string& path, std::string text, std::string hint) {
  return {.text = "'" + path + "' " + std::move(text), .place = {}, .hint = std::move(hint)};
}

// Definitions that nothing in the schema itself leads to are part of the contract, too: others refer to them.
void compare_definitions(SchemaCompare& schemas, const Node& before, const Node& after, Changes& changes) {
  for (const std::string key : {"$defs", "definitions"}) {
    const Node* was = before.find(key);
    const Node* is = after.find(key);
    if (was == nullptr) continue;
    for (const scenario::Member& member : was->members) {
      const scenario::Member* other = is == nullptr ? nullptr : is->member(member.key);
      if (other != nullptr) {
        schemas.compare(member.value, other->value, key + "/" + member.key, Direction::either);
      } else {
        changes.add(Breaks::both, "DEFINITION_REMOVED", key + "/" + member.key, "definition is gone: what refers to it refers to nothing",
                    &member.key_spot, is == nullptr ? &after.spot : &is->spot);
      }
    }
  }
}

void compare_contracts(Contract contract, Version& before, Version& after, Changes& changes, Errors& errors) {
  switch (contract) {
    case Contract::openapi: return compare_openapi(before, after, changes);
    case Contract::asyncapi: return compare_asyncapi(before, after, changes);
    case Contract::x12_set:
    case Contract::edifact_message: return compare_set_definitions(before.root(), after.root(), changes);
    case Contract::segments: return compare_segment_definitions(before.root(), after.root(), changes);
    case Contract::json_schema: {
      SchemaCompare schemas(before, after, changes);
      schemas.compare(before.root(), after.root(), "", Direction::either);
      return compare_definitions(schemas, before.root(), after.root(), changes);
    }
    case Contract::profile: {
      const auto was = whole_profile(before.root(), errors);
      const auto is = whole_profile(after.root(), errors);
      if (was && is) compare_profiles(*was, *is, changes);
      return;
    }
  }
}

// Of AsyncAPI the third version says channels and operations apart; the one before it does not.
bool is_old_asyncapi(Contract contract, const Node& root) {
  const Node* version = root.find("asyncapi");
  return contract == Contract::asyncapi && (version == nullptr || !version->text.starts_with("3"));
}

}  // namespace

tl::expected<std::string_view, Errors> kind_of_file(const std::string& path) {
  const auto version = Version::open(path);
  if (!version) return tl::unexpected(version.error());
  const auto contract = contract_of((*version)->root());
  return contract ? name_of(*contract) : std::string_view();
}

tl::expected<Comparison, Errors> compare_files(const std::string& before, const std::string& after) {
  Errors errors;
  const auto was = Version::open(before);
  const auto is = Version::open(after);
  if (!was) errors.insert(errors.end(), was.error().begin(), was.error().end());
  if (!is) errors.insert(errors.end(), is.error().begin(), is.error().end());
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  std::optional<Contract> kinds[2];
  const std::pair<const std::string&, Version&> files[] = {{before, **was}, {after, **is}};
  for (std::size_t i = 0; i < 2; ++i) {
    kinds[i] = contract_of(files[i].second.root());
    if (kinds[i] && is_old_asyncapi(*kinds[i], files[i].second.root())) {
      errors.push_back(of_file(files[i].first, "is no AsyncAPI 3", "\"asyncapi\": \"3.0.0\" is what can be compared"));
    }
    if (kinds[i]) continue;
    errors.push_back(of_file(files[i].first, "is no contract that can be compared",
                             "a JSON Schema, an OpenAPI or AsyncAPI document, an EDI definition, or a partner's file"));
  }
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  if (*kinds[0] != *kinds[1]) {
    errors.push_back(of_file(after, "is of another kind than '" + before + "': " + std::string(name_of(*kinds[1])) + ", not " +
                                        std::string(name_of(*kinds[0])), "two versions of one contract are compared"));
    return tl::unexpected(std::move(errors));
  }
  Changes changes;
  compare_contracts(*kinds[0], **was, **is, changes, errors);
  errors.insert(errors.end(), (*was)->errors().begin(), (*was)->errors().end());
  errors.insert(errors.end(), (*is)->errors().begin(), (*is)->errors().end());
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  Comparison comparison{before, after, std::string(name_of(*kinds[0])), std::move(changes).take(), 0};
  std::stable_partition(comparison.changes.begin(), comparison.changes.end(),
                        [](const Change& change) { return change.breaks != Breaks::nobody; });
  return comparison;
}

}  // namespace proofload::compare
