#include "harness/defects/dates_orders_by_invoice.hpp"

#include <string>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

// BIG03 as BIG01.
std::string dated_by_invoice(std::string_view bytes) {
  constexpr std::size_t kDate = 8;
  std::string changed(bytes);
  for (std::size_t at = changed.find("BIG"); at != std::string::npos; at = changed.find("BIG", at + 1)) {
    if (at + 4 + kDate >= changed.size()) break;
    const char between = changed[at + 3];
    const std::size_t number = at + 4 + kDate;
    if (changed[number] != between) continue;
    const std::size_t ordered = changed.find(between, number + 1);
    if (ordered == std::string::npos || changed.find(between, ordered + 1) != ordered + 1 + kDate) continue;
    changed.replace(ordered + 1, kDate, changed.substr(at + 4, kDate));
  }
  return changed;
}

class DatesOrdersByInvoice final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void send(Message& document) override { document.body = Body(dated_by_invoice(document.body.bytes())); }
};

}  // namespace

const Defect kDatesOrdersByInvoice{
    .name = "dates-orders-by-invoice",
    .harm = "The buyer finds no order of that number and day, and does not pay.",
    .caught_by = "told_as_ordered",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<DatesOrdersByInvoice>(std::move(inner));
    }};

}  // namespace proofload::defects
