#include "mocks/common/step.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::mocks {

Duration Step::draw(Symbol purpose, std::string_view subject, const Range& range) const {
  CHECK(range.min <= range.max, "a range from the least to the most");
  if (range.min == range.max) return range.min;
  __extension__ using Wide = unsigned __int128;
  const auto choices = static_cast<std::uint64_t>((range.max - range.min).count()) + 1;
  const Wide scaled = Wide{draw(purpose, subject)} * choices;
  return range.min + Duration(static_cast<std::int64_t>(scaled >> 64));
}

bool Step::happens(Symbol purpose, std::string_view subject, Ratio ratio) const {
  return ratio.numerator != 0 && fires(ratio, draw(purpose, subject));
}

void Step::write(std::string key, std::string value) {
  commit_.writes.push_back({std::move(key), std::move(value)});
}

void Step::erase(std::string key) {
  commit_.writes.push_back({std::move(key), std::nullopt});
}

void Step::state(Fact fact) {
  fact.cause = cause_;
  commit_.facts.push_back(std::move(fact));
}

void Step::arm(TimerKey key, Duration after) {
  after_.emplace_back(Arm{std::move(key), std::max(after, Duration::zero())});
}

void Step::put() {
  if (!commit_.writes.empty() || !commit_.facts.empty()) context_.put(std::move(commit_));
}

void Step::conclude() {
  put();
  for (Effect& effect : after_) context_.effects().push_back(std::move(effect));
}

void Step::conclude(Message reply, CommitPoint point) {
  if (point == CommitPoint::after) {
    context_.send(std::move(reply));
    put();
  } else {
    put();
    context_.send(std::move(reply));
  }
  for (Effect& effect : after_) context_.effects().push_back(std::move(effect));
}

}  // namespace proofload::mocks
