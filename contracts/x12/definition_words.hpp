// contracts/x12/definition_words.hpp — the small words of a definition file: types and roles.
//
// Errors   nullopt for what is no such word; the loader says where.
#pragma once

#include <optional>
#include <string_view>

#include "contracts/edi/definition_words.hpp"
#include "contracts/x12/definition.hpp"

namespace proofload::x12 {

using edi::number;
using edi::words;

std::optional<ElementType> type_of(std::string_view text);   // "AN"
Role role_of(std::string_view segment);                      // what the judge looks for in it

}  // namespace proofload::x12
