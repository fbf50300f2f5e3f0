#include "harness/defects/forgets_its_agenda.hpp"

#include <utility>
#include <vector>

namespace proofload::defects {
namespace {

class ForgetsItsAgenda final : public Actor {
 public:
  explicit ForgetsItsAgenda(std::unique_ptr<Actor> inner) : inner_(std::move(inner)) {}

  void start(Context& context, Snapshot snapshot) override {
    const bool is_restart = !snapshot.empty();
    inner_->start(context, snapshot);
    if (!is_restart) return;
    std::erase_if(context.effects(), [](const Effect& effect) {
      return std::holds_alternative<Arm>(effect) || std::holds_alternative<Message>(effect);
    });
  }
  void receive(Context& context, const Message& message) override { inner_->receive(context, message); }
  void wake(Context& context, const TimerKey& key) override { inner_->wake(context, key); }

 private:
  std::unique_ptr<Actor> inner_;
};

}  // namespace

const Defect kForgetsItsAgenda{
    .name = "forgets-its-agenda",
    .harm = "After a restart nobody retries, reminds or looks for what stands still, until something new comes.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ForgetsItsAgenda>(std::move(inner));
    }};

}  // namespace proofload::defects
