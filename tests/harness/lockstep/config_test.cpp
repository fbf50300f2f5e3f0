// What every scenario of the library tells its orchestrator is what config.schema.json says.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "contracts/json/parser.hpp"
#include "contracts/json/schema.hpp"
#include "harness/lockstep/config.hpp"
#include "harness/run/run.hpp"
#include "harness/scenario/library.hpp"
#include "harness/scenario/load.hpp"
#include "sim/world.hpp"

namespace proofload::lockstep {
namespace {

// Listens to what it is told, and is not there.
class Listener final : public run::SystemUnderTest {
 public:
  class Nobody final : public run::SutCase {
   public:
    std::unique_ptr<Actor> make() override { throw sim::ProtocolBreach("nobody is there"); }
    void finish(Instant) override {}
  };
  std::unique_ptr<run::SutCase> begin(std::shared_ptr<const run::Company> company, const run::SutCaseOptions&) override {
    config = config_of(*company);
    return std::make_unique<Nobody>();
  }
  std::string config;
};

std::string config_told_in(const scenario::ScenarioFile& file) {
  scenario::Loader loader;
  const auto prepared = loader.load(file).and_then(run::prepare);
  if (!prepared) return "";
  const auto listener = std::make_shared<Listener>();
  run::run_case(*run::driving(**prepared, listener), {.run = 1, .case_number = 1});
  return listener->config;
}

json::Schema config_schema() {
  std::ifstream file(PROOFLOAD_SOURCE_DIR "/harness/lockstep/config.schema.json");
  std::ostringstream text;
  text << file.rdbuf();
  return *json::Schema::compile(text.str());
}

TEST(Config, IsWhatItsSchemaSaysInTheWholeLibrary) {
  const json::Schema schema = config_schema();
  const auto files = scenario::find({.paths = {}, .filter = {}, .library = {}});
  ASSERT_GT(files->size(), 100u);
  json::Parser parser;
  for (const scenario::ScenarioFile& file : *files) {
    const std::string config = config_told_in(file);
    const auto value = parser.parse(config);
    ASSERT_TRUE(value) << file.name;
    const auto breach = schema.judge(*value);
    EXPECT_FALSE(breach) << file.name << ": " << (breach ? breach->pointer + " " + breach->sentence : "");
  }
}

// "none" or "855": one type for all words of a clause, and numbers where numbers are meant.
TEST(Config, WritesWordsOfDigitsAsWords) {
  const auto files = scenario::find({.paths = {"order_to_cash/happy_path"}, .filter = {}, .library = {}});
  const std::string config = config_told_in(files->front());
  EXPECT_NE(config.find(R"("po_response":"855")"), std::string::npos) << config;
  EXPECT_NE(config.find(R"("acknowledgement.repeats":12)"), std::string::npos) << config;
  EXPECT_NE(config.find(R"("acknowledgement.expected":true)"), std::string::npos) << config;
}

TEST(Config, ThatLacksAMemberSaysWhich) {
  const auto files = scenario::find({.paths = {"order_to_cash/happy_path"}, .filter = {}, .library = {}});
  std::string config = config_told_in(files->front());
  Names names;
  const auto good = json::Document::parse(config);
  EXPECT_TRUE(read_config(good->root(), {}, names));
  const std::string member = "\"reply_timeout\":";
  config.replace(config.find(member), member.size(), "\"reply_timeouts\":");
  const auto bad = json::Document::parse(config);
  const auto settings = read_config(bad->root(), {}, names);
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().text, "config/deadlines/reply_timeout is missing; expected a whole number");
}

}  // namespace
}  // namespace proofload::lockstep
