#include "harness/lockstep/members.hpp"

#include <algorithm>
#include <vector>

#include "contracts/base/suggest.hpp"

namespace proofload::lockstep {

std::string shown(json::Value value) {
  constexpr std::size_t kShort = 40;
  if (value.is_number() && value.number_text().size() <= kShort) return std::string(value.number_text());
  if (value.is_string() && value.as_string().size() <= kShort) return "'" + std::string(value.as_string()) + "'";
  return std::string(json::kind_text(value.kind()));
}

Result<std::optional<std::string_view>> optional_text(json::Value object, std::string_view name) {
  const auto value = object.find(name);
  if (!value) return std::nullopt;
  if (value->is_string()) return value->as_string();
  return at(name, "is " + shown(*value) + "; expected a string");
}

Result<std::string_view> required_text(json::Value object, std::string_view name) {
  const auto text = optional_text(object, name);
  if (!text) return tl::unexpected(text.error());
  if (*text) return **text;
  return at(name, "is missing; expected a string");
}

Result<std::int64_t> required_integer(json::Value object, std::string_view name) {
  const auto value = object.find(name);
  if (!value) return at(name, "is missing; expected a whole number");
  if (const auto number = value->as_int64()) return *number;
  return at(name, "is " + shown(*value) + "; expected a whole number");
}

Result<void> only_members(json::Value object, std::span<const std::string_view> known) {
  for (const json::Member member : object.members()) {
    if (std::binary_search(known.begin(), known.end(), member.key())) continue;
    const std::string hint = did_you_mean(member.key(), {known.begin(), known.end()});
    std::string all;
    for (const std::string_view name : known) all += (all.empty() ? "" : ", ") + std::string(name);
    return at(member.key(), "is unknown; " + (hint.empty() ? "expected one of " + all : hint));
  }
  return {};
}

}  // namespace proofload::lockstep
