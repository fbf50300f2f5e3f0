// contracts/conversation/contracts.hpp — every contract that a message can be judged by, compiled once for all cases.
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/json/schema.hpp"
#include "contracts/port/message.hpp"

namespace proofload {

class Contracts {
 public:
  // Errors: a schema file that does not compile; ours, so a test sees it first.
  static Result<std::shared_ptr<const Contracts>> load();

  // The schema of a message's body; nullptr: it has none, and its body is empty.
  const json::Schema* schema_of(const Message& message) const;

 private:
  std::vector<json::Schema> schemas_;  // not moved once loaded: pointed at below
  std::unordered_map<std::uint64_t, const json::Schema*> schema_by_message_;  // looked up, never walked
};

}  // namespace proofload
