#include "orchestrator/order_book.hpp"

#include <algorithm>
#include <charconv>

#include "orchestrator/names.hpp"
#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

constexpr std::string_view kDepositorNumbers = "depositor_numbers";
constexpr std::string_view kMintedPrefix = "D-";
constexpr std::string_view kPastLoad = "past_load";

// Keys of orders hold slashes of their own; the last part of a line's or carton's record key does not.
std::string_view order_part(std::string_view name) { return name.substr(0, name.rfind('/')); }

}  // namespace

void OrderBook::restore(std::string_view key, std::string_view value) {
  const std::string_view kind = key.substr(0, key.find('/'));
  const std::string_view name = key.substr(kind.size() + 1);
  if (kind == kDepositorNumbers) {
    std::from_chars(value.data(), value.data() + value.size(), depositor_numbers_);
  } else if (kind == "key") {
    content_of_key_.emplace(name, value);
  } else if (kind == kPastLoad) {
    past_loads_.emplace(name, true);
  } else if (kind == "order") {
    OrderState& order = orders_[std::string(name)];
    order.head = Record<HeadRecord>::read(value);
  } else if (kind == "release") {
    const std::string owner(order_part(name));
    const ReleaseRecord& release = orders_[owner].releases.emplace_back(Record<ReleaseRecord>::read(value));
    order_of_release_.emplace(release.name, owner);
    if (!release.load.load_id.empty()) release_of_load_.emplace(release.load.load_id, release.name);
  } else if (kind == "line") {
    orders_[std::string(order_part(name))].lines.push_back(Record<LineRecord>::read(value));
  } else if (kind == "carton") {
    const std::string owner(order_part(name));
    CartonRecord& carton = orders_[owner].cartons.emplace_back(Record<CartonRecord>::read(value));
    order_of_sscc_.emplace(carton.sscc, owner);
  }
}

void OrderBook::restored() {
  for (auto& [key, order] : orders_) {
    std::sort(order.lines.begin(), order.lines.end(),
              [](const LineRecord& a, const LineRecord& b) { return a.line < b.line; });
    std::sort(order.releases.begin(), order.releases.end(),
              [](const ReleaseRecord& a, const ReleaseRecord& b) { return a.number < b.number; });
  }
}

OrderState* OrderBook::find(std::string_view key) {
  const auto found = orders_.find(key);
  return found == orders_.end() ? nullptr : &found->second;
}

OrderBook::Place OrderBook::by_release(std::string_view name) {
  const std::string* key = proofload::find(order_of_release_, name);
  OrderState* order = key == nullptr ? nullptr : find(*key);
  return {order, order == nullptr ? nullptr : order->release(name)};
}

OrderBook::Place OrderBook::by_load(std::string_view load_id) {
  const std::string* release = proofload::find(release_of_load_, load_id);
  return release == nullptr ? Place{} : by_release(*release);
}

OrderState* OrderBook::by_sscc(std::string_view sscc) {
  const std::string* key = proofload::find(order_of_sscc_, sscc);
  return key == nullptr ? nullptr : find(*key);
}

const std::string* OrderBook::known_content(std::string_view key) const {
  return proofload::find(content_of_key_, key);
}

// Named as its order is, with a number behind where it has several; or by a number of its own.
bool OrderBook::was_released(std::string_view release) const {
  if (release.starts_with(kMintedPrefix)) {
    const std::string_view digits = release.substr(kMintedPrefix.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() && number <= depositor_numbers_ && number > 0;
  }
  if (!release.starts_with(kReleasePrefix)) return false;
  const std::string_view name = release.substr(kReleasePrefix.size());
  return known_content(name) != nullptr || known_content(name.substr(0, name.rfind('#'))) != nullptr;
}

bool OrderBook::was_planned(std::string_view load_id) const {
  return proofload::find(past_loads_, load_id) != nullptr;
}

OrderState& OrderBook::add(Transaction& transaction, OrderState order) {
  const std::string key = order.head.key;
  content_of_key_.insert_or_assign(key, order.head.content);
  transaction.write("key/" + key, order.head.content);
  OrderState& kept = orders_[key] = std::move(order);
  save_head(transaction, kept);
  for (const LineRecord& line : kept.lines) save_line(transaction, kept, line);
  return kept;
}

void OrderBook::save_head(Transaction& transaction, const OrderState& order) {
  transaction.write("order/" + order.head.key, to_record(order.head));
}

void OrderBook::save_line(Transaction& transaction, const OrderState& order, const LineRecord& line) {
  transaction.write("line/" + order.head.key + "/" + std::to_string(line.line), to_record(line));
}

void OrderBook::save_release(Transaction& transaction, const OrderState& order, const ReleaseRecord& release) {
  order_of_release_.try_emplace(release.name, order.head.key);
  if (!release.load.load_id.empty()) release_of_load_.try_emplace(release.load.load_id, release.name);
  transaction.write("release/" + order.head.key + "/" + std::to_string(release.number), to_record(release));
}

void OrderBook::save_carton(Transaction& transaction, const OrderState& order, const CartonRecord& carton) {
  order_of_sscc_.try_emplace(carton.sscc, order.head.key);
  transaction.write("carton/" + order.head.key + "/" + carton.sscc, to_record(carton));
}

std::string OrderBook::mint_depositor_number(Transaction& transaction) {
  constexpr std::size_t kWidth = 8;
  const std::string digits = std::to_string(++depositor_numbers_);
  transaction.write(std::string(kDepositorNumbers) + "/last", digits);
  return std::string(kMintedPrefix) + std::string(kWidth - std::min(kWidth, digits.size()), '0') + digits;
}

void OrderBook::forget(Transaction& transaction, const std::string& key) {
  const auto found = orders_.find(key);
  if (found == orders_.end()) return;
  const OrderState& order = found->second;
  transaction.remove("order/" + key);
  for (const LineRecord& line : order.lines) transaction.remove("line/" + key + "/" + std::to_string(line.line));
  for (const CartonRecord& carton : order.cartons) {
    transaction.remove("carton/" + key + "/" + carton.sscc);
    order_of_sscc_.erase(carton.sscc);
  }
  for (const ReleaseRecord& release : order.releases) {
    transaction.remove("release/" + key + "/" + std::to_string(release.number));
    order_of_release_.erase(release.name);
    if (release.load.load_id.empty()) continue;
    release_of_load_.erase(release.load.load_id);
    past_loads_.try_emplace(release.load.load_id, true);
    transaction.write(std::string(kPastLoad) + "/" + release.load.load_id, key);
  }
  orders_.erase(found);
}

}  // namespace proofload::orchestrator
