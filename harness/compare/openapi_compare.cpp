#include "harness/compare/openapi_compare.hpp"

#include <algorithm>

#include "harness/compare/schema_compare.hpp"

namespace proofload::compare {
namespace {

using scenario::Member;

constexpr std::string_view kMethods[] = {"get", "put", "post", "delete", "options", "head", "patch", "trace"};

// "/orders/{id}" -> "/orders/{}"
std::string nameless_path(std::string_view path) {
  std::string out;
  bool in_braces = false;
  for (const char c : path) {
    if (!in_braces || c == '}') out += c;
    if (c == '{') in_braces = true;
    if (c == '}') in_braces = false;
  }
  return out;
}

std::string in_capitals(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return out;
}

bool is_true(const Node* node) { return node != nullptr && node->as_bool() == true; }

class OpenApiCompare {
 public:
  OpenApiCompare(Version& before, Version& after, Changes& changes)
      : before_(before), after_(after), changes_(changes), schemas_(before, after, changes) {}

  void run() {
    compare_paths("paths", Direction::request, Direction::response);
    compare_paths("webhooks", Direction::response, Direction::request);
    compare_security(before_.root(), after_.root(), "/", before_.root(), after_.root());
  }

 private:
  // Who is broken by what a caller could do and can no more: who sends by what is sent, who reads by what is read.
  static Breaks loss(Direction direction) { return direction == Direction::response ? Breaks::reader : Breaks::sender; }

  void compare_paths(std::string_view key, Direction sent, Direction got) {
    const Node* was = before_.root().find(key);
    const Node* is = after_.root().find(key);
    static const Node kNothing{.kind = Node::Kind::object};
    if (was == nullptr && is == nullptr) return;
    for (const Member& path : (was == nullptr ? kNothing : *was).members) {
      const Member* other = is == nullptr ? nullptr : same_path(*is, path.key);
      if (other == nullptr) {
        changes_.add(loss(sent), "PATH_REMOVED", path.key, "path is gone", &path.key_spot, is == nullptr ? &after_.root().spot : &is->spot);
      } else {
        compare_path(path, *other, sent, got);
      }
    }
    for (const Member& path : (is == nullptr ? kNothing : *is).members) {
      if (was == nullptr || same_path(*was, path.key) == nullptr) {
        changes_.add(Breaks::nobody, "PATH_ADDED", path.key, "path is new", nullptr, &path.key_spot);
      }
    }
  }

  static const Member* same_path(const Node& paths, const std::string& path) {
    if (const Member* exact = paths.member(path)) return exact;
    for (const Member& member : paths.members) {
      if (nameless_path(member.key) == nameless_path(path)) return &member;
    }
    return nullptr;
  }

  void compare_path(const Member& before, const Member& after, Direction sent, Direction got) {
    const Node& was = before_.followed(before.value);
    const Node& is = after_.followed(after.value);
    for (const std::string_view method : kMethods) {
      const Member* old_operation = was.member(method);
      const Member* new_operation = is.member(method);
      const std::string where = before.key + " " + in_capitals(method);
      if (old_operation != nullptr && new_operation == nullptr) {
        changes_.add(loss(sent), "OPERATION_REMOVED", where, "operation is gone", &old_operation->key_spot, &after.key_spot);
      } else if (old_operation == nullptr && new_operation != nullptr) {
        changes_.add(Breaks::nobody, "OPERATION_ADDED", where, "operation is new", &before.key_spot, &new_operation->key_spot);
      } else if (old_operation != nullptr) {
        compare_parameters(was, old_operation->value, is, new_operation->value, where, sent);
        compare_body(old_operation->value, new_operation->value, where + " request", sent);
        compare_responses(old_operation->value, new_operation->value, where, got);
        compare_security(old_operation->value, new_operation->value, where, old_operation->value, new_operation->value);
      }
    }
  }

  static std::string parameter_key(const Node& parameter) {
    const Node* in = parameter.find("in");
    const Node* name = parameter.find("name");
    return (in == nullptr ? "" : in->text) + " " + (name == nullptr ? "" : name->text);
  }

