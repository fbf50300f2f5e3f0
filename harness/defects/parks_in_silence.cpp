#include "harness/defects/parks_in_silence.hpp"

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class ParksInSilence final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    std::erase_if(effects, [](const Effect& effect) {
      const auto* message = std::get_if<Message>(&effect);
      return message != nullptr && message->type == Symbol("desk.open_case");
    });
  }
};

}  // namespace

const Defect kParksInSilence{
    .name = "parks-in-silence",
    .harm = "An order that needs a person waits for ever.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ParksInSilence>(std::move(inner));
    }};

}  // namespace proofload::defects
