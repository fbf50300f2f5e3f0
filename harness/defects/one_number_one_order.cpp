#include "harness/defects/one_number_one_order.hpp"

#include <map>
#include <string>

#include "contracts/translation/reading.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class OneNumberOneOrder final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind != Kind::document) return true;
    bool is_anothers = false;
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      const auto order = set.id == "850" ? x12::read<x12::PurchaseOrder850>(set.text) : fail("another set");
      if (!order) continue;
      const auto [known, is_new] = whose_.try_emplace(order->number, message.from.text());
      is_anothers |= !is_new && known->second != message.from.text();
    }
    if (is_anothers) message.body = Body(as_filed(message.body.bytes()));
    return true;
  }

  // BEG01 00, an order, as 06, a confirmation: of no consequence.
  static std::string as_filed(std::string_view bytes) {
    std::string changed(bytes);
    for (std::size_t at = changed.find("BEG"); at != std::string::npos; at = changed.find("BEG", at + 1)) {
      if (at + 6 < changed.size() && changed.compare(at + 4, 2, "00") == 0) changed[at + 5] = '6';
    }
    return changed;
  }

  std::map<std::string, std::string, std::less<>> whose_;  // by number
};

}  // namespace

const Defect kOneNumberOneOrder{
    .name = "one-number-one-order",
    .harm = "Of two partners who use one number, the second gets nothing.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<OneNumberOneOrder>(std::move(inner));
    }};

}  // namespace proofload::defects
