#include "harness/conformance/json_messages.hpp"

#include <array>
#include <charconv>

#include "contracts/base/check.hpp"
#include "contracts/base/suggest.hpp"

namespace proofload::conformance {
namespace {

constexpr int kAnswered = 200, kRefused = 400;
constexpr std::size_t kStatusDigits = 3;

// "erp.schema.json" and "OrderCreated": "erp.OrderCreated".
std::string definition_text(const BodyName& body) {
  return std::string(body.schema.substr(0, body.schema.find('.'))) + "." + std::string(body.definition);
}

std::optional<int> status_in(std::string_view text) {
  int status = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), status);
  if (text.size() != kStatusDigits || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return status;
}

}  // namespace

const KnownMessages& KnownMessages::standard() {
  static const KnownMessages known = [] {
    auto contracts = Contracts::load();
    CHECK(contracts.has_value(), "the schemas of the program compile");
    return KnownMessages(*std::move(contracts));
  }();
  return known;
}

std::string KnownMessages::in_version(std::string_view type, std::string_view version) {
  return version == "v1" ? std::string(type) : std::string(type) + "@" + std::string(version);
}

KnownMessages::KnownMessages(std::shared_ptr<const Contracts> contracts) : contracts_(std::move(contracts)) {
  std::map<std::string, std::vector<std::string>> types_of;  // by definition, those whose body it is
  const auto learn = [&](Symbol type, const InterfaceVersion* version) {
    const std::string suffix = version == nullptr ? "" : "@" + version->name();
    types_.emplace(std::string(type.text()) + suffix, Type{type, version});
    for (const auto& [kind, status] : {std::pair(proofload::Kind::request, 0), std::pair(proofload::Kind::reply, kAnswered), std::pair(proofload::Kind::reply, kRefused)}) {
      const auto body = body_name(type, kind, status, version == nullptr ? 1 : version->version());
      if (!body) continue;
      Message message;
      message.type = type;
      message.kind = kind;
      message.status = status;
      const std::string definition = definition_text(*body) + suffix;
      const json::Schema* const schema = version == nullptr ? contracts_->schema_of(message) : version->schema_of(message);
      definitions_.emplace(definition, KnownMessage{definition, schema, body->schema});
      if (kind == proofload::Kind::request) types_of[definition].push_back(std::string(type.text()) + suffix);
    }
  };
  for (const Symbol type : all_body_types()) {
    learn(type, nullptr);
    for (const InterfaceVersion& version : InterfaceVersion::all()) {
      if (type.text().starts_with(version.interface() + ".")) learn(type, &version);
    }
  }
  for (const auto& [name, message] : definitions_) {
    bodies_.push_back(message);
    if (const auto types = types_of.find(name); types != types_of.end() && types->second.size() == 1) {
      bodies_.back().name = types->second.front();
    }
  }
}

std::optional<KnownMessage> KnownMessages::sent(std::string_view type, proofload::Kind kind, int status) const {
  const auto known = types_.find(type);
  if (known == types_.end()) return std::nullopt;
  KnownMessage message{.name = known->first, .schema = nullptr, .schema_file = {}};
  if (kind == proofload::Kind::reply) message.name += ":" + std::to_string(status);
  const InterfaceVersion* const version = known->second.version;
  const auto body = body_name(known->second.symbol, kind, status, version == nullptr ? 1 : version->version());
  if (!body) return message;
  const std::string suffix = version == nullptr ? "" : "@" + version->name();
  const KnownMessage& definition = definitions_.find(definition_text(*body) + suffix)->second;
  message.schema = definition.schema;
  message.schema_file = definition.schema_file;
  return message;
}

std::optional<KnownMessage> KnownMessages::find(std::string_view name) const {
  if (const auto definition = definitions_.find(name); definition != definitions_.end()) return definition->second;
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return sent(name, proofload::Kind::request, 0);
  const auto status = status_in(name.substr(colon + 1));
  return status ? sent(name.substr(0, colon), proofload::Kind::reply, *status) : std::nullopt;
}

Result<KnownMessage> KnownMessages::named(std::string_view name) const {
  const auto message = find(name);
  if (message && message->schema != nullptr) return *message;
  const std::string text = "'" + std::string(name) + "'";
  if (message) return fail(Error{.text = text + " has no body: there is nothing to judge", .place = {}, .hint = {}});
  return fail(Error{.text = text + " is no message", .place = {}, .hint = hint(name)});
}

std::optional<KnownMessage> KnownMessages::of_file(std::string_view path) const {
  std::string_view name = path.substr(path.find_last_of('/') + 1);
  for (const std::string_view ending : {".json", ".jsonl", ".ndjson"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  std::string with_status(name);
  if (const std::size_t dot = name.find_last_of('.'); dot != std::string_view::npos && status_in(name.substr(dot + 1))) {
    with_status[dot] = ':';
  }
  auto message = find(with_status);
  if (message && message->schema == nullptr) message.reset();
  return message;
}

std::string KnownMessages::hint(std::string_view name) const {
  std::vector<std::string_view> names;
  for (const auto& [type, symbol] : types_) names.push_back(type);
  for (const auto& [definition, message] : definitions_) names.push_back(definition);
  const std::string near = did_you_mean_name(name.substr(0, name.find(':')), names);
  return near.empty() ? "proofload list interfaces tells all of them" : near;
}

}  // namespace proofload::conformance
