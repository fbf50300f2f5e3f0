// contracts/json/codec_parts.hpp — what the codec's templates share and no type changes.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/base/error.hpp"
#include "contracts/json/value.hpp"

namespace proofload::json::parts {

// Why a body could not be read; the pointer grows from the inside out. All answer false.
class Failure {
 public:
  bool kind(Value value, std::string_view wanted);
  bool missing(std::string_view name);
  bool refused(std::string_view why);
  bool below(std::string_view token);

  Error error() const;

 private:
  std::string pointer_;
  std::string text_;
};

// An object's members, taken in the order in which they are expected: a body that keeps it is read
// in one pass.
class MemberCursor {
 public:
  explicit MemberCursor(Value object)
      : object_(object), at_(object.members().begin()), end_(object.members().end()) {}

  std::optional<Value> take(std::string_view name) {
    if (at_ == end_ || (*at_).key() != name) return object_.find(name);
    const Value found = (*at_).value();
    ++at_;
    return found;
  }

 private:
  Value object_;
  Members::Iterator at_, end_;
};

template <class Integer>
void write_integer(Integer value, std::string& out) {
  char digits[24];
  const auto [end, error] = std::to_chars(digits, digits + sizeof digits, value);
  out.append(digits, end);
}

}  // namespace proofload::json::parts
