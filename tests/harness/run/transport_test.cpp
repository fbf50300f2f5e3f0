// How goods go, and from where: what a world must have for what was agreed.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "contracts/base/hash.hpp"
#include "harness/run/run.hpp"

namespace proofload::run {
namespace {

// Of a world like one_warehouse with these systems besides, where bigbox has this agreement.
scenario::Loaded scenario_with(const std::string& systems, const std::string& agreement) {
  const std::string folder =
      testing::TempDir() + "/proofload_transport_" + std::to_string(hash_bytes(systems + agreement));
  std::filesystem::create_directories(folder + "/worlds");
  std::ofstream(folder + "/worlds/mine.jsonc")
      << "{ \"like\": \"worlds/one_warehouse\",\n  \"systems\": " << systems << " }";
  auto loaded = scenario::Loader().load_text(
      "test", folder + "/test.jsonc",
      R"({ "world": "worlds/mine", "orders": [{ "from": "bigbox" }], "with": { "bigbox": { "agreement": )" + agreement +
          " } } }");
  std::filesystem::remove_all(folder);
  return loaded;
}

std::string first_error(const std::string& systems, const std::string& agreement) {
  const auto loaded = scenario_with(systems, agreement);
  if (!loaded) return scenario::to_text(loaded.error());
  const auto prepared = prepare(*loaded);
  return prepared ? "" : prepared.error().front().text;
}

TEST(Transport, ByFreightNeedsSomebodyWhoPlansAndCarries) {
  const std::string by_freight = R"({ "transport": "freight" })";
  EXPECT_EQ(first_error("{}", by_freight),
            "'bigbox' has agreed on transport by freight, and the world has no tms with motor carriers");
  EXPECT_NE(first_error(R"({ "tms": {} })", by_freight), "");
  EXPECT_EQ(first_error(R"({ "tms": {}, "motor_carrier.anvil": {} })", by_freight), "");
  EXPECT_EQ(first_error("{}", R"({ "transport": "collect" })"), "");
}

TEST(Transport, AThirdPartySeesToItsOwn) {
  EXPECT_EQ(first_error(R"({ "3pl": {} })", R"({ "transport": "collect" })"),
            "'bigbox' has agreed on transport by collect, and a 3pl sees to its own transport");
  EXPECT_EQ(first_error(R"({ "3pl": {} })", "{}"), "");
}

TEST(Transport, ACarriersZoneIsOne) {
  EXPECT_NE(first_error(R"({ "tms": {}, "motor_carrier.anvil": { "settings": { "zone": "America/Chicgo" } } })", "{}")
                .find("Chicgo"),
            std::string::npos);
}

TEST(Sourcing, WithoutRulesOwnWarehousesAreAskedFirst) {
  const auto loaded = scenario_with(R"({ "3pl": {}, "wms.west": {} })", "{}");
  ASSERT_TRUE(loaded.has_value());
  ASSERT_EQ((*loaded)->world.sourcing.size(), 1u);
  EXPECT_EQ((*loaded)->world.sourcing[0].from, (std::vector<std::string>{"wms", "wms.west", "3pl"}));
}

}  // namespace
}  // namespace proofload::run
