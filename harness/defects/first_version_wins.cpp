#include "harness/defects/first_version_wins.hpp"

#include <map>
#include <string>

#include "contracts/translation/reading.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "harness/defects/elements.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

constexpr std::string_view kOriginal = "00";   // BEG01
constexpr std::string_view kDuplicate = "07";  // of no consequence

class FirstVersionWins final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind != Kind::document) return true;
    bool is_contradicting = false;
    const x12::Judgement& judgement = translation::judgement_of(message.body);
    for (const x12::JudgedSet& set : judgement.sets) {
      if (!judgement.in_force(set)) continue;  // what is refused has not come
      const auto order = set.id == "850" ? x12::read<x12::PurchaseOrder850>(set.text) : fail("another set");
      if (!order || order->purpose != kOriginal) continue;
      const auto [known, is_new] = first_.try_emplace(std::string(message.from.text()) + "/" + order->number, *order);
      is_contradicting |= !is_new && known->second.lines != order->lines;
    }
    if (is_contradicting) message.body = Body(as_duplicate(std::string(message.body.bytes())));
    return true;
  }

  static std::string as_duplicate(std::string text) {
    for (std::size_t at = segment_of(text, "BEG"); at != std::string::npos; at = segment_of(text, "BEG", at + 1)) {
      const Bounds purpose = element_of(text, at, 1);
      if (purpose.of(text) == kOriginal) text = replaced(std::move(text), purpose, kDuplicate);
    }
    return text;
  }

  std::map<std::string, x12::PurchaseOrder850, std::less<>> first_;  // by partner and number
};

}  // namespace

const Defect kFirstVersionWins{
    .name = "first-version-wins",
    .harm = "A buyer that corrects its order by sending it anew gets what it did not want, and nobody knows why.",
    .caught_by = "contradictions_shown",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<FirstVersionWins>(std::move(inner));
    }};

}  // namespace proofload::defects