  // Of an operation, then those of its path that it does not say anew. A path's own are told by their place.
  std::vector<const Node*> parameters(Version& version, const Node& path, const Node& operation) {
    std::vector<const Node*> out;
    for (const Node* owner : {&operation, &path}) {
      const Node* list = owner->find("parameters");
      if (list == nullptr) continue;
      for (const Node& each : list->elements) {
        const Node& parameter = version.followed(each);
        const auto same = [&](const Node* other) { return parameter_key(*other) == parameter_key(parameter); };
        if (std::none_of(out.begin(), out.end(), same)) out.push_back(&parameter);
      }
    }
    return out;
  }

  void compare_parameters(const Node& old_path, const Node& was, const Node& new_path, const Node& is, const std::string& where,
                          Direction sent) {
    const auto before = parameters(before_, old_path, was);
    const auto after = parameters(after_, new_path, is);
    const auto named = [](const std::vector<const Node*>& list, const std::string& key) -> const Node* {
      for (const Node* each : list) {
        if (parameter_key(*each) == key) return each;
      }
      return nullptr;
    };
    // Those of a path are known by their order: their names are the server's own.
    const auto in_path = [](const std::vector<const Node*>& list) {
      std::vector<const Node*> out;
      for (const Node* each : list) {
        if (parameter_key(*each).starts_with("path ")) out.push_back(each);
      }
      return out;
    };
    const auto old_in_path = in_path(before);
    const auto new_in_path = in_path(after);
    for (std::size_t i = 0; i < std::min(old_in_path.size(), new_in_path.size()); ++i) {
      compare_parameter(*old_in_path[i], *new_in_path[i], where, sent);
    }
    for (const Node* each : before) {
      const std::string key = parameter_key(*each);
      if (key.starts_with("path ")) continue;
      if (const Node* other = named(after, key)) {
        compare_parameter(*each, *other, where, sent);
      } else {
        changes_.add(loss(sent), "PARAMETER_REMOVED", where + " " + key, "parameter is gone: what it says is not heard", &each->spot, &is.spot);
      }
    }
    for (const Node* each : after) {
      const std::string key = parameter_key(*each);
      if (key.starts_with("path ") || named(before, key) != nullptr) continue;
      const bool required = is_true(each->find("required"));
      changes_.add(required ? loss(sent) : Breaks::nobody, required ? "PARAMETER_REQUIRED" : "PARAMETER_ADDED", where + " " + key,
                   required ? "parameter is new, and required" : "parameter is new, and may be left out", &was.spot, &each->spot);
    }
  }

  void compare_parameter(const Node& was, const Node& is, const std::string& where, Direction sent) {
    const std::string at = where + " " + parameter_key(was);
    if (is_true(is.find("required")) && !is_true(was.find("required"))) {
      changes_.add(loss(sent), "PARAMETER_REQUIRED", at, "parameter must be there now", &was.spot, &is.find("required")->spot);
    } else if (is_true(was.find("required")) && !is_true(is.find("required"))) {
      changes_.add(Breaks::nobody, "PARAMETER_OPTIONAL", at, "parameter may be left out now", &was.find("required")->spot, &is.spot);
    }
    compare_schemas(was, is, at, sent);
  }

  void compare_schemas(const Node& was, const Node& is, const std::string& where, Direction direction) {
    const Node* old_schema = was.find("schema");
    const Node* new_schema = is.find("schema");
    if (old_schema != nullptr && new_schema != nullptr) schemas_.compare(*old_schema, *new_schema, where, direction);
  }

  void compare_content(const Node& was, const Node& is, const std::string& where, Direction direction) {
    const Node* old_content = was.find("content");
    const Node* new_content = is.find("content");
    if (old_content == nullptr || new_content == nullptr) return;
    for (const Member& media : old_content->members) {
      const Member* other = new_content->member(media.key);
      if (other == nullptr) {
        changes_.add(loss(direction), "MEDIA_TYPE_REMOVED", where, "no " + media.key + " any more", &media.key_spot, &new_content->spot);
      } else {
        compare_schemas(media.value, other->value, where, direction);
      }
    }
    for (const Member& media : new_content->members) {
      if (old_content->member(media.key) != nullptr) continue;
      changes_.add(Breaks::nobody, "MEDIA_TYPE_ADDED", where, media.key + " is new", &old_content->spot, &media.key_spot);
    }
  }

