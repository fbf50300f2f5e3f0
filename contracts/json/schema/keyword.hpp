// contracts/json/schema/keyword.hpp — the keywords of draft 7: what they judge, and how they hold
// other schemas.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace proofload::json::schema {

enum class Judges : std::uint8_t { nothing, any, number, string, array, object, combination };
enum class Holds : std::uint8_t { nothing, schema, list, map, schema_or_list };

struct Keyword {
  std::string_view name;
  Judges judges = Judges::nothing;
  Holds holds = Holds::nothing;
};

std::span<const Keyword> keywords();
const Keyword* find_keyword(std::string_view name);  // null: unknown, or not judged

}  // namespace proofload::json::schema
