#include "orchestrator/order_book.hpp"

#include <algorithm>

#include "orchestrator/stored.hpp"

namespace proofload::orchestrator {
namespace {

// Keys of orders hold slashes of their own; the last part of a line's or carton's record key does not.
std::string_view order_part(std::string_view name) { return name.substr(0, name.rfind('/')); }

}  // namespace

std::string_view to_text(Stage stage) {
  switch (stage) {
    case Stage::received: return "received";
    case Stage::booked: return "booked";
    case Stage::released: return "released";
    case Stage::shipped: return "shipped";
    case Stage::invoiced: return "invoiced";
    case Stage::cancelled: return "cancelled";
    case Stage::parked: return "parked";
  }
  return "";
}

LineRecord* OrderState::line(std::int32_t number) {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const LineRecord& l) { return l.line == number; });
  return found == lines.end() ? nullptr : &*found;
}

CartonRecord* OrderState::carton(std::string_view sscc) {
  const auto found =
      std::find_if(cartons.begin(), cartons.end(), [&](const CartonRecord& c) { return c.sscc == sscc; });
  return found == cartons.end() ? nullptr : &*found;
}

void OrderBook::restore(std::string_view key, std::string_view value) {
  const std::string_view kind = key.substr(0, key.find('/'));
  const std::string_view name = key.substr(kind.size() + 1);
  if (kind == "key") {
    content_of_key_.emplace(name, value);
  } else if (kind == "order") {
    OrderState& order = orders_[std::string(name)];
    order.head = Record<HeadRecord>::read(value);
    if (!order.head.release.empty()) order_of_release_.emplace(order.head.release, name);
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
  }
}

OrderState* OrderBook::find(std::string_view key) {
  const auto found = orders_.find(key);
  return found == orders_.end() ? nullptr : &found->second;
}

OrderState* OrderBook::by_release(std::string_view release) {
  const std::string* key = proofload::find(order_of_release_, release);
  return key == nullptr ? nullptr : find(*key);
}

OrderState* OrderBook::by_sscc(std::string_view sscc) {
  const std::string* key = proofload::find(order_of_sscc_, sscc);
  return key == nullptr ? nullptr : find(*key);
}

const std::string* OrderBook::known_content(std::string_view key) const {
  return proofload::find(content_of_key_, key);
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
  if (!order.head.release.empty()) order_of_release_.try_emplace(order.head.release, order.head.key);
  transaction.write("order/" + order.head.key, to_record(order.head));
}

void OrderBook::save_line(Transaction& transaction, const OrderState& order, const LineRecord& line) {
  transaction.write("line/" + order.head.key + "/" + std::to_string(line.line), to_record(line));
}

void OrderBook::save_carton(Transaction& transaction, const OrderState& order, const CartonRecord& carton) {
  order_of_sscc_.try_emplace(carton.sscc, order.head.key);
  transaction.write("carton/" + order.head.key + "/" + carton.sscc, to_record(carton));
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
  order_of_release_.erase(order.head.release);
  orders_.erase(found);
}

}  // namespace proofload::orchestrator
