// contracts/json/parser.hpp — wire bytes to values, once for all who read them.
//
// Shape    Strict JSON (RFC 8259), UTF-8 without a byte order mark; a key stands once in an object.
// Requires parse(): the text outlives the Value, which lasts until the next parse() of the same
//          parser. A parser is reused: once it has seen the longest text, it allocates no more.
// Errors   anything else, with its line, column and byte: syntax, duplicate keys, invalid UTF-8,
//          lone surrogates, exponents beyond 9 digits, text behind the value, more depth or bytes
//          than the limits allow.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"

namespace proofload::json {

struct Limits {
  std::size_t depth_max = 64;
  std::size_t bytes_max = std::size_t{64} << 20;
};

class Parser {
 public:
  Parser() = default;
  explicit Parser(Limits limits) : limits_(limits) {}
  Parser(Parser&&) = default;
  Parser& operator=(Parser&&) = default;

  Result<Value> parse(std::string_view text);
  // Of the last text: some string lies in the parser, for it had escapes.
  bool has_escapes() const { return has_escapes_; }

 private:
  Limits limits_;
  bool has_escapes_ = false;
  // Room for the longest text yet. Left as it comes: most texts have far fewer values than they might, and what is not
  // written costs no memory.
  template <class T>
  struct Room {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t capacity = 0;
    T* for_at_least(std::size_t count);
  };
  Room<Node> tape_;
  Room<char> unescaped_;
};

// A text with its values, kept for as long as one likes; copies share it.
class Document {
 public:
  static Result<Document> parse(std::string text, Limits limits = {});

  Value root() const { return Value(held_->root); }
  std::string_view text() const { return held_->text; }

 private:
  struct Held {
    std::string text;
    Parser parser;
    const Node* root = nullptr;
  };
  explicit Document(std::shared_ptr<const Held> held) : held_(std::move(held)) {}
  std::shared_ptr<const Held> held_;
};

}  // namespace proofload::json
