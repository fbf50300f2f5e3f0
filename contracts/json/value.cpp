#include "contracts/json/value.hpp"

#include <charconv>

#include "contracts/json/number.hpp"

namespace proofload::json {
namespace {

std::optional<Value> element(Value array, std::string_view token) {
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool whole = error == std::errc{} && end == token.data() + token.size();
  if (!whole || (token.size() > 1 && token.front() == '0') || index >= array.size())
    return std::nullopt;
  auto at = array.elements().begin();
  while (index-- > 0) ++at;
  return *at;
}

std::string unescaped(std::string_view token) {
  std::string text;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape =
        token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
    text += !escape ? token[i] : token[++i] == '0' ? '~' : '/';
  }
  return text;
}

}  // namespace

std::optional<std::int64_t> Value::as_int64() const {
  if (!is_number()) return std::nullopt;
  std::int64_t number = 0;
  const char* const end = node_->text + node_->size;
  const auto [stopped, error] = std::from_chars(node_->text, end, number);
  if (error != std::errc{} || stopped != end) return std::nullopt;
  return number;
}

std::optional<Value> Value::find(std::string_view key) const {
  const std::uint16_t hash = key_hash(key);
  for (const Member member : members()) {
    if (member.node->hash == hash && member.key() == key) return member.value();
  }
  return std::nullopt;
}

bool equal(Value a, Value b) {
  if (a.kind() != b.kind()) return false;
  switch (a.kind()) {
    case Kind::null:
      return true;
    case Kind::boolean:
      return a.as_bool() == b.as_bool();
    case Kind::string:
      return a.as_string() == b.as_string();
    case Kind::number:
      return a.number_text() == b.number_text() ||
             Number(a.number_text()) == Number(b.number_text());
    case Kind::array: {
      if (a.size() != b.size()) return false;
      auto other = b.elements().begin();
      for (const Value element : a.elements()) {
        if (!equal(element, *other)) return false;
        ++other;
      }
      return true;
    }
    case Kind::object:
      if (a.size() != b.size()) return false;
      for (const Member member : a.members()) {
        const std::optional<Value> other = b.find(member.key());
        if (!other || !equal(member.value(), *other)) return false;
      }
      return true;
  }
  return false;
}

std::optional<Value> at_pointer(Value root, std::string_view pointer) {
  std::optional<Value> at = root;
  while (at && !pointer.empty()) {
    if (pointer.front() != '/') return std::nullopt;
    const std::string_view token = pointer.substr(1, pointer.find('/', 1) - 1);
    pointer.remove_prefix(1 + token.size());
    at = at->is_array() ? element(*at, token) : at->find(unescaped(token));
  }
  return at;
}

void append_pointer(std::string& pointer, std::string_view token) {
  pointer += '/';
  for (const char c : token) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
}

std::string_view kind_text(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "a boolean";
    case Kind::number:
      return "a number";
    case Kind::string:
      return "a string";
    case Kind::array:
      return "an array";
    case Kind::object:
      return "an object";
  }
  return "nothing";
}

}  // namespace proofload::json
