#include "harness/check/case_orders.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::check {
namespace {

constexpr std::int64_t kMillionthsPerCent = 10'000;

}  // namespace

CaseOrders::CaseOrders(const scenario::Scenario& scenario, const std::vector<scenario::Order>& workload) {
  agreements_.reserve(scenario.partners.size());
  for (const scenario::Partner& partner : scenario.partners) {
    agreements_.emplace_back(partner.agreement);
  }
  by_name_.reserve(workload.size());
  for (const scenario::Order& order : workload) {
    if (by_name_.contains(order.root)) continue;  // the same name again is the same order
    const scenario::Partner* partner = scenario.find_partner(order.partner);
    CHECK(partner != nullptr, "a partner of the scenario");
    const Agreements& agreed = agreements_[static_cast<std::size_t>(partner - scenario.partners.data())];
    add({.name = order.root, .placed = &order, .agreement = &agreed.of_order(order.type), .agreements = &agreed});
  }
}

const CaseOrder& CaseOrders::named(std::string_view name) {
  if (const CaseOrder* known = find(name)) return *known;
  return add({.name = names_.emplace_back(name)});
}

const CaseOrder* CaseOrders::find(std::string_view name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? nullptr : found->second;
}

const std::vector<const CaseOrder*>& CaseOrders::sorted() {
  if (sorted_.size() == orders_.size()) return sorted_;
  sorted_.clear();
  sorted_.reserve(orders_.size());
  for (const CaseOrder& order : orders_) sorted_.push_back(&order);
  std::sort(sorted_.begin(), sorted_.end(),
            [](const CaseOrder* a, const CaseOrder* b) { return a->name < b->name; });
  return sorted_;
}

namespace {

// Every line that the workload knows of the order under that number, the latest first.
std::vector<const scenario::OrderLine*> known_lines(const scenario::Order& order, std::int32_t number) {
  std::vector<const scenario::OrderLine*> known;
  for (auto change = order.changes.rbegin(); change != order.changes.rend(); ++change) {
    for (const scenario::ChangedLine& each : change->lines) {
      if (each.line.line == number) known.push_back(&each.line);
    }
  }
  for (const scenario::OrderLine& line : order.lines) {
    if (line.line == number) known.push_back(&line);
  }
  return known;
}

}  // namespace

void CaseOrders::change(const CaseOrder& order, const Fact& fact) {
  if (order.placed == nullptr) return;
  const auto known = known_lines(*order.placed, fact.line);
  if (known.empty()) return;  // nobody ever asked for such a line
  CaseOrder& mine = orders_[order.number];
  if (mine.changed.empty()) mine.changed = mine.placed->lines;
  auto line = std::find_if(mine.changed.begin(), mine.changed.end(),
                           [&](const scenario::OrderLine& each) { return each.line == fact.line; });
  if (line == mine.changed.end()) line = mine.changed.insert(line, *known.front());
  line->quantity = fact.quantity;
  // A fact says a price in whole cents: the one that was asked for is more exact.
  const auto asked = std::find_if(known.begin(), known.end(), [&](const scenario::OrderLine* each) {
    const auto money = try_extend(each->price, each->price.basis);
    return money && *money == fact.money;
  });
  if (asked != known.end()) {
    line->price = (*asked)->price;
  } else {
    line->price.millionths = fact.money.minor * kMillionthsPerCent;
  }
}

const CaseOrder& CaseOrders::add(CaseOrder order) {
  order.number = static_cast<std::uint32_t>(orders_.size());
  const CaseOrder& added = orders_.emplace_back(order);
  by_name_.emplace(added.name, &added);
  return added;
}

}  // namespace proofload::check
