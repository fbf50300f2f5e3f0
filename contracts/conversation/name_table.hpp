// contracts/conversation/name_table.hpp — names minted during a run, and the order that each belongs to.
//
// What     A sales order, a release, a carton, a tracking number, a functional group: whoever introduces a name says what it
//          is for, and every later message that uses it is about that.
// Shape    a name not used while many others were is forgotten.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/generation_map.hpp"
#include "contracts/port/identity.hpp"

namespace proofload {

class NameTable {
 public:
  // No name (a body that lost it) names nothing.
  void introduce(std::string_view kind, std::string_view name, const Subject& subject) {
    if (!name.empty()) names_[key(kind, name)] = subject;
  }
  const Subject* resolve(std::string_view kind, std::string_view name) { return names_.find(key(kind, name)); }

 private:
  static constexpr std::size_t kNamesKept = 400'000;
  static std::string key(std::string_view kind, std::string_view name) {
    std::string text(kind);
    text += ':';
    text += name;
    return text;
  }
  GenerationMap<std::string, Subject> names_{kNamesKept};
};

}  // namespace proofload
