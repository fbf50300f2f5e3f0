// mocks/common/objection.hpp — what is wrong with settings that came from a file.
//
// Shape    the first that no system could work with, as a sentence that names the setting; nothing:
//          none. Every system has an objection(const Settings&) of its own that asks these too.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "mocks/common/settings.hpp"

namespace proofload::mocks {

using Objection = std::optional<std::string>;

Objection objection(const RequestRules& rules);
Objection objection(const Webhooks& rules);
// A window without length, days or end.
Objection objection(std::string_view name, const std::optional<Window>& window);
Objection objection(std::initializer_list<std::pair<std::string_view, Range>> ranges);

// The first of several.
template <class... Rest>
Objection first_of(Objection first, Rest... rest) {
  if constexpr (sizeof...(rest) == 0) {
    return first;
  } else {
    return first ? first : first_of(std::move(rest)...);
  }
}

}  // namespace proofload::mocks
