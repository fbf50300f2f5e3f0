// harness/lockstep/names.hpp — the symbols of what came over the wire.
//
// What     Types and systems outlive the case that they came up in: whoever tells of it afterwards still names them.
// Requires it outlives all that was read with it. Several threads may share one.
#pragma once

#include <mutex>
#include <string_view>

#include "contracts/base/symbol.hpp"

namespace proofload::lockstep {

class Names {
 public:
  Symbol symbol(std::string_view text) {
    const std::lock_guard lock(mutex_);
    return pool_.intern(text);
  }

 private:
  std::mutex mutex_;
  SymbolPool pool_;
};

}  // namespace proofload::lockstep
