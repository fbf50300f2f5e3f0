#include "mocks/common/step.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::mocks {
namespace {

// The list, with room for what most steps write and state.
template <class T>
std::vector<T>& with_room(std::vector<T>& list) {
  constexpr std::size_t kFew = 4;
  if (list.capacity() == 0) list.reserve(kFew);
  return list;
}

}  // namespace

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
  Write& write = with_room(commit().writes).emplace_back();
  write.key = std::move(key);
  write.value.emplace(std::move(value));
}

void Step::erase(std::string key) {
  with_room(commit().writes).emplace_back().key = std::move(key);
}

void Step::state(Fact fact) {
  fact.cause = cause_;
  with_room(commit().facts).push_back(std::move(fact));
}

void Step::arm(TimerKey key, Duration after) {
  context_.arm(std::move(key), std::max(after, Duration::zero()));
}

void Step::conclude() {
  std::vector<Effect>& effects = context_.effects();
  if (commits_nothing()) effects.erase(effects.begin() + static_cast<std::ptrdiff_t>(put_));
}

void Step::conclude(Message reply, CommitPoint point) {
  std::vector<Effect>& effects = context_.effects();
  const auto put = effects.begin() + static_cast<std::ptrdiff_t>(put_);
  if (commits_nothing()) {
    *put = std::move(reply);
  } else {
    effects.insert(point == CommitPoint::after ? put : put + 1, std::move(reply));
  }
}

}  // namespace proofload::mocks
