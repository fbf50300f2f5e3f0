// contracts/json/value.hpp — a parsed JSON value, as a view into what a Parser or Document holds.
//
// What     One tape of nodes that schema judge, identity reader and struct reader walk; a Value is
//          a pointer into it.
// Shape    Numbers keep their source text: 64-bit integers are exact, and no decimal passes through
//          a double. An object's keys are unique (the parser sees to it) and stand in the order of
//          the text.
// Requires the text and the Parser or Document outlive the Value; a kind is asked before its
//          accessor.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/check.hpp"

namespace proofload::json {

enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

// A value on the tape. A member of an object is two of them: its key (a string), then its value.
struct Node {
  const char* text = nullptr;  // string: unescaped; number, boolean: as in the source
  std::uint32_t size = 0;      // of the text in bytes; array: elements; object: members
  std::uint32_t next = 1;      // nodes from here to the one behind this whole value
  std::uint32_t offset = 0;    // byte of the source where the value begins
  Kind kind = Kind::null;
  std::uint16_t hash = 0;  // keys only: key_hash(text)
};

// Tells keys apart before their bytes are compared.
inline std::uint16_t key_hash(std::string_view key) {
  std::uint64_t head = 0;
  std::uint64_t tail = 0;
  if (key.size() >= 8) {
    std::memcpy(&head, key.data(), 8);
    std::memcpy(&tail, key.data() + key.size() - 8, 8);
  } else {
    for (const char c : key) head = head << 8 | static_cast<unsigned char>(c);
  }
  const std::uint64_t mixed = (head ^ (tail << 1 | tail >> 63) ^ key.size()) * 0x9e3779b97f4a7c15u;
  return static_cast<std::uint16_t>(mixed >> 48);
}

class Members;
class Elements;

class Value {
 public:
  explicit Value(const Node* node) : node_(node) {}

  Kind kind() const { return node_->kind; }
  bool is_null() const { return kind() == Kind::null; }
  bool is_bool() const { return kind() == Kind::boolean; }
  bool is_number() const { return kind() == Kind::number; }
  bool is_string() const { return kind() == Kind::string; }
  bool is_array() const { return kind() == Kind::array; }
  bool is_object() const { return kind() == Kind::object; }

  bool as_bool() const { return text_of(Kind::boolean)[0] == 't'; }
  std::string_view as_string() const { return text_of(Kind::string); }
  std::string_view number_text() const { return text_of(Kind::number); }  // "12.50", as it was sent
  // Nothing: not a number, written with a point or an exponent, or beyond 64 bits.
  std::optional<std::int64_t> as_int64() const;

  std::size_t size() const { return is_array() || is_object() ? node_->size : 0; }
  std::optional<Value> find(std::string_view key) const;  // nothing: no such member, or no object
  Members members() const;                                // empty unless an object
  Elements elements() const;                              // empty unless an array

  std::size_t offset() const { return node_->offset; }
  const Node* node() const { return node_; }

 private:
  std::string_view text_of(Kind wanted) const {
    CHECK(node_->kind == wanted, "a JSON value is asked for what it is");
    return {node_->text, node_->size};
  }
  const Node* node_;
};

struct Member {
  const Node* node;  // the key's
  std::string_view key() const { return {node->text, node->size}; }
  Value value() const { return Value(node + 1); }
};

class Members {
 public:
  class Iterator {
   public:
    explicit Iterator(const Node* key) : key_(key) {}
    Member operator*() const { return {key_}; }
    Iterator& operator++() {
      key_ += 1 + key_[1].next;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Node* key_;
  };
  Members(const Node* begin, const Node* end) : begin_(begin), end_(end) {}
  Iterator begin() const { return Iterator(begin_); }
  Iterator end() const { return Iterator(end_); }

 private:
  const Node *begin_, *end_;
};

class Elements {
 public:
  class Iterator {
   public:
    explicit Iterator(const Node* node) : node_(node) {}
    Value operator*() const { return Value(node_); }
    Iterator& operator++() {
      node_ += node_->next;
      return *this;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const Node* node_;
  };
  Elements(const Node* begin, const Node* end) : begin_(begin), end_(end) {}
  Iterator begin() const { return Iterator(begin_); }
  Iterator end() const { return Iterator(end_); }

 private:
  const Node *begin_, *end_;
};

inline Members Value::members() const {
  return is_object() ? Members(node_ + 1, node_ + node_->next) : Members(node_, node_);
}
inline Elements Value::elements() const {
  return is_array() ? Elements(node_ + 1, node_ + node_->next) : Elements(node_, node_);
}

// By value: the order of members and the way a number is written ("1.0", "10e-1") make no
// difference.
bool equal(Value a, Value b);

// The value that a JSON pointer (RFC 6901, "" or "/lines/0/sku") names; nothing when there is none.
std::optional<Value> at_pointer(Value root, std::string_view pointer);

// One token of a pointer: "/" before it, "~" and "/" escaped.
void append_pointer(std::string& pointer, std::string_view token);

// "a string", "an object", for sentences.
std::string_view kind_text(Kind kind);

}  // namespace proofload::json
