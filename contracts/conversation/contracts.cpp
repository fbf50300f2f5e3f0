#include "contracts/conversation/contracts.hpp"

#include <map>
#include <span>
#include <string>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/hash.hpp"
#include "contracts/json/interfaces/body_name.hpp"

namespace proofload {

std::span<const EmbeddedFile> embedded_schemas();

namespace {

// All messages of one type have one body, and one answer, and one refusal.
enum class Part : std::uint64_t { said, answered, refused, nothing };

std::uint64_t key_of(Symbol type, Kind kind, int status) {
  const Part part = kind != Kind::reply ? Part::said
                    : status == 0       ? Part::nothing
                    : is_success(status) ? Part::answered
                                         : Part::refused;
  return type.hash() + static_cast<std::uint64_t>(part);
}

}  // namespace

Result<std::shared_ptr<const Contracts>> Contracts::load() {
  const auto resolve = [](std::string_view uri) -> std::optional<std::string_view> {
    for (const EmbeddedFile& file : embedded_schemas()) {
      if (uri == file.path) return file.content;
    }
    return std::nullopt;
  };
  auto contracts = std::make_shared<Contracts>();
  const std::vector<BodyName> names = all_body_names();
  std::vector<std::string> references;
  for (const BodyName& name : names)
    references.push_back(std::string(name.schema) + "#/definitions/" + std::string(name.definition));
  auto schemas = json::Schema::compile_all(references, resolve);
  if (!schemas) return fail(schemas.error());
  contracts->schemas_ = *std::move(schemas);
  std::map<std::pair<std::string_view, std::string_view>, const json::Schema*> by_name;
  for (std::size_t i = 0; i < names.size(); ++i)
    by_name.emplace(std::pair(names[i].schema, names[i].definition), &contracts->schemas_[i]);
  for (const Symbol type : all_body_types()) {
    for (const auto& [kind, status] :
         {std::pair(Kind::request, 0), std::pair(Kind::reply, 200), std::pair(Kind::reply, 400)}) {
      const auto name = body_name(type, kind, status);
      if (!name) continue;
      contracts->schema_by_message_.emplace(key_of(type, kind, status), by_name.at({name->schema, name->definition}));
    }
  }
  return contracts;
}

const json::Schema* Contracts::schema_of(const Message& message) const {
  const auto found = schema_by_message_.find(key_of(message.type, message.kind, message.status));
  return found == schema_by_message_.end() ? nullptr : found->second;
}

}  // namespace proofload
