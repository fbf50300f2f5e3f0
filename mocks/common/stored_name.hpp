// mocks/common/stored_name.hpp — the key of a record in the store: what it is, and which.
#pragma once

#include <string>
#include <string_view>

namespace proofload::mocks {

// {"order/", "SO-00000017"} -> "order/SO-00000017"
inline std::string stored_under(std::string_view prefix, std::string_view name) {
  std::string key(prefix.size() + name.size(), '\0');
  prefix.copy(key.data(), prefix.size());
  name.copy(key.data() + prefix.size(), name.size());
  return key;
}

}  // namespace proofload::mocks
