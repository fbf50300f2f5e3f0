// contracts/conversation/name_table.hpp — names minted during a run, and the order that each belongs to.
//
// What     A sales order, a release, a carton, a tracking number, a functional group: whoever introduces a name says what it
//          is for, and every later message that uses it is about that.
// Shape    a name is known by the 64-bit hash of its kind and text. One not used while many others were is forgotten.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "contracts/base/generation_map.hpp"
#include "contracts/port/identity.hpp"

namespace proofload {

using KnownSubject = std::shared_ptr<const Subject>;  // one for all the names of a thing

class NameTable {
 public:
  using Key = std::uint64_t;
  static Key key(Symbol kind, std::string_view name) { return hash_bytes(name, kind.hash()); }

  // No name (a body that lost it) names nothing.
  void introduce(Symbol kind, std::string_view name, KnownSubject subject) {
    if (!name.empty()) introduce(key(kind, name), std::move(subject));
  }
  void introduce(Key name, KnownSubject subject) { names_[name] = std::move(subject); }

  // nullptr: nobody introduced it, or it was forgotten. Valid until the next call.
  const KnownSubject* find(Key name) { return names_.find(name); }
  const Subject* resolve(Key name) {
    const KnownSubject* known = find(name);
    return known == nullptr ? nullptr : known->get();
  }
  const Subject* resolve(Symbol kind, std::string_view name) { return resolve(key(kind, name)); }

  // A thing of an order by its place among those of its kind, in the order in which they were first named: 1, 2 …
  // What a system calls it depends on all that it made before; this does not.
  std::uint32_t place(std::string_view order, Symbol kind, std::string_view name) {
    const Key kin = hash_bytes(order, kind.hash());
    std::uint32_t& known = places_[hash_bytes(name, kin)];
    if (known == 0) known = ++counts_[kin];
    return known;
  }

 private:
  static constexpr std::size_t kNamesKept = 400'000;

  GenerationMap<Key, KnownSubject> names_{kNamesKept};
  GenerationMap<Key, std::uint32_t> places_{kNamesKept};
  GenerationMap<Key, std::uint32_t> counts_{kNamesKept};
};

}  // namespace proofload
