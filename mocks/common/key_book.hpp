// mocks/common/key_book.hpp — the idempotency keys that a system remembers.
//
// Shape    a key is reserved (its change never committed), or kept with the hash of the request's
//          body and the reply it got. Kept keys are durable and are forgotten after the retention,
//          a few at each later request, so that memory stays flat.
// Source   domain facts, section 3: same key and body, the stored reply; other body, an error;
//          pruned, executed again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/index.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks {

struct KeptReply {
  std::uint64_t request = 0;  // the hash of its body
  int status = 0;             // 0: reserved
  std::string body;
  Instant until = kNever;
};

class KeyBook {
 public:
  static constexpr std::string_view kPrefix = "key/";

  // nullptr: never seen, lapsed or pruned.
  const KeptReply* find(std::string_view key, Instant now) const;

  void reserve(const std::string& key, std::uint64_t request, Instant until);
  void keep(Step& step, const std::string& key, KeptReply reply);
  void prune(Step& step);  // the oldest few that are due

  void restore(std::string_view key, std::string_view value);  // key without the prefix
  void restored() { kept_.restored(); }                        // after the last restore()

 private:
  Index<KeptReply> known_;
  Retention kept_;
};

}  // namespace proofload::mocks
