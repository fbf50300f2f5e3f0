#include "harness/defects/sends_once.hpp"

#include "harness/defects/wrapper.hpp"
#include "orchestrator/edi_gateway.hpp"

namespace proofload::defects {
namespace {

class SendsOnce final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool ticks(Context&, const TimerKey& key) override { return key.purpose == orchestrator::kAcknowledgementTimer; }
};

}  // namespace

const Defect kSendsOnce{
    .name = "sends-once",
    .harm = "A document that is lost on its way never arrives, and nobody hears of it.",
    .caught_by = "answered_as_agreed",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<SendsOnce>(std::move(inner));
    }};

}  // namespace proofload::defects
