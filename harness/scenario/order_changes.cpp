#include "harness/scenario/order_changes.hpp"

#include <algorithm>

#include "contracts/base/check.hpp"

namespace proofload::scenario {
namespace {

constexpr std::uint64_t kLine = hash_name("change_line");
constexpr std::uint64_t kQuantity = hash_name("change_quantity");
constexpr std::uint64_t kItem = hash_name("change_item");

// The order as it is when all changes so far have been taken.
class Changing {
 public:
  Changing(const OrderStream& stream, const Draw& draw, const Order& order, const FinishLine& finish)
      : stream_(stream), draw_(draw), finish_(finish), lines_(order.lines) {}

  // The lines of the change at `place`, from 1; none where nothing is left to change.
  std::vector<ChangedLine> apply(const WrittenChange& written, std::uint64_t place) {
    std::vector<ChangedLine> changed;
    if (written.act == ChangeAct::add_line) {
      changed.push_back(added(written, place));
    } else if (written.act == ChangeAct::reschedule || written.act == ChangeAct::cancel) {
      for (OrderLine& line : lines_) {
        if (!line.quantity.is_zero()) changed.push_back(of(line, written, place));
      }
    } else if (OrderLine* line = chosen(written, place)) {
      changed.push_back(of(*line, written, place));
    }
    return changed;
  }

 private:
  OrderLine* chosen(const WrittenChange& written, std::uint64_t place) {
    if (written.line) {
      const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const OrderLine& line) {
        return line.line == static_cast<std::int32_t>(*written.line);
      });
      return found == lines_.end() ? nullptr : &*found;
    }
    std::vector<OrderLine*> wanted;
    for (OrderLine& line : lines_) {
      if (!line.quantity.is_zero()) wanted.push_back(&line);
    }
    return wanted.empty() ? nullptr : wanted[draw_.below(wanted.size(), kLine, place)];
  }

  ChangedLine added(const WrittenChange& written, std::uint64_t place) {
    WrittenLine line{.item = written.item, .buyer_item = "", .quantity = {}, .price = written.price};
    if (line.item.empty()) line.item = stream_.items[draw_.below(stream_.items.size(), kItem, place)];
    OrderLine made = finish_(static_cast<std::uint32_t>(lines_.back().line) + 1, line);
    if (written.quantity) made.quantity = Quantity::of(*written.quantity, made.quantity.unit);
    if (made.price.basis.unit != made.quantity.unit) made.price.basis = Quantity::of(1, made.quantity.unit);
    lines_.push_back(made);
    return {"AI", std::move(made), {0, lines_.back().quantity.unit}};
  }

  ChangedLine of(OrderLine& line, const WrittenChange& written, std::uint64_t place) const {
    const Quantity before = line.quantity;
    std::string code = "CT";
    if (written.act == ChangeAct::cut || written.act == ChangeAct::raise) {
      line.quantity = new_total(line, written, place);
      code = line.quantity.millionths < before.millionths ? "QD" : "QI";
    } else if (written.act == ChangeAct::drop_line || written.act == ChangeAct::cancel) {
      line.quantity.millionths = 0;
      code = "DI";
    } else if (written.act == ChangeAct::reprice) {
      line.price.millionths = written.price ? written.price->millionths : line.price.millionths / 100 * 95;
      code = "PC";
    }
    if (line.quantity.is_zero()) code = "DI";
    return {std::move(code), line, before};
  }

  Quantity new_total(const OrderLine& line, const WrittenChange& written, std::uint64_t place) const {
    const Unit unit = line.quantity.unit;
    if (written.quantity) return Quantity::of(*written.quantity, unit);
    const auto whole = static_cast<std::uint64_t>(line.quantity.millionths / Quantity::kOne);
    if (whole == 0) return Quantity::of(1, unit);
    const auto drawn = static_cast<std::int64_t>(draw_.below(whole, kQuantity, place));
    const auto now = static_cast<std::int64_t>(whole);
    return Quantity::of(written.act == ChangeAct::cut ? drawn : now + 1 + drawn, unit);
  }

  const OrderStream& stream_;
  const Draw& draw_;
  const FinishLine& finish_;
  std::vector<OrderLine> lines_;
};

}  // namespace

std::vector<OrderChange> changes_of(const Scenario& scenario, const OrderStream& stream, const Draw& draw,
                                    const Order& order, const FinishLine& finish) {
  std::vector<OrderChange> changes;
  Changing changing(stream, draw, order, finish);
  for (const WrittenChange& written : stream.changes) {
    OrderChange change;
    change.lines = changing.apply(written, changes.size() + 1);
    if (change.lines.empty()) continue;  // nothing is left of the order
    change.name = std::to_string(changes.size() + 1);
    change.is_counted = !written.without_sequence;
    change.cancels = written.act == ChangeAct::cancel;
    change.at = std::max(order.placed_at + written.after, kEpoch);
    if (written.act == ChangeAct::reschedule) {
      change.requested_on = date_of(order.placed_at + stream.requested_after + written.by, scenario.epoch);
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace proofload::scenario
