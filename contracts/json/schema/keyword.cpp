#include "contracts/json/schema/keyword.hpp"

#include <algorithm>
#include <array>

namespace proofload::json::schema {
namespace {

constexpr std::array kKeywords{
    Keyword{"$comment"},
    Keyword{"$id"},
    Keyword{"$ref"},
    Keyword{"$schema"},
    Keyword{"additionalItems", Judges::array, Holds::schema},
    Keyword{"additionalProperties", Judges::object, Holds::schema},
    Keyword{"allOf", Judges::combination, Holds::list},
    Keyword{"anyOf", Judges::combination, Holds::list},
    Keyword{"const", Judges::any},
    Keyword{"contains", Judges::array, Holds::schema},
    Keyword{"default"},
    Keyword{"definitions", Judges::nothing, Holds::map},
    Keyword{"dependencies", Judges::object, Holds::map},
    Keyword{"description"},
    Keyword{"else", Judges::combination, Holds::schema},
    Keyword{"enum", Judges::any},
    Keyword{"examples"},
    Keyword{"exclusiveMaximum", Judges::number},
    Keyword{"exclusiveMinimum", Judges::number},
    Keyword{"format", Judges::string},
    Keyword{"if", Judges::combination, Holds::schema},
    Keyword{"items", Judges::array, Holds::schema_or_list},
    Keyword{"maxItems", Judges::array},
    Keyword{"maxLength", Judges::string},
    Keyword{"maxProperties", Judges::object},
    Keyword{"maximum", Judges::number},
    Keyword{"minItems", Judges::array},
    Keyword{"minLength", Judges::string},
    Keyword{"minProperties", Judges::object},
    Keyword{"minimum", Judges::number},
    Keyword{"multipleOf", Judges::number},
    Keyword{"not", Judges::combination, Holds::schema},
    Keyword{"oneOf", Judges::combination, Holds::list},
    Keyword{"pattern", Judges::string},
    Keyword{"patternProperties", Judges::object, Holds::map},
    Keyword{"properties", Judges::object, Holds::map},
    Keyword{"propertyNames", Judges::object, Holds::schema},
    Keyword{"readOnly"},
    Keyword{"required", Judges::object},
    Keyword{"then", Judges::combination, Holds::schema},
    Keyword{"title"},
    Keyword{"type", Judges::any},
    Keyword{"uniqueItems", Judges::array},
    Keyword{"writeOnly"},
};

}  // namespace

std::span<const Keyword> keywords() {
  return kKeywords;
}

const Keyword* find_keyword(std::string_view name) {
  const auto* found =
      std::lower_bound(kKeywords.begin(), kKeywords.end(), name,
                       [](const Keyword& k, std::string_view n) { return k.name < n; });
  return found != kKeywords.end() && found->name == name ? found : nullptr;
}

}  // namespace proofload::json::schema
