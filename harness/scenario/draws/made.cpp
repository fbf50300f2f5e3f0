#include "harness/scenario/draws/made.hpp"

namespace proofload::scenario {
namespace {

Spot spot_of(const Source& like, std::string token) {
  auto source = std::make_shared<Source>(Source{
      .name = like.name, .content = {}, .embedded = like.embedded, .stands_at = like.stands_at});
  source->content = std::move(token);
  const std::size_t length = source->content.size();
  return {.source = std::move(source), .offset = 0, .length = length};
}

std::string quoted_token(std::string_view text) {
  std::string token = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') token += '\\';
    token += c;
  }
  return token + '"';
}

}  // namespace

Node made_text(const Source& like, std::string_view text) {
  return {.kind = Node::Kind::string, .text = std::string(text), .members = {}, .elements = {},
          .spot = spot_of(like, quoted_token(text))};
}

Node made_whole(const Source& like, std::int64_t value) {
  std::string text = std::to_string(value);
  return {.kind = Node::Kind::number, .text = text, .members = {}, .elements = {}, .spot = spot_of(like, text)};
}

Node made_object(const Source& like) {
  return {.kind = Node::Kind::object, .text = {}, .members = {}, .elements = {}, .spot = spot_of(like, "{}")};
}

Member made_member(const Source& like, std::string_view key, Node value) {
  return {.key = std::string(key), .key_spot = spot_of(like, quoted_token(key)), .value = std::move(value)};
}

}  // namespace proofload::scenario
