#include "harness/lockstep/wire_message.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "contracts/base/suggest.hpp"
#include "contracts/json/codec.hpp"
#include "contracts/json/codec_parts.hpp"
#include "contracts/json/utf8.hpp"
#include "harness/lockstep/base64.hpp"
#include "harness/lockstep/members.hpp"

namespace proofload::lockstep {
namespace {

constexpr std::string_view kEncoding = "content-transfer-encoding";
constexpr std::array<Kind, 4> kKinds{Kind::request, Kind::reply, Kind::event, Kind::document};
constexpr std::array<std::string_view, 13> kMembers{"body",            "content_type", "from", "headers", "id",
                                                    "idempotency_key", "in_reply_to",  "kind", "ref",     "refs",
                                                    "status",          "to",           "type"};

class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& out) : out_(out) { out_ += '{'; }
  void text(std::string_view key, std::string_view value) {
    name(key);
    json::write_string(value, out_);
  }
  void text_if(std::string_view key, std::string_view value) {
    if (!value.empty()) text(key, value);
  }
  void name(std::string_view key) {
    if (!std::exchange(is_first_, false)) out_ += ',';
    json::write_string(key, out_);
    out_ += ':';
  }
  void end() { out_ += '}'; }

 private:
  std::string& out_;
  bool is_first_ = true;
};

std::string_view content_type_of(std::string_view type) {
  if (type.starts_with("x12.")) return "application/EDI-X12";
  if (type.starts_with("edifact.")) return "application/EDIFACT";
  return "application/json";
}

// A document that lost all its bytes is empty; a request that never had one has none.
bool has_body(const Message& message) { return message.body.hash() != 0; }

void write_refs(const std::vector<Ref>& refs, std::string& out) {
  out += '[';
  for (const Ref& ref : refs) {
    if (&ref != refs.data()) out += ',';
    ObjectWriter object(out);
    object.text("kind", ref.kind.text());
    object.text("value", ref.value);
    object.end();
  }
  out += ']';
}

Result<MessageId> read_id(json::Value object, std::string_view name) {
  const auto text = optional_text(object, name);
  if (!text) return tl::unexpected(text.error());
  MessageId id;
  if (!*text) return id;
  const char* const end = (*text)->data() + (*text)->size();
  const auto [stopped, error] = std::from_chars((*text)->data(), end, id.value, 16);
  if (error == std::errc() && stopped == end && id) return id;
  return at(name, "'" + std::string(**text) + "' is the id of no message; expected one as a message brought it");
}

Result<Kind> read_kind(json::Value object) {
  const auto text = required_text(object, "kind");
  if (!text) return tl::unexpected(text.error());
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](Kind kind) { return to_text(kind) == *text; });
  if (found != kKinds.end()) return *found;
  return at("kind", "is '" + std::string(*text) + "'; expected request, reply, event or document");
}

Result<int> read_status(json::Value object, Kind kind) {
  constexpr std::int64_t kStatusMost = 599;
  const auto value = object.find("status");
  if (kind != Kind::reply) {
    return value ? at("status", "is of replies alone; expected none of a " + std::string(to_text(kind))) : Result<int>(0);
  }
  if (!value) return at("status", "is missing; expected a number as of HTTP: a reply has one");
  const auto status = value->as_int64();
  if (status && *status >= 0 && *status <= kStatusMost) return static_cast<int>(*status);
  return at("status", "is " + shown(*value) + "; expected a whole number from 0 to 599");
}

Result<void> read_refs(json::Value object, std::vector<Ref>& refs, Names& names) {
  const auto list = object.find("refs");
  if (!list) return {};
  if (!list->is_array()) return at("refs", "is " + shown(*list) + "; expected a list of {\"kind\", \"value\"}");
  for (const json::Value each : list->elements()) {
    const auto kind = required_text(each, "kind");
    const auto value = required_text(each, "value");
    if (!kind || !value) return at("refs", (kind ? value : kind).error().text);
    refs.push_back({names.symbol(*kind), std::string(*value)});
  }
  return {};
}

Result<void> read_headers(json::Value object, Headers& headers) {
  const auto list = object.find("headers");
  if (!list) return {};
  if (!list->is_object()) return at("headers", "is " + shown(*list) + "; expected an object of texts");
  for (const json::Member header : list->members()) {
    if (!header.value().is_string()) {
      return at("headers", "'" + std::string(header.key()) + "' is " + shown(header.value()) + "; expected a text");
    }
    headers.emplace_back(header.key(), header.value().as_string());
  }
  std::sort(headers.begin(), headers.end());
  return {};
}

