// mocks/common/stored_name.hpp — the key of a record in the store: what it is, and which.
#pragma once

#include <cstring>
#include <string>
#include <string_view>

namespace proofload::mocks {

// {"order/", "SO-00000017"} -> "order/SO-00000017"
inline std::string stored_under(std::string_view prefix, std::string_view name) {
  std::string key(prefix.size() + name.size(), '\0');
  std::memcpy(key.data(), prefix.data(), prefix.size());
  std::memcpy(key.data() + prefix.size(), name.data(), name.size());
  return key;
}

}  // namespace proofload::mocks
