#include "harness/check/return_course.hpp"

#include <algorithm>

namespace proofload::check {

void ReturnCourse::shipped(const Fact& fact, Instant at) {
  Sent& sent = sent_[fact.order.value];
  sent.units[fact.line] += fact.quantity.millionths;
  sent.left = at;
}

GoodsBack& ReturnCourse::came_back(const Fact& fact, Instant at, Duration within) {
  GoodsBack& back = back_[fact.subject];
  back.release = fact.order.value;
  back.at = at;
  back.cause = fact.cause;
  back.units[fact.line] += fact.quantity.millionths;
  back.left = sent_[back.release].left;
  back.in_time = within != Duration::zero() && at <= back.left + within;
  return back;
}

GoodsBack* ReturnCourse::find(const std::string& number) {
  const auto found = back_.find(number);
  return found == back_.end() ? nullptr : &found->second;
}

bool ReturnCourse::is_possible(const GoodsBack& back) const {
  const Sent& sent = sent_.at(back.release);
  return back.in_time && std::all_of(back.units.begin(), back.units.end(), [&](const auto& each) {
    return each.second <= sent.units.of(each.first);
  });
}

MayReturn ReturnCourse::may(const GoodsBack& back) const {
  if (!is_possible(back)) return MayReturn::no;
  LineSums all;
  for (const auto& [number, each] : back_) {
    if (each.release != back.release || !is_possible(each)) continue;
    for (const auto& [line, units] : each.units) all[line] += units;
  }
  const Sent& sent = sent_.at(back.release);
  const bool fits = std::all_of(back.units.begin(), back.units.end(), [&](const auto& each) {
    return all.of(each.first) <= sent.units.of(each.first);
  });
  return fits ? MayReturn::yes : MayReturn::perhaps;
}

}  // namespace proofload::check
