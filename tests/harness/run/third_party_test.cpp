#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "harness/run/prepared.hpp"
#include "harness/run/run.hpp"
#include "mocks/facts.hpp"

namespace proofload::run {
namespace {

namespace facts = mocks::facts;

// A warehouse that changes what it says of itself.
class Liar final : public Actor {
 public:
  using Lie = void (*)(Fact&);
  Liar(std::unique_ptr<Actor> honest, Lie alter) : honest_(std::move(honest)), alter_(alter) {}

  void start(Context& context, Snapshot snapshot) override {
    honest_->start(context, snapshot);
    lie(context);
  }
  void receive(Context& context, const Message& message) override {
    honest_->receive(context, message);
    lie(context);
  }
  void wake(Context& context, const TimerKey& timer) override {
    honest_->wake(context, timer);
    lie(context);
  }

 private:
  void lie(Context& context) {
    for (Effect& effect : context.effects()) {
      auto* const commit = std::get_if<Commit>(&effect);
      if (commit == nullptr) continue;
      for (Fact& fact : commit->facts) alter_(fact);
    }
  }

  std::unique_ptr<Actor> honest_;
  Lie alter_;
};

// A day of a distributor beside which a 3PL stands, whose counts find less each night.
std::shared_ptr<const Prepared> prepared() {
  const std::string folder = testing::TempDir() + "/proofload_third_party";
  std::filesystem::create_directories(folder + "/worlds");
  std::ofstream(folder + "/worlds/mine.jsonc")
      << R"({ "like": "worlds/one_warehouse", "systems": { "3pl": { "settings": { "shrinkage": "1/1" } } },
              "items": { "SAW-18": { "stock": { "3pl": 50 } } } })";
  const auto loaded = scenario::Loader().load_text(
      "test", folder + "/test.jsonc", R"({ "world": "worlds/mine", "orders": [{ "from": "bigbox" }] })");
  std::filesystem::remove_all(folder);
  if (!loaded) throw std::runtime_error(scenario::to_text(loaded.error()));
  const auto result = prepare(*loaded);
  if (!result) throw std::runtime_error(scenario::to_text(result.error()));
  return *result;
}

Outcome run_with(Liar::Lie lie) {
  const auto sound = prepared();
  Prepared mine;
  mine.scenario = sound->scenario;
  mine.contracts = sound->contracts;
  mine.systems = sound->systems;
  for (std::size_t i = 0; i < mine.systems.size(); ++i) {
    if (mine.scenario->world.systems[i].kind != "3pl") continue;
    mine.systems[i] = [make = sound->systems[i], lie](const CaseContext& context) -> ActorFactory {
      return [honest = make(context), lie] { return std::make_unique<Liar>(honest(), lie); };
    };
  }
  return run_case(mine, {1, 1});
}

TEST(ThirdPartyRun, AnHonestWarehouseHolds) {
  const Outcome outcome = run_with([](Fact&) {});
  EXPECT_EQ(outcome.verdict, Verdict::held);
}

TEST(ThirdPartyRun, AReportOfWhatIsNotThereIsFound) {
  const Outcome outcome = run_with([](Fact& fact) {
    if (fact.kind == facts::kStockReported && fact.subject == "SAW-18") fact.quantity += Quantity::of(1);
  });
  EXPECT_EQ(outcome.verdict, Verdict::violated);
  ASSERT_FALSE(outcome.findings.empty());
  EXPECT_EQ(outcome.findings[0].promise, "stock_conserved");
  EXPECT_EQ(outcome.findings[0].text, "3pl reports 51 EA of SAW-18, and has 50 EA.");
}

TEST(ThirdPartyRun, ACountThatIsKeptSecretIsFound) {
  const Outcome outcome = run_with([](Fact& fact) {
    if (fact.kind == facts::kStockAdjusted) fact.quantity.millionths = 0;
  });
  ASSERT_FALSE(outcome.findings.empty());
  EXPECT_EQ(outcome.findings[0].text, "3pl reports 49 EA of SAW-18, and has 50 EA.");
}

}  // namespace
}  // namespace proofload::run
