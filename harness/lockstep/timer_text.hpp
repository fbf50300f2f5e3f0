// harness/lockstep/timer_text.hpp — the key of a timer as one text, as the wire has it, and back.
//
// Shape    "purpose:of", or "purpose" of one that is of nothing. Every text is the key of one timer, and comes back as it
//          was: faults strike by purpose, which is what stands before the first colon.
#pragma once

#include <string>
#include <string_view>

#include "contracts/port/effect.hpp"
#include "harness/lockstep/names.hpp"

namespace proofload::lockstep {

inline std::string timer_text(const TimerKey& key) {
  std::string text(key.purpose.text());
  if (!key.of.empty()) (text += ':') += key.of;
  return text;
}

inline TimerKey timer_key(std::string_view text, Names& purposes) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || colon + 1 == text.size()) return {purposes.symbol(text), ""};
  return {purposes.symbol(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

}  // namespace proofload::lockstep
