// harness/scenario/located/node.hpp — a JSON value that knows where each of its keys and values
// stands.
//
// Shape    trees of several files can be merged: every node keeps its own place. Numbers keep their
// text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/scenario/located/source.hpp"

namespace proofload::scenario {

struct Member;

struct Node {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  std::string text;  // string: unescaped; number, boolean: as written
  std::vector<Member> members;
  std::vector<Node> elements;
  Spot spot;

  bool is_object() const { return kind == Kind::object; }
  const Node* find(std::string_view key) const;      // nullptr: no such member, or no object
  const Member* member(std::string_view key) const;  // likewise

  // Nothing when the value is of another kind.
  std::optional<std::string_view> as_text() const;
  std::optional<std::int64_t> as_whole() const;  // nothing, too, beyond 64 bits or with a fraction
  std::optional<bool> as_bool() const;
};

struct Member {
  std::string key;
  Spot key_spot;
  Node value;
};

// `patch` over `base`: objects member by member, null removes, anything else replaces.
Node merge(Node base, const Node& patch);

// Strict JSON for the schema, and the way back from its bytes to places.
class StrictText {
 public:
  explicit StrictText(const Node& node) { write(node); }
  const std::string& text() const { return text_; }
  const Spot& spot_at(std::size_t offset) const;  // of the key or value that begins at or before it

 private:
  void write(const Node& node);
  void write_token(const Spot& spot);

  std::string text_;
  std::vector<std::pair<std::size_t, const Spot*>> spots_;
};

}  // namespace proofload::scenario
