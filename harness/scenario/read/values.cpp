#include "harness/scenario/read/values.hpp"

#include <algorithm>

#include "contracts/base/decimal.hpp"
#include "sim/fault/fields.hpp"

namespace proofload::scenario {
namespace {

// Sums of a few of these stay within virtual time.
constexpr Duration kLongest = std::chrono::hours(24 * 366 * 50);
constexpr std::int64_t kDearestMillionths = 100'000'000'000;

void take(Duration duration, const Node& node, Report& report, Duration& into) {
  if (duration > kLongest)
    return report.add(node.spot, "'" + node.text + "' is longer than 50 years");
  into = duration;
}

// "p99.9" as 9990 of 10,000.
Result<std::uint32_t> share_of(std::string_view key) {
  const auto share =
      key.starts_with('p') ? parse_decimal(key.substr(1), 2) : Result<std::int64_t>(-1);
  if (!share || *share < 0 || *share > 10'000) {
    return fail(Error{.text = "'" + std::string(key) + "' is no quantile",
                      .place = {},
                      .hint = "write p0, p50, p99.9 … p100"});
  }
  return static_cast<std::uint32_t>(*share);
}

}  // namespace

void read_text(const Node* node, std::string& into) {
  if (node == nullptr) return;
  if (const auto text = node->as_text()) into = *text;
}

void read_duration(const Node* node, Report& report, Duration& into) {
  if (node == nullptr || !node->as_text()) return;
  const auto duration = parse_duration(node->text);
  if (!duration) return report.add(duration.error(), node->spot);
  take(*duration, *node, report, into);
}

void read_time(const Node* node, Report& report, Duration& into) {
  if (node == nullptr || !node->as_text()) return;
  const auto at = sim::time_field({{"time", node->text}}, "time", kEpoch);
  if (!at) return report.add(at.error(), node->spot);
  take(*at - kEpoch, *node, report, into);
}

void read_price(const Node* node, Report& report, UnitPrice& into) {
  if (node == nullptr || !node->as_text()) return;
  const auto price = parse_unit_price(node->text, into.currency, into.basis);
  if (!price) return report.add(price.error(), node->spot);
  if (price->millionths < 0) return report.add(node->spot, "the price is negative");
  if (price->millionths > kDearestMillionths)
    return report.add(node->spot, "the price is over 100000");
  into = *price;
}

void read_date(const Node* node, Report& report, Date& into) {
  if (node == nullptr || !node->as_text()) return;
  if (const auto date = parse_iso_date(node->text)) {
    into = *date;
  } else {
    report.add(date.error(), node->spot);
  }
}

void read_range(const Node* node, Report& report, Range& into) {
  if (node == nullptr) return;
  if (node->kind == Node::Kind::number) {
    read_whole(node, into.least);
    into.most = into.least;
    return;
  }
  if (!node->is_object()) return;
  read_whole(node->find("min"), into.least);
  into.most = std::max(into.most, into.least);
  read_whole(node->find("max"), into.most);
  if (into.most < into.least) {
    report.add(node->find("max")->spot, "\"max\" is less than \"min\"");
    into.most = into.least;
  }
}

void read_quantiles(const Node* node, Report& report, sim::Quantiles& into) {
  if (node == nullptr) return;
  sim::Quantiles quantiles;
  if (node->as_text()) {
    Duration always{};
    read_duration(node, report, always);
    quantiles.points.emplace_back(0, always);
  }
  std::vector<std::pair<std::uint32_t, const Member*>> points;
  for (const Member& member : node->members) {
    if (const auto share = share_of(member.key)) {
      points.emplace_back(*share, &member);
    } else {
      report.add(share.error(), member.key_spot);
    }
  }
  std::stable_sort(points.begin(), points.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [share, member] : points) {
    Duration duration{};
    read_duration(&member->value, report, duration);
    if (!quantiles.points.empty() && duration < quantiles.points.back().second) {
      report.add(member->value.spot, "quantiles rise: this one is less than the one before it");
      continue;
    }
    quantiles.points.emplace_back(share, duration);
  }
  into = std::move(quantiles);
}

void read_settings(const Node* node, SettingsMap& into, const std::string& prefix) {
  if (node == nullptr || node->members.size() > kEntriesMax) return;
  for (const Member& member : node->members) {
    const Node& value = member.value;
    if (value.is_object()) {
      read_settings(&value, into, prefix + member.key + "_");
      continue;
    }
    Setting setting{.value = value.text,
                    .place = place_of(value.spot),
                    .name_place = place_of(member.key_spot)};
    if (const auto whole = value.as_whole()) setting.value = *whole;
    if (const auto flag = value.as_bool()) setting.value = *flag;
    if (value.kind == Node::Kind::array) {
      std::vector<std::string> words;
      for (const Node* word : texts_of(&value)) words.push_back(word->text);
      setting.value = std::move(words);
    }
    into.insert_or_assign(prefix + member.key, std::move(setting));
  }
}

std::span<const Node> entries_of(const Node& array) {
  return array.elements.size() > kEntriesMax ? std::span<const Node>() : array.elements;
}

std::vector<const Node*> texts_of(const Node* node) {
  std::vector<const Node*> texts;
  if (node == nullptr) return texts;
  for (const Node& element : node->elements) {
    if (element.as_text()) texts.push_back(&element);
  }
  return texts;
}

}  // namespace proofload::scenario
