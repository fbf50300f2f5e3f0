// contracts/json/versions/spoken_versions.hpp — which systems are spoken to in a later version of their interface.
#pragma once

#include <utility>
#include <vector>

#include "contracts/port/message.hpp"

namespace proofload {

class InterfaceVersion;

class SpokenVersions {
 public:
  void add(Symbol system, const InterfaceVersion& version) { spoken_.emplace_back(system, &version); }
  bool empty() const { return spoken_.empty(); }

  // Of whom the message is to, or from; nullptr: it is spoken in the first.
  const InterfaceVersion* of(const Message& message) const {
    for (const auto& [system, version] : spoken_) {
      if (system == message.to || system == message.from) return version;
    }
    return nullptr;
  }
  const InterfaceVersion* of(Symbol name) const {
    for (const auto& [system, version] : spoken_) {
      if (system == name) return version;
    }
    return nullptr;
  }

 private:
  std::vector<std::pair<Symbol, const InterfaceVersion*>> spoken_;
};

}  // namespace proofload
