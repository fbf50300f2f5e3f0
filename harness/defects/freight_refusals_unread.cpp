#include "harness/defects/freight_refusals_unread.hpp"

#include "contracts/json/codec.hpp"
#include "contracts/json/interfaces/tms.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class FreightRefusalsUnread final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    constexpr int kDone = 200;
    const bool is_refused = message.status == 409 || message.status == 422;
    if (message.kind != Kind::reply || message.type != Symbol("tms.settle_freight") || !is_refused) return true;
    message.status = kDone;
    message.body = Body(json::to_json(tms::Done{"approved"}));
    return true;
  }
};

}  // namespace

const Defect kFreightRefusalsUnread{
    .name = "freight-refusals-unread",
    .harm = "A carrier waits for its money, and nobody knows that it asked for more than was agreed.",
    .caught_by = "freight_follows_acceptance",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<FreightRefusalsUnread>(std::move(inner));
    }};

}  // namespace proofload::defects
