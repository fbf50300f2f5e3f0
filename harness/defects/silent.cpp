#include "harness/defects/silent.hpp"

namespace proofload::defects {
namespace {

class Silent final : public Actor {
 public:
  void start(Context&, Snapshot) override {}
  void receive(Context&, const Message&) override {}
  void wake(Context&, const TimerKey&) override {}
};

}  // namespace

const Defect kSilent{
    .name = "silent",
    .harm = "Nothing happens, and nothing wrong is ever said.",
    .caught_by = "orders_end_as_required",
    .replace = [](std::shared_ptr<const orchestrator::Settings>) -> std::unique_ptr<Actor> {
      return std::make_unique<Silent>();
    }};

}  // namespace proofload::defects
