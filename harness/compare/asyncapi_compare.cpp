#include "harness/compare/asyncapi_compare.hpp"

#include <algorithm>
#include <map>

#include "harness/compare/schema_compare.hpp"

namespace proofload::compare {
namespace {

using scenario::Member;

const Node& nothing() {
  static const Node kNothing{.kind = Node::Kind::object};
  return kNothing;
}

const Node& part(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found == nullptr ? nothing() : *found;
}

std::string text_at(const Node& node, std::string_view key) {
  const Node* found = node.find(key);
  return found != nullptr && found->as_text() ? found->text : std::string();
}

const scenario::Spot* spot_of(const Node& node) { return &node == &nothing() ? nullptr : &node.spot; }

// The message that "#/channels/erp/messages/erp.order_posted" names.
std::string last_token(const std::string& reference) { return reference.substr(reference.rfind('/') + 1); }

class AsyncApiCompare {
 public:
  AsyncApiCompare(Version& before, Version& after, Changes& changes)
      : before_(before), after_(after), changes_(changes), schemas_(before, after, changes) {}

  void run() {
    each_pair("channels", "CHANNEL", Breaks::both, [&](const Member& was, const Member& is) { channel(was, is); });
    each_pair("operations", "OPERATION", Breaks::both, [&](const Member& was, const Member& is) { operation(was, is); });
  }

 private:
  // Of two objects with names, at the root or further down.
  template <class Compare>
  void pairs(const Node& was, const Node& is, const std::string& where, std::string_view word, Breaks loss, Compare compare) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    for (const Member& member : was.members) {
      if (const Member* other = is.member(member.key)) {
        compare(member, *other);
      } else {
        changes_.add(loss, std::string(word) + "_REMOVED", where + member.key, lower + " is gone", &member.key_spot, spot_of(is));
      }
    }
    for (const Member& member : is.members) {
      if (was.member(member.key) != nullptr) continue;
      changes_.add(Breaks::nobody, std::string(word) + "_ADDED", where + member.key, lower + " is new", spot_of(was), &member.key_spot);
    }
  }

  template <class Compare>
  void each_pair(std::string_view key, std::string_view word, Breaks loss, Compare compare) {
    pairs(part(before_.root(), key), part(after_.root(), key), std::string(key) + " ", word, loss, compare);
  }

  void channel(const Member& before, const Member& after) {
    const Node& was = before_.followed(before.value);
    const Node& is = after_.followed(after.value);
    const std::string where = "channels " + before.key;
    if (const std::string old = text_at(was, "address"), now = text_at(is, "address"); old != now) {
      const Node* new_address = is.find("address");
      changes_.add(Breaks::both, "ADDRESS_CHANGED", where, "address was '" + old + "', and is '" + now + "'",
                   was.find("address") == nullptr ? &was.spot : &was.find("address")->spot, new_address == nullptr ? &is.spot : &new_address->spot);
    }
    pairs(part(was, "messages"), part(is, "messages"), where + " ", "MESSAGE", Breaks::both,
          [&](const Member& old, const Member& now) { message(old, now, where + " " + old.key); });
  }

  void message(const Member& before, const Member& after, const std::string& where) {
    const Node& was = before_.followed(before.value);
    const Node& is = after_.followed(after.value);
    const std::string old_type = content_type(before_.root(), was);
    if (const std::string type = content_type(after_.root(), is); type != old_type) {
      changes_.add(Breaks::both, "CONTENT_TYPE_CHANGED", where, "content type was '" + old_type + "', and is '" + type + "'", &was.spot, &is.spot);
    }
    payload(was, is, "headers", where + " headers");
    payload(was, is, "payload", where + " payload");
  }

  static std::string content_type(const Node& root, const Node& message) {
    const std::string own = text_at(message, "contentType");
    return own.empty() ? text_at(root, "defaultContentType") : own;
  }

  void payload(const Node& before, const Node& after, std::string_view key, const std::string& where) {
    const Node* was = before.find(key);
    const Node* is = after.find(key);
    if (was == nullptr && is == nullptr) return;
    if (was == nullptr || is == nullptr) {
      const bool gone = is == nullptr;
      changes_.add(gone ? Breaks::reader : Breaks::sender, gone ? "SCHEMA_REMOVED" : "SCHEMA_ADDED", where,
                   gone ? "what it may say is not said any more" : "what it may say is said now", gone ? &was->spot : &before.spot,
                   gone ? &after.spot : &is->spot);
      return;
    }
    const Node& old_schema = schema_of(before_, *was);
    const Node& new_schema = schema_of(after_, *is);
    if (is_json_schema(before_.followed(*was)) && is_json_schema(after_.followed(*is))) {
      schemas_.compare(old_schema, new_schema, where, Direction::either);
    } else if (!same_value(old_schema, new_schema)) {
      changes_.add(Breaks::both, "SCHEMA_CHANGED", where, "it is no JSON Schema, and differs: a person must look", &old_schema.spot, &new_schema.spot);
    }
  }

