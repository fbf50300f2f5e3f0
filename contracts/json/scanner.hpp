// contracts/json/scanner.hpp — one pass over a JSON text that lays its values out on a tape.
//
// What     The inside of Parser. Containers count their nodes as they close; a key is hashed and
//          told apart here.
// Requires `tape` holds capacity() nodes, `unescaped` as many bytes as the text.
// Errors   run() is false; then message() and offset() say what and where.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "contracts/json/value.hpp"

namespace proofload::json {

class Scanner {
 public:
  // Each node but those of containers still open is paid for by two bytes: its first, and a
  // bracket, a comma or a colon.
  static std::size_t capacity(std::size_t bytes, std::size_t depth_max) {
    return bytes / 2 + depth_max + 4;
  }

  Scanner(std::string_view text, Node* tape, char* unescaped, std::size_t depth_max)
      : begin_(text.data()),
        at_(begin_),
        end_(begin_ + text.size()),
        node_(tape),
        unescaped_begin_(unescaped),
        unescaped_(unescaped),
        depth_max_(depth_max) {}

  bool run();
  bool has_escapes() const { return unescaped_ != unescaped_begin_; }  // some string's text is not the source's
  const std::string& message() const { return message_; }
  std::size_t offset() const { return static_cast<std::size_t>(failed_at_ - begin_); }

 private:
  bool value();
  bool object();
  bool member(Node& object);
  bool array();
  bool string(Node& node);
  bool escaped_string(Node& node, const char* from);
  bool escape(char*& out);
  bool code_unit(std::uint32_t& unit);
  bool number();
  bool digits();
  bool word(std::string_view word, Kind kind);
  bool keys_are_unique(const Node& object);

  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) ++at_;
  }
  bool next_is(char c) const { return at_ != end_ && *at_ == c; }
  Node& push(Kind kind);
  void close(Node& container) { container.next = static_cast<std::uint32_t>(node_ - &container); }
  bool fail(const char* where, std::string message);
  bool unexpected(std::string_view wanted);

  const char *begin_, *at_, *end_;
  Node* node_;
  const char* unescaped_begin_;
  char* unescaped_;
  std::size_t depth_ = 0, depth_max_;
  std::string message_;
  const char* failed_at_ = nullptr;
};

}  // namespace proofload::json
