// harness/check/return_course.hpp — what came back of one order, and whether it may: for the check that credits follow.
//
// Shape    a return is one of one release. Whether it may come back shows when all are known: of two that together are more
//          than was shipped, either may be credited, and nobody can say which.
// Units    base unit of the item.
// Source   domain facts C22.
#pragma once

#include <map>
#include <set>
#include <string>

#include "contracts/base/money.hpp"
#include "contracts/base/time.hpp"
#include "contracts/port/effect.hpp"
#include "harness/check/per_line.hpp"

namespace proofload::check {

// Whether a return may come back: it has to be credited; that, or a person hears of it; a person hears of it.
enum class MayReturn : std::uint8_t { yes, perhaps, no };

struct GoodsBack {
  std::string release;
  bool in_time = true;
  bool depends_on_clocks = false;  // whether it is in time, where clocks are wrong
  Instant at;
  Instant left;  // when its release did
  LineSums units, credited;
  std::set<std::string> credits;
  Money total, received;  // of its credits, as posted and as the partner heard of it
  bool is_received = false;
  std::string refused;  // why the ERP does not credit it
  MessageId cause;
};

class ReturnCourse {
 public:
  void shipped(const Fact& fact, Instant at);
  // `within`: how long after they left goods may come back.
  GoodsBack& came_back(const Fact& fact, Instant at, Duration within);
  GoodsBack* find(const std::string& number);
  MayReturn may(const GoodsBack& back) const;
  const std::map<std::string, GoodsBack>& all() const { return back_; }  // by number

 private:
  struct Sent {
    LineSums units;
    Instant left;
  };
  bool is_possible(const GoodsBack& back) const;

  std::map<std::string, Sent> sent_;  // by release
  std::map<std::string, GoodsBack> back_;
};

}  // namespace proofload::check