  // A payload is a schema, or says of which format it is beside it.
  static const Node& schema_of(Version& version, const Node& payload) {
    const Node& followed = version.followed(payload);
    const Node* inner = followed.find("schemaFormat") == nullptr ? nullptr : followed.find("schema");
    return inner == nullptr ? followed : *inner;
  }

  static bool is_json_schema(const Node& payload) {
    const std::string format = text_at(payload, "schemaFormat");
    return format.empty() || format.find("schema+json") != std::string::npos || format.find("aai.asyncapi") != std::string::npos;
  }

  void operation(const Member& before, const Member& after) {
    const Node& was = before_.followed(before.value);
    const Node& is = after_.followed(after.value);
    const std::string where = "operations " + before.key;
    const Breaks loss = text_at(was, "action") == "send" ? Breaks::reader : Breaks::sender;
    if (const std::string old = text_at(was, "action"), now = text_at(is, "action"); old != now) {
      changes_.add(Breaks::both, "ACTION_CHANGED", where, "action was '" + old + "', and is '" + now + "'", &was.spot, &is.spot);
    }
    const std::string old_channel = last_token(text_at(part(was, "channel"), "$ref"));
    if (const std::string now = last_token(text_at(part(is, "channel"), "$ref")); now != old_channel) {
      changes_.add(Breaks::both, "CHANNEL_CHANGED", where, "channel was '" + old_channel + "', and is '" + now + "'", &was.spot, &is.spot);
    }
    const bool states = was.find("messages") != nullptr || is.find("messages") != nullptr;
    if (states) messages(carried(before_, was), carried(after_, is), where, loss, was, is);  // else those of its channel, told there
    if (!same_reply(part(was, "reply"), part(is, "reply"))) {
      changes_.add(Breaks::both, "REPLY_CHANGED", where, "how it is replied to is said otherwise", &was.spot, &is.spot);
    }
  }

  // Messages of an operation, each with where it is named.
  using Named = std::map<std::string, const scenario::Spot*>;

  // An operation that names none carries all of its channel; one whose list is empty carries none.
  static Named carried(Version& version, const Node& operation) {
    Named named;
    if (const Node* stated = operation.find("messages")) {
      for (const Node& each : stated->elements) named.emplace(last_token(text_at(each, "$ref")), &each.spot);
      return named;
    }
    const Node* channel = operation.find("channel");
    if (channel == nullptr) return named;
    for (const Member& message : part(version.followed(*channel), "messages").members) named.emplace(message.key, &message.key_spot);
    return named;
  }

  void messages(const Named& old, const Named& now, const std::string& where, Breaks loss, const Node& was, const Node& is) {
    for (const auto& [name, spot] : old) {
      if (!now.contains(name)) changes_.add(loss, "MESSAGE_REMOVED", where + " " + name, "message is gone", spot, &is.spot);
    }
    for (const auto& [name, spot] : now) {
      if (!old.contains(name)) changes_.add(Breaks::nobody, "MESSAGE_ADDED", where + " " + name, "message is new", &was.spot, spot);
    }
  }

  // A reply, and the address in it, may be of the components; its channel and messages are compared where they are.
  bool same_reply(const Node& before, const Node& after) {
    const Node& was = before_.followed(before);
    const Node& is = after_.followed(after);
    const auto has_all = [](const Node& one, const Node& other) {
      return std::all_of(one.members.begin(), one.members.end(), [&](const Member& member) { return other.find(member.key) != nullptr; });
    };
    return has_all(is, was) && std::all_of(was.members.begin(), was.members.end(), [&](const Member& member) {
             const Node* other = is.find(member.key);
             if (other == nullptr) return false;
             return member.key == "address" ? same_value(before_.followed(member.value), after_.followed(*other)) : same_value(member.value, *other);
           });
  }

  Version& before_;
  Version& after_;
  Changes& changes_;
  SchemaCompare schemas_;
};

}  // namespace

void compare_asyncapi(Version& before, Version& after, Changes& changes) { AsyncApiCompare(before, after, changes).run(); }

}  // namespace proofload::compare
