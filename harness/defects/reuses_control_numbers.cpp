#include "harness/defects/reuses_control_numbers.hpp"

#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class ReusesControlNumbers final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    for (Effect& effect : effects) {
      auto* commit = std::get_if<Commit>(&effect);
      if (commit == nullptr) continue;
      std::erase_if(commit->writes, [](const Write& write) { return write.key.starts_with("counter/"); });
    }
  }
};

}  // namespace

const Defect kReusesControlNumbers{
    .name = "reuses-control-numbers",
    .harm = "After a restart another document goes out under a number that was used before, and is dropped as a duplicate.",
    .caught_by = "control_numbers_unique",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<ReusesControlNumbers>(std::move(inner));
    }};

}  // namespace proofload::defects
