#include "contracts/conversation/contracts.hpp"

#include <span>

#include "contracts/base/embedded.hpp"
#include "contracts/base/hash.hpp"
#include "contracts/json/interfaces/body_name.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_schemas();

namespace {

std::uint64_t key_of(const BodyName& name) { return combine(hash_name(name.schema), hash_name(name.definition)); }

}  // namespace

Result<std::shared_ptr<const Contracts>> Contracts::load() {
  const auto resolve = [](std::string_view uri) -> std::optional<std::string_view> {
    for (const EmbeddedFile& file : embedded_schemas()) {
      if (uri == file.path) return file.content;
    }
    return std::nullopt;
  };
  auto contracts = std::make_shared<Contracts>();
  for (const BodyName& name : all_body_names()) {
    const std::string text =
        R"({"$ref": ")" + std::string(name.schema) + "#/definitions/" + std::string(name.definition) + "\"}";
    auto schema = json::Schema::compile(text, resolve);
    if (!schema) return fail(schema.error());
    contracts->schemas_.emplace(key_of(name), std::move(*schema));
  }
  return contracts;
}

const json::Schema* Contracts::schema_of(const Message& message) const {
  const auto name = body_name(message.type, message.kind, message.status);
  if (!name) return nullptr;
  const auto found = schemas_.find(key_of(*name));
  return found == schemas_.end() ? nullptr : &found->second;
}

}  // namespace proofload