  void compare_body(const Node& before, const Node& after, const std::string& where, Direction sent) {
    const Node* was = before.find("requestBody");
    const Node* is = after.find("requestBody");
    if (was == nullptr && is == nullptr) return;
    if (was == nullptr) {
      const bool required = is_true(after_.followed(*is).find("required"));
      return changes_.add(required ? loss(sent) : Breaks::nobody, required ? "BODY_REQUIRED" : "BODY_ADDED", where,
                          required ? "a body is required now" : "a body may come now", &before.spot, &is->spot);
    }
    if (is == nullptr) return changes_.add(loss(sent), "BODY_REMOVED", where, "a body is not read any more", &was->spot, &after.spot);
    const Node& old_body = before_.followed(*was);
    const Node& new_body = after_.followed(*is);
    if (is_true(new_body.find("required")) && !is_true(old_body.find("required"))) {
      changes_.add(loss(sent), "BODY_REQUIRED", where, "the body must be there now", &old_body.spot, &new_body.find("required")->spot);
    }
    compare_content(old_body, new_body, where, sent);
  }

  void compare_responses(const Node& before, const Node& after, const std::string& where, Direction got) {
    const Node* was = before.find("responses");
    const Node* is = after.find("responses");
    if (was == nullptr || is == nullptr) return;
    for (const Member& response : was->members) {
      const Member* other = is->member(response.key);
      const std::string at = where + " response " + response.key;
      if (other == nullptr) {
        const bool success = response.key.starts_with('2');
        changes_.add(success ? loss(got) : Breaks::nobody, "RESPONSE_REMOVED", at,
                     success ? "what tells of success is gone" : "this answer does not come any more", &response.key_spot, &is->spot);
        continue;
      }
      const Node& old_response = before_.followed(response.value);
      const Node& new_response = after_.followed(other->value);
      compare_content(old_response, new_response, at, got);
      if (old_response.find("content") != nullptr && new_response.find("content") == nullptr) {
        changes_.add(loss(got), "BODY_REMOVED", at, "the answer has no body any more", &old_response.find("content")->spot, &new_response.spot);
      }
      compare_headers(old_response, new_response, at, got);
    }
    for (const Member& response : is->members) {
      if (was->member(response.key) != nullptr) continue;
      changes_.add(Breaks::nobody, "RESPONSE_ADDED", where + " response " + response.key, "an answer that is new", &was->spot, &response.key_spot);
    }
  }

  void compare_headers(const Node& before, const Node& after, const std::string& where, Direction got) {
    const Node* was = before.find("headers");
    const Node* is = after.find("headers");
    if (was == nullptr) return;
    for (const Member& header : was->members) {
      const Member* other = is == nullptr ? nullptr : is->member(header.key);
      const std::string at = where + " header " + header.key;
      if (other == nullptr) {
        changes_.add(loss(got), "HEADER_REMOVED", at, "header is gone", &header.key_spot, is == nullptr ? &after.spot : &is->spot);
      } else {
        compare_schemas(before_.followed(header.value), after_.followed(other->value), at, got);
      }
    }
  }

  void compare_security(const Node& before, const Node& after, const std::string& where, const Node& was, const Node& is) {
    const Node* old_security = before.find("security");
    const Node* new_security = after.find("security");
    const bool none_before = old_security == nullptr || old_security->elements.empty();
    const bool none_after = new_security == nullptr || new_security->elements.empty();
    if (none_before && none_after) return;
    if (!none_before && !none_after && same_value(*old_security, *new_security)) return;
    const bool weaker = none_after;
    changes_.add(weaker ? Breaks::nobody : Breaks::sender, weaker ? "SECURITY_REMOVED" : none_before ? "SECURITY_ADDED" : "SECURITY_CHANGED",
                 where, weaker ? "a caller needs no credentials any more" : "a caller must show other credentials",
                 old_security == nullptr ? &was.spot : &old_security->spot, new_security == nullptr ? &is.spot : &new_security->spot);
  }

  Version& before_;
  Version& after_;
  Changes& changes_;
  SchemaCompare schemas_;
};

}  // namespace

void compare_openapi(Version& before, Version& after, Changes& changes) { OpenApiCompare(before, after, changes).run(); }

}  // namespace proofload::compare
