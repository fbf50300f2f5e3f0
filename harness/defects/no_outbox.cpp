#include "harness/defects/no_outbox.hpp"

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

bool is_outbox(const Write& write) { return write.key.starts_with("outbox/") || write.key.starts_with("document/"); }

class NoOutbox final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    for (Effect& effect : effects) {
      if (auto* commit = std::get_if<Commit>(&effect)) std::erase_if(commit->writes, is_outbox);
    }
    // Nor does anybody look for what stands still.
    std::erase_if(effects, [](const Effect& effect) {
      const auto* arm = std::get_if<Arm>(&effect);
      return arm != nullptr && arm->key.purpose == Symbol("sweep");
    });
  }
};

}  // namespace

const Defect kNoOutbox{
    .name = "no-outbox",
    .harm = "A crash between commit and send leaves an order that nobody goes on with.",
    .caught_by = "orders_end_as_required",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<NoOutbox>(std::move(inner));
    }};

}  // namespace proofload::defects
