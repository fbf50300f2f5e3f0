// mocks/tms/load.hpp — a load, from its plan to the last invoice for it.
//
// Shape    stored under "load/<the caller's name>". planned -> booked; either -> cancelled.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"

namespace proofload::mocks::tms {

struct Rate {
  std::string scac;
  Money cost;
};

struct Settlement {
  std::string invoice;
  Money amount;
  bool balance_due = false;
};

struct Load {
  std::string name;  // the caller's
  std::string load_id;
  std::int64_t content = 0;  // the hash of what was asked for
  std::string status = "planned";
  std::vector<Rate> rates;  // the best first
  std::string scac;
  Money cost;  // as booked
  std::string bill_of_lading;
  std::vector<Settlement> settlements;
  std::int64_t forget_ns = 0;  // when it may be forgotten; 0: it is open

  const Rate* rate_of(std::string_view carrier) const;
  const Settlement* settlement(std::string_view invoice) const;
  Money settled(bool balance_due) const;  // in all
  Instant forget_at() const { return Instant(Duration(forget_ns)); }
};

struct Counters {
  std::int64_t loads = 0;
  std::int64_t bills = 0;
};

std::string stored_name(std::string_view name);  // its key in the store

}  // namespace proofload::mocks::tms
