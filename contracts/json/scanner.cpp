#include "contracts/json/scanner.hpp"

#include <algorithm>
#include <vector>

namespace proofload::json {
namespace {

// Few enough for each key to be compared with those before it.
constexpr std::uint32_t kFewMembers = 64;
constexpr std::size_t kExponentDigitsMax = 9;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

bool Scanner::run() {
  skip_space();
  if (!value()) return false;
  skip_space();
  return at_ == end_ || fail(at_, "text behind the value");
}

Node& Scanner::push(Kind kind) {
  Node& node = *node_++;
  node = {.text = at_,
          .size = 0,
          .next = 1,
          .offset = static_cast<std::uint32_t>(at_ - begin_),
          .kind = kind,
          .hash = 0};
  return node;
}

bool Scanner::fail(const char* where, std::string message) {
  failed_at_ = where;
  message_ = std::move(message);
  return false;
}

bool Scanner::unexpected(std::string_view wanted) {
  std::string found = "the end of the text";
  if (at_ != end_) {
    found = static_cast<unsigned char>(*at_ - 0x20) < 0x5f ? std::string{'\'', *at_, '\''}
                                                           : "this byte";
  }
  return fail(at_, "expected " + std::string(wanted) + ", not " + found);
}

bool Scanner::value() {
  if (at_ == end_) return unexpected("a value");
  switch (*at_) {
    case '"':
      return string(push(Kind::string));
    case '{':
      return object();
    case '[':
      return array();
    case 't':
      return word("true", Kind::boolean);
    case 'f':
      return word("false", Kind::boolean);
    case 'n':
      return word("null", Kind::null);
    default:
      if (*at_ == '-' || is_digit(*at_)) return number();
      return unexpected("a value");
  }
}

bool Scanner::word(std::string_view word, Kind kind) {
  if (!std::string_view(at_, end_).starts_with(word)) return unexpected("a value");
  push(kind).size = static_cast<std::uint32_t>(word.size());
  at_ += word.size();
  return true;
}

bool Scanner::object() {
  if (++depth_ > depth_max_)
    return fail(at_, "deeper than " + std::to_string(depth_max_) + " levels");
  Node& object = push(Kind::object);
  ++at_;
  skip_space();
  if (!next_is('}')) {
    while (true) {
      if (!member(object)) return false;
      skip_space();
      if (next_is('}')) break;
      if (!next_is(',')) return unexpected("',' or '}'");
      ++at_;
      skip_space();
    }
  }
  ++at_;
  --depth_;
  close(object);
  return keys_are_unique(object);
}

bool Scanner::member(Node& object) {
  if (!next_is('"')) return unexpected("a key in quotes");
  Node& key = push(Kind::string);
  if (!string(key)) return false;
  key.hash = key_hash({key.text, key.size});
  ++object.size;
  skip_space();
  if (!next_is(':')) return unexpected("':'");
  ++at_;
  skip_space();
  return value();
}

bool Scanner::array() {
  if (++depth_ > depth_max_)
    return fail(at_, "deeper than " + std::to_string(depth_max_) + " levels");
  Node& array = push(Kind::array);
  ++at_;
  skip_space();
  if (!next_is(']')) {
    while (true) {
      if (!value()) return false;
      ++array.size;
      skip_space();
      if (next_is(']')) break;
      if (!next_is(',')) return unexpected("',' or ']'");
      ++at_;
      skip_space();
    }
  }
  ++at_;
  --depth_;
  close(array);
  return true;
}

bool Scanner::keys_are_unique(const Node& object) {
  const auto twice = [this](const Node& key) {
    return fail(begin_ + key.offset,
                "the key '" + std::string(key.text, key.size) + "' stands here a second time");
  };
  const auto same = [](const Node& a, const Node& b) {
    return a.hash == b.hash && a.size == b.size && std::memcmp(a.text, b.text, a.size) == 0;
  };
  const Members members = Value(&object).members();
  if (object.size <= kFewMembers) {
    std::uint64_t seen = 0;  // one bit of each hash: most objects need no second look
    for (const Member member : members) {
      const std::uint64_t bit = std::uint64_t{1} << (member.node->hash & 63u);
      if ((seen & bit) != 0) {
        for (const Member earlier : members) {
          if (earlier.node == member.node) break;
          if (same(*earlier.node, *member.node)) return twice(*member.node);
        }
      }
      seen |= bit;
    }
    return true;
  }
  std::vector<const Node*> keys;
  keys.reserve(object.size);
  for (const Member member : members) keys.push_back(member.node);
  std::sort(keys.begin(), keys.end(), [](const Node* a, const Node* b) {
    const int order = std::string_view(a->text, a->size).compare({b->text, b->size});
    return order != 0 ? order < 0 : a->offset < b->offset;
  });
  const auto found = std::adjacent_find(keys.begin(), keys.end(),
                                        [&](const Node* a, const Node* b) { return same(*a, *b); });
  return found == keys.end() || twice(**(found + 1));
}

bool Scanner::number() {
  Node& node = push(Kind::number);
  const char* const from = at_;
  if (*at_ == '-') ++at_;
  const bool leading_zero = next_is('0');
  if (leading_zero ? (++at_, false) : !digits()) return false;
  if (leading_zero && at_ != end_ && is_digit(*at_))
    return fail(from, "a number with a leading zero");
  if (next_is('.')) {
    ++at_;
    if (!digits()) return false;
  }
  if (next_is('e') || next_is('E')) {
    ++at_;
    if (next_is('+') || next_is('-')) ++at_;
    const char* const exponent = at_;
    if (!digits()) return false;
    if (static_cast<std::size_t>(at_ - exponent) > kExponentDigitsMax)
      return fail(from, "an exponent beyond 9 digits");
  }
  node.size = static_cast<std::uint32_t>(at_ - from);
  return true;
}

bool Scanner::digits() {
  if (at_ == end_ || !is_digit(*at_)) return unexpected("a digit");
  while (at_ != end_ && is_digit(*at_)) ++at_;
  return true;
}

}  // namespace proofload::json
