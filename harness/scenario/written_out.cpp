#include "harness/scenario/written_out.hpp"

#include <algorithm>

namespace proofload::scenario {
namespace {

std::uint32_t whole(const Quantity& quantity) {
  return static_cast<std::uint32_t>(quantity.millionths / Quantity::kOne);
}

WrittenLine written_line(const OrderStream& stream, const OrderLine& line) {
  WrittenLine written{.item = line.item, .buyer_item = {}, .quantity = line.quantity, .price = {}};
  const auto index = static_cast<std::size_t>(line.line - 1);
  if (index < stream.written_lines.size()) {
    written.buyer_item = stream.written_lines[index].buyer_item;
    written.price = stream.written_lines[index].price;
  }
  return written;
}

// What the buyer made of the order, with what it wrote of that: the change that came of `meant`.
WrittenChange written_change(const WrittenChange& meant, const OrderChange& change) {
  WrittenChange written = meant;
  const ChangedLine& first = change.lines.front();
  if (meant.act == ChangeAct::cancel || meant.act == ChangeAct::reschedule) return written;
  if (meant.act == ChangeAct::add_line) {
    written.item = first.line.item;
  } else {
    written.line = static_cast<std::uint32_t>(first.line.line);
  }
  if (meant.act == ChangeAct::cut && first.line.quantity.is_zero()) {
    // A total of nothing cannot be written as one.
    written.act = ChangeAct::drop_line;
    written.quantity.reset();
  } else if (meant.act == ChangeAct::cut || meant.act == ChangeAct::raise || meant.act == ChangeAct::add_line) {
    written.quantity = whole(first.line.quantity);
  }
  if (meant.act == ChangeAct::reprice) written.price = first.line.price;
  return written;
}

bool came_of(const OrderChange& change, const WrittenChange& meant, const Order& order) {
  const bool adds = !change.lines.empty() && change.lines.front().code == "AI";
  return change.at == std::max(order.placed_at + meant.after, kEpoch) &&
         change.cancels == (meant.act == ChangeAct::cancel) &&
         change.requested_on.has_value() == (meant.act == ChangeAct::reschedule) &&
         adds == (meant.act == ChangeAct::add_line);
}

}  // namespace

OrderStream written_out(const Scenario& scenario, const Order& order) {
  OrderStream stream = scenario.streams[order.stream];
  std::vector<WrittenLine> lines;
  for (const OrderLine& line : order.lines) lines.push_back(written_line(stream, line));
  std::vector<WrittenChange> changes;
  auto change = order.changes.begin();
  for (const WrittenChange& meant : stream.changes) {
    if (change == order.changes.end()) break;
    if (!came_of(*change, meant, order)) continue;  // nothing was left of the order for it
    changes.push_back(written_change(meant, *change));
    ++change;
  }
  stream.written_lines = std::move(lines);
  stream.changes = std::move(changes);
  stream.purchase_order = order.purchase_order;
  stream.count = 1;
  stream.start = order.placed_at - kEpoch;
  stream.every = 3min;
  stream.jitter = {};
  stream.lines = {};
  stream.ship_to = {order.ship_to};
  stream.per_interchange = 1;
  stream.without.clear();
  return stream;
}

}  // namespace proofload::scenario
