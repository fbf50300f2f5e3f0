#include "contracts/json/parser.hpp"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "contracts/json/scanner.hpp"

namespace proofload::json {

template <class T>
T* Parser::Room<T>::for_at_least(std::size_t count) {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  if (capacity < count) {
    bytes = std::make_unique_for_overwrite<std::byte[]>(count * sizeof(T));
    capacity = count;
  }
  return reinterpret_cast<T*>(bytes.get());
}

Result<Value> Parser::parse(std::string_view text) {
  // Nodes hold 32-bit offsets.
  const std::size_t bytes_max =
      std::min<std::size_t>(limits_.bytes_max, std::numeric_limits<std::uint32_t>::max());
  if (text.size() > bytes_max) {
    return fail("the text has " + std::to_string(text.size()) + " bytes, more than " +
                std::to_string(bytes_max));
  }
  Node* const tape = tape_.for_at_least(Scanner::capacity(text.size(), limits_.depth_max));
  Scanner scanner(text, tape, unescaped_.for_at_least(text.size()), limits_.depth_max);
  const bool is_json = scanner.run();
  has_escapes_ = scanner.has_escapes();
  if (is_json) return Value(tape);
  return fail({.text = scanner.message() + " (byte " + std::to_string(scanner.offset()) + ")",
               .place = place_in("", text, scanner.offset()),
               .hint = {}});
}

Result<Document> Document::parse(std::string text, Limits limits) {
  auto held = std::make_shared<Held>(
      Held{.text = std::move(text), .parser = Parser(limits), .root = nullptr});
  const Result<Value> root = held->parser.parse(held->text);
  if (!root) return fail(root.error());
  held->root = root->node();
  return Document(std::move(held));
}

}  // namespace proofload::json
