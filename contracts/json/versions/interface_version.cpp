#include "contracts/json/versions/interface_version.hpp"

#include <algorithm>
#include <span>

#include "contracts/base/check.hpp"
#include "contracts/base/embedded.hpp"
#include "contracts/json/reading.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_schemas();
std::span<const EmbeddedFile> embedded_versions();

namespace {

std::optional<std::string_view> schema_file(std::string_view path) {
  for (const EmbeddedFile& file : embedded_schemas()) {
    if (file.path == path) return file.content;
  }
  return std::nullopt;
}

}  // namespace

Result<InterfaceVersion> InterfaceVersion::load(std::string_view text) {
  auto rules = json::Rewriting::read(text);
  if (!rules) return fail(rules.error());
  std::vector<std::string> definitions;
  std::vector<std::string> references;
  const std::string prefix = rules->interface() + ".";
  for (const BodyName& body : all_body_names(rules->version())) {
    if (!body.schema.starts_with(prefix)) continue;
    definitions.emplace_back(body.definition);
    references.push_back(std::string(body.schema) + "#/definitions/" + definitions.back());
  }
  const auto compiled = json::Schema::compile_all(references, schema_file);
  if (!compiled) return fail(compiled.error());
  std::map<std::string, json::Schema, std::less<>> schemas;
  for (std::size_t i = 0; i < definitions.size(); ++i) schemas.emplace(definitions[i], (*compiled)[i]);
  return InterfaceVersion(*std::move(rules), std::move(schemas));
}

const std::vector<InterfaceVersion>& InterfaceVersion::all() {
  static const std::vector<InterfaceVersion> versions = [] {
    std::vector<InterfaceVersion> loaded;
    for (const EmbeddedFile& file : embedded_versions()) {
      auto version = load(file.content);
      CHECK(version.has_value(), "the versions of the program can be read");
      loaded.push_back(*std::move(version));
    }
    std::sort(loaded.begin(), loaded.end(), [](const InterfaceVersion& a, const InterfaceVersion& b) {
      return std::pair(a.interface(), a.version()) < std::pair(b.interface(), b.version());
    });
    return loaded;
  }();
  return versions;
}

const InterfaceVersion* InterfaceVersion::find(std::string_view interface, std::string_view name) {
  const auto found = std::find_if(all().begin(), all().end(), [&](const InterfaceVersion& each) {
    return each.interface() == interface && each.name() == name;
  });
  return found == all().end() ? nullptr : &*found;
}

std::optional<BodyName> InterfaceVersion::body_of(const Message& message) const {
  const auto body = body_name(message.type, message.kind, message.status, rules_.version());
  return body && body->schema.starts_with(rules_.interface() + ".") ? body : std::nullopt;
}

const json::Schema* InterfaceVersion::schema_of(const Message& message) const {
  const auto body = body_of(message);
  const auto found = body ? schemas_.find(body->definition) : schemas_.end();
  return found == schemas_.end() ? nullptr : &found->second;
}

std::optional<Body> InterfaceVersion::to_first(const Message& message, json::Parser& parser) const {
  const auto body = body_of(message);
  if (!body || message.body.empty()) return message.body;
  const auto value = json::values_of(message.body, parser);
  if (!value) return std::nullopt;
  auto first = rules_.to_first(body->definition, *value);
  return first ? std::optional<Body>(Body(*std::move(first))) : std::nullopt;
}

std::optional<Body> InterfaceVersion::to_later(const Message& message, json::Parser& parser) const {
  const auto body = body_of(message);
  if (!body || message.body.empty()) return message.body;
  const auto value = parser.parse(message.body.bytes());
  if (!value) return std::nullopt;
  auto later = rules_.to_later(body->definition, *value);
  return later ? std::optional<Body>(Body(*std::move(later))) : std::nullopt;
}

}  // namespace proofload
