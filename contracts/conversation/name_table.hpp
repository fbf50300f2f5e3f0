// contracts/conversation/name_table.hpp — names minted during a run, and the order that each belongs to.
//
// What     A sales order, a release, a carton, a tracking number, a functional group: whoever introduces a name says what it
//          is for, and every later message that uses it is about that.
// Shape    a name is known by the 64-bit hash of its kind and text. One not used while many others were is forgotten.
#pragma once

#include <cstdint>
#include <string_view>

#include "contracts/base/generation_map.hpp"
#include "contracts/port/identity.hpp"

namespace proofload {

class NameTable {
 public:
  using Key = std::uint64_t;
  static Key key(Symbol kind, std::string_view name) { return hash_bytes(name, kind.hash()); }

  // No name (a body that lost it) names nothing.
  void introduce(Symbol kind, std::string_view name, const Subject& subject) {
    if (!name.empty()) introduce(key(kind, name), subject);
  }
  void introduce(Key name, const Subject& subject) { names_[name] = subject; }

  // Valid until the next call.
  const Subject* resolve(Symbol kind, std::string_view name) { return resolve(key(kind, name)); }
  const Subject* resolve(Key name) { return names_.find(name); }

 private:
  static constexpr std::size_t kNamesKept = 400'000;

  GenerationMap<std::uint64_t, Subject> names_{kNamesKept};
};

}  // namespace proofload
