#include "harness/scenario/draws/span.hpp"

#include <bit>
#include <utility>

#include "contracts/base/calendar.hpp"
#include "contracts/base/ratio.hpp"
#include "harness/scenario/draws/made.hpp"

namespace proofload::scenario {
namespace {

constexpr std::uint64_t kEndsOneIn = 8;
constexpr std::int64_t kMillisecond = 1'000'000;

using Kind = ValueSpan::Kind;

std::optional<std::pair<Kind, std::int64_t>> value_of(const Node& node) {
  if (const auto whole = node.as_whole()) return std::pair(Kind::whole, *whole);
  if (!node.as_text()) return std::nullopt;
  if (node.text.find('/') != std::string::npos) {
    const auto share = parse_probability(node.text);
    if (!share || share->numerator != 1) return std::nullopt;
    return std::pair(Kind::share, std::int64_t{share->denominator});
  }
  if (const auto time = parse_time_of_day(node.text)) return std::pair(Kind::time_of_day, std::int64_t{time->minutes});
  if (const auto duration = parse_duration(node.text)) return std::pair(Kind::duration, duration->count());
  return std::nullopt;
}

std::int64_t evenly(std::int64_t least, std::int64_t most, const FieldChance& chance) {
  return least + static_cast<std::int64_t>(chance.below(static_cast<std::uint64_t>(most - least) + 1, "value"));
}

// Every doubling above the least is as likely as the next.
std::int64_t by_magnitude(std::int64_t least, std::int64_t most, const FieldChance& chance) {
  const std::int64_t base = std::max<std::int64_t>(least, 1);
  const auto doublings = static_cast<std::uint64_t>(std::bit_width(static_cast<std::uint64_t>(most / base)));
  const std::uint64_t doubling = chance.below(doublings, "magnitude");
  const std::int64_t low = doubling == 0 ? least : base << doubling;
  const std::int64_t high = std::min(most, (base << doubling) + ((base << doubling) - 1));
  return evenly(std::min(low, most), high, chance);
}

}  // namespace

std::optional<ValueSpan> ValueSpan::read(const Node& from, const Node& to, Report& report) {
  const auto first = value_of(from);
  const auto last = value_of(to);
  for (const auto& [node, value] : {std::pair(&from, &first), std::pair(&to, &last)}) {
    if (*value) continue;
    report.add(node->spot, "'" + node->text + "' is nothing that a span can begin or end with",
               "a whole number, a duration (\"40s\"), a share (\"1/200\") or a time of day (\"06:00\")");
    return std::nullopt;
  }
  if (first->first != last->first) {
    report.add(to.spot, "'" + from.text + "' and '" + to.text + "' are values of two kinds");
    return std::nullopt;
  }
  ValueSpan span;
  span.kind_ = first->first;
  span.first_ = from;
  span.last_ = to;
  span.least_ = first->second;
  span.most_ = last->second;
  // One in two hundred is less than one in ten.
  if (span.kind_ == Kind::share) std::swap(span.least_, span.most_);
  if (span.least_ > span.most_) {
    report.add(to.spot, "\"to\" is less than \"from\"");
    return std::nullopt;
  }
  return span;
}

Node ValueSpan::draw(const FieldChance& chance) const {
  const std::uint64_t end = chance.below(kEndsOneIn, "end");
  if (end == 0) return first_;
  if (end == 1) return last_;
  const Source& like = *first_.spot.source;
  switch (kind_) {
    case Kind::whole: return made_whole(like, evenly(least_, most_, chance));
    case Kind::share: return made_text(like, "1/" + std::to_string(by_magnitude(least_, most_, chance)));
    case Kind::time_of_day: return made_text(like, to_text(TimeOfDay{static_cast<int>(evenly(least_, most_, chance))}));
    case Kind::duration: break;
  }
  std::int64_t drawn = by_magnitude(least_, most_, chance);
  // So that a person can read it.
  if (drawn - drawn % kMillisecond >= least_) drawn -= drawn % kMillisecond;
  return made_text(like, format_duration(Duration(drawn)));
}

}  // namespace proofload::scenario