Result<void> read_body(json::Value object, Message& message) {
  const auto text = optional_text(object, "body");
  if (!text) return tl::unexpected(text.error());
  if (!*text) return {};
  const std::pair<std::string, std::string> is_base64{kEncoding, "base64"};
  if (const auto header = std::find(message.headers.begin(), message.headers.end(), is_base64);
      header != message.headers.end()) {
    message.headers.erase(header);
    auto bytes = from_base64(**text);
    if (!bytes) return at("body", bytes.error().text);
    message.body = Body(*std::move(bytes));
  } else {
    message.body = Body(std::string(**text));
  }
  return {};
}

Result<void> read_addresses(json::Value object, Sender sender, Message& message, Names& names) {
  const auto to = required_text(object, "to");
  if (!to) return tl::unexpected(to.error());
  const auto type = required_text(object, "type");
  if (!type) return tl::unexpected(type.error());
  message.to = names.symbol(*to);
  message.type = names.symbol(*type);
  if (sender == Sender::child) {
    for (const char* own : {"id", "from"}) {
      if (object.find(own)) return at(own, "is the harness's to give; expected none");
    }
    return {};
  }
  const auto id = read_id(object, "id");
  if (!id) return tl::unexpected(id.error());
  message.id = *id;
  const auto from = required_text(object, "from");
  if (!from) return tl::unexpected(from.error());
  message.from = names.symbol(*from);
  return {};
}

}  // namespace

void write_message(const Message& message, std::string& out) {
  const bool is_text = json::first_invalid_utf8(message.body.bytes()) == message.body.bytes().size();
  ObjectWriter object(out);
  if (message.id) object.text("id", to_text(message.id));
  object.text_if("from", message.from.text());
  object.text("to", message.to.text());
  object.text("kind", to_text(message.kind));
  object.text("type", message.type.text());
  if (message.in_reply_to) object.text("in_reply_to", to_text(message.in_reply_to));
  object.text_if("ref", message.ref);
  if (message.kind == Kind::reply) {
    object.name("status");
    json::parts::write_integer(message.status, out);
  }
  if (!message.refs.empty()) {
    object.name("refs");
    write_refs(message.refs, out);
  }
  object.text_if("idempotency_key", message.idempotency_key);
  if (!message.body.empty()) object.text("content_type", content_type_of(message.type.text()));
  if (!message.headers.empty() || !is_text) {
    object.name("headers");
    ObjectWriter headers(out);
    for (const auto& [name, value] : message.headers) headers.text(name, value);
    if (!is_text) headers.text(kEncoding, "base64");
    headers.end();
  }
  if (!is_text) {
    object.text("body", to_base64(message.body.bytes()));
  } else if (has_body(message)) {
    object.text("body", message.body.bytes());
  }
  object.end();
}

Result<Message> read_message(json::Value value, Sender sender, Names& names) {
  if (!value.is_object()) return fail("is " + shown(value) + "; expected a message, an object");
  if (auto known = only_members(value, kMembers); !known) return tl::unexpected(known.error());
  Message message;
  const auto kind = read_kind(value);
  if (!kind) return tl::unexpected(kind.error());
  message.kind = *kind;
  const auto status = read_status(value, *kind);
  if (!status) return tl::unexpected(status.error());
  message.status = *status;
  const auto in_reply_to = read_id(value, "in_reply_to");
  if (!in_reply_to) return tl::unexpected(in_reply_to.error());
  message.in_reply_to = *in_reply_to;
  const auto ref = optional_text(value, "ref");
  const auto idempotency_key = optional_text(value, "idempotency_key");
  if (!ref || !idempotency_key) return tl::unexpected((ref ? idempotency_key : ref).error());
  message.ref = ref->value_or("");
  message.idempotency_key = idempotency_key->value_or("");
  auto rest = read_addresses(value, sender, message, names);
  if (rest) rest = read_refs(value, message.refs, names);
  if (rest) rest = read_headers(value, message.headers);
  if (rest) rest = read_body(value, message);
  if (!rest) return tl::unexpected(rest.error());
  return message;
}

}  // namespace proofload::lockstep
