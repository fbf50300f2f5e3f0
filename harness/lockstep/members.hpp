// harness/lockstep/members.hpp — the members of an object of the wire, or what is wrong with them.
//
// Errors   a sentence that begins with the JSON pointer of what is wrong, and says what was expected.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"

namespace proofload::lockstep {

// Which member, and what of it: "/status is missing; expected …".
[[nodiscard]] inline tl::unexpected<Error> at(std::string_view member, std::string what) {
  return fail("/" + std::string(member) + " " + std::move(what));
}

// A value in a sentence: a short text or number as it is, else its kind.
std::string shown(json::Value value);

Result<std::optional<std::string_view>> optional_text(json::Value object, std::string_view name);
Result<std::string_view> required_text(json::Value object, std::string_view name);
Result<std::int64_t> required_integer(json::Value object, std::string_view name);

// Requires `known` is sorted.
Result<void> only_members(json::Value object, std::span<const std::string_view> known);

}  // namespace proofload::lockstep
