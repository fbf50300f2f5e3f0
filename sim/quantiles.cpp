#include "sim/quantiles.hpp"

#include "contracts/base/decimal.hpp"

namespace proofload::sim {
namespace {

constexpr std::uint64_t kWhole = 10'000;

Duration at_share(const std::vector<std::pair<std::uint32_t, Duration>>& points, std::int64_t share_millionths) {
  if (points.empty()) return {};
  std::size_t next = 0;
  while (next < points.size() && std::int64_t{points[next].first} * 1'000'000 <= share_millionths) ++next;
  if (next == 0) return points.front().second;
  if (next == points.size()) return points.back().second;
  const auto& [low_share, low] = points[next - 1];
  const auto& [high_share, high] = points[next];
  const std::int64_t into = share_millionths - std::int64_t{low_share} * 1'000'000;
  const std::int64_t width = (std::int64_t{high_share} - low_share) * 1'000'000;
  return low + Duration(multiply_divide((high - low).count(), into, width));
}

}  // namespace

Duration Quantiles::at(std::uint64_t hash) const {
  __extension__ using Wide = unsigned __int128;
  const auto share = static_cast<std::int64_t>((Wide{hash} * (kWhole * 1'000'000)) >> 64);
  return at_share(points, share);
}

Duration Quantiles::median() const { return at_share(points, std::int64_t{kWhole / 2} * 1'000'000); }

}  // namespace proofload::sim
