#include "harness/defects/books_in_both.hpp"

#include <algorithm>
#include <iterator>

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class BooksInBoth final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    std::vector<Effect> copies;
    for (const Effect& effect : effects) {
      const auto* booking = std::get_if<Message>(&effect);
      if (booking == nullptr || booking->type != Symbol("erp.create_order")) continue;
      if (std::find(erps_.begin(), erps_.end(), booking->to) == erps_.end()) erps_.push_back(booking->to);
      for (const Symbol erp : erps_) {
        if (erp == booking->to) continue;
        Message& copy = std::get<Message>(copies.emplace_back(*booking));
        copy.to = erp;
      }
    }
    std::move(copies.begin(), copies.end(), std::back_inserter(effects));
  }

  std::vector<Symbol> erps_;  // in the order in which they were met
};

}  // namespace

const Defect kBooksInBoth{
    .name = "books-in-both",
    .harm = "One order becomes a sales order in each of two ERPs.",
    .caught_by = "order_booked_once",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<BooksInBoth>(std::move(inner));
    }};

}  // namespace proofload::defects
