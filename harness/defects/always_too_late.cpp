#include "harness/defects/always_too_late.hpp"

#include <string>
#include <utility>
#include <vector>

#include "contracts/canonical/business_key.hpp"
#include "contracts/json/interfaces/desk.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class AlwaysTooLate final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind != Kind::document) return true;
    bool cancels = false;
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      const auto order = set.id == "850" ? x12::read<x12::PurchaseOrder850>(set.text) : fail("another set");
      if (!order || order->purpose != "01") continue;
      cancels = true;
      const std::string partner(message.from.text());
      untold_.emplace_back(partner, canonical::to_text({partner, order->number, order->release}));
    }
    if (cancels) message.body = Body(as_confirmation(message.body.bytes()));
    return true;
  }

  void tamper(std::vector<Effect>& effects) override {
    for (const auto& [partner, key] : std::exchange(untold_, {})) {
      Message request;
      request.to = "desk";
      request.kind = Kind::request;
      request.type = "desk.open_case";
      request.ref = "too_late:" + key;
      request.idempotency_key = request.ref;
      request.refs.push_back({"external_id", key});
      request.body = Body(to_json(desk::OpenCase{request.ref, partner, key, "business", "cancel_too_late", "intake",
                                                 "The buyer cancels " + key + ", and it is too late.", {}}));
      effects.emplace_back(std::move(request));
    }
  }

  // BEG01 01, a cancellation, as 06, a confirmation: of no consequence.
  static std::string as_confirmation(std::string_view bytes) {
    std::string changed(bytes);
    for (std::size_t at = changed.find("BEG"); at != std::string::npos; at = changed.find("BEG", at + 1)) {
      if (at + 6 < changed.size() && changed.compare(at + 4, 2, "01") == 0) changed[at + 5] = '6';
    }
    return changed;
  }

  std::vector<std::pair<std::string, std::string>> untold_;  // partners and orders
};

}  // namespace

const Defect kAlwaysTooLate{
    .name = "always-too-late",
    .harm = "Goods that could have been stopped travel to a buyer who sends them back.",
    .caught_by = "cancel_heeded",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<AlwaysTooLate>(std::move(inner));
    }};

}  // namespace proofload::defects
