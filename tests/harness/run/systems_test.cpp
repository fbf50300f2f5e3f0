#include "harness/run/systems.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "contracts/base/hash.hpp"
#include "harness/run/run.hpp"

namespace proofload::run {
namespace {

// The errors of a world in which one system has these settings.
scenario::Errors errors_of(const std::string& system, const std::string& settings) {
  const auto loaded = scenario::Loader().load_text(
      "test", "test.jsonc",
      "{ \"world\": \"worlds/one_warehouse\",\n  \"orders\": [{ \"from\": \"bigbox\" }],\n"
      "  \"with\": { \"" + system + "\": { \"settings\": { " + settings + " } } } }");
  if (!loaded) return loaded.error();
  const auto prepared = prepare(*loaded);
  return prepared ? scenario::Errors{} : prepared.error();
}

TEST(Systems, AreSortedAndEachSaysWhatItIs) {
  const auto kinds = all_systems();
  EXPECT_TRUE(std::is_sorted(kinds.begin(), kinds.end(),
                             [](const auto& a, const auto& b) { return a.name < b.name; }));
  for (const SystemKind& kind : kinds) EXPECT_FALSE(kind.summary.empty()) << kind.name;
}

TEST(Systems, SpeakTheVersionsThatTheirInterfaceHas) {
  EXPECT_TRUE(errors_of("carrier", R"("api_version": "v2")").empty());
  EXPECT_TRUE(errors_of("erp", R"("api_version": "v1")").empty());
  const auto wrong = errors_of("erp", R"("api_version": "v3")");
  ASSERT_EQ(wrong.size(), 1u);
  EXPECT_EQ(wrong[0].text, "'api_version' is one of v1, v2");
  EXPECT_EQ(wrong[0].place.value().line, 3);
  ASSERT_EQ(errors_of("wms", R"("api_version": "v2")").size(), 1u);
  const auto words = errors_of("carrier", R"("api_version": "v2", "vocabulary": "info_received")");
  ASSERT_EQ(words.size(), 1u);
  EXPECT_NE(words[0].text.find("has a vocabulary of its own"), std::string::npos);
}

scenario::Errors errors_of_world(const std::string& systems) {
  const std::string folder = testing::TempDir() + "/proofload_world_of_" + std::to_string(hash_bytes(systems));
  std::filesystem::create_directories(folder + "/worlds");
  std::ofstream(folder + "/worlds/mine.jsonc")
      << "{ \"like\": \"worlds/one_warehouse\",\n  \"systems\": " << systems << " }";
  const auto loaded = scenario::Loader().load_text(
      "test", folder + "/test.jsonc", R"({ "world": "worlds/mine", "orders": [{ "from": "bigbox" }] })");
  std::filesystem::remove_all(folder);
  if (!loaded) return loaded.error();
  const auto prepared = prepare(*loaded);
  return prepared ? scenario::Errors{} : prepared.error();
}

TEST(Systems, AWorldHasOneOfEachKindThatTheOrchestratorWorksWith) {
  EXPECT_TRUE(errors_of_world("{}").empty());
  EXPECT_TRUE(errors_of_world(R"({ "wms.south": {} })").empty());  // of warehouses, one or more
  EXPECT_TRUE(errors_of_world(R"({ "carrier.south": {} })").empty());  // of carriers, too
  const auto no_warehouse = errors_of_world(R"({ "wms": null })");
  ASSERT_FALSE(no_warehouse.empty());
  const auto missing = errors_of_world(R"({ "carrier": null })");
  ASSERT_EQ(missing.size(), 1u);
  EXPECT_EQ(missing[0].text, "the world has no carrier");
  EXPECT_TRUE(missing[0].place.has_value());
  const auto second = errors_of_world(R"({ "desk.south": {} })");
  ASSERT_EQ(second.size(), 1u);
  EXPECT_EQ(second[0].text, "'desk.south' is a second desk beside 'desk'");
  ASSERT_TRUE(second[0].place.has_value());
  EXPECT_EQ(second[0].place->line, 2);
}

TEST(Systems, ThirdPartiesStandBesideTheOwnWarehouse) {
  EXPECT_TRUE(errors_of_world(R"({ "3pl": {}, "3pl.west": { "settings": {
      "company_prefix": "0850010", "substitutes": { "SAW-18": "LAMP-LED" } } } })").empty());
  const auto unknown = errors_of_world(R"({ "3pl": { "settings": { "substitutes": { "SAW-18": "SAW-99" } } } })");
  ASSERT_EQ(unknown.size(), 1u);
  EXPECT_EQ(unknown[0].text, "the system '3pl': 'substitutes': 'SAW-99' is no item");
  const auto address = errors_of_world(R"({ "3pl": { "settings": { "edi_id": "A NAME OF MORE THAN FIFTEEN" } } })");
  ASSERT_EQ(address.size(), 1u);
  EXPECT_EQ(address[0].text, "the system '3pl': 'edi_id' must have 1 to 15 characters");
}

struct Misspelt {
  std::string system;
  std::string setting;
  std::string meant;
};

class MisspeltSetting : public testing::TestWithParam<Misspelt> {};

TEST_P(MisspeltSetting, IsShownWithItsPlaceAndWhatWasMeant) {
  const Misspelt& wrong = GetParam();
  const auto errors = errors_of(wrong.system, "\"" + wrong.setting + "\": \"1s\"");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_NE(errors[0].text.find(wrong.setting), std::string::npos) << errors[0].text;
  EXPECT_NE(errors[0].hint.find(wrong.meant), std::string::npos) << errors[0].hint;
  ASSERT_TRUE(errors[0].place.has_value());
  EXPECT_EQ(errors[0].place->file, "test.jsonc");
  EXPECT_EQ(errors[0].place->line, 3);
  EXPECT_EQ(errors[0].place->excerpt.substr(static_cast<std::size_t>(errors[0].place->column),
                                            wrong.setting.size()),
            wrong.setting);
}

INSTANTIATE_TEST_SUITE_P(
    EachKind, MisspeltSetting,
    testing::Values(Misspelt{"orchestrator", "reply_timout", "reply_timeout"},
                    Misspelt{"wms", "wave_weight_max", "wave_wait_max"},
                    Misspelt{"erp", "retenton", "retention"},
                    Misspelt{"carrier", "retenton", "retention"}),
    [](const auto& named) { return named.param.system; });

TEST(Systems, ASettingOfAnotherKindIsShownWithItsPlace) {
  const auto errors = errors_of("orchestrator", "\"attempts_max\": \"many\"");
  ASSERT_EQ(errors.size(), 1u);
  ASSERT_TRUE(errors[0].place.has_value());
  EXPECT_EQ(errors[0].place->line, 3);
}

TEST(Systems, AControlNumberHasNineDigits) {
  for (const char* number : {"0", "1000000000"}) {
    const auto errors = errors_of("orchestrator", std::string(R"("first_control_number": )") + number);
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_NE(errors[0].text.find("is not from 1 to 999999999"), std::string::npos) << errors[0].text;
  }
}

TEST(Systems, APartnerIsNotTheSeller) {
  const auto loaded = scenario::Loader().load_text(
      "test", "test.jsonc", R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }],
                                 "with": { "bigbox": { "edi": { "id": "SELLER" } } } })");
  ASSERT_TRUE(loaded.has_value());
  const auto result = prepare(*loaded);
  ASSERT_FALSE(result.has_value());
  EXPECT_NE(scenario::to_text(result.error()).find("ZZ:SELLER is the seller's own"), std::string::npos);
  EXPECT_TRUE(result.error()[0].place.has_value());
}

TEST(Systems, AllErrorsAreShownAtOnce) {
  EXPECT_EQ(errors_of("wms", R"("pick_lien_min": "1s", "retentoin": "1d")").size(), 2u);
}

struct WrongTime {
  std::string name;
  std::string system;
  std::string settings;
  std::string text;
  std::string hint;
};

class WrongTimes : public testing::TestWithParam<WrongTime> {};

TEST_P(WrongTimes, AreShownWithTheirPlace) {
  const auto errors = errors_of(GetParam().system, GetParam().settings);
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors[0].text, GetParam().text);
  EXPECT_EQ(errors[0].hint, GetParam().hint);
  ASSERT_TRUE(errors[0].place.has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Each, WrongTimes,
    testing::Values(
        WrongTime{"calendar", "erp", R"("calendar": "always_opne")", "'calendar' is one of always_open",
                  "did you mean 'always_open'?"},
        WrongTime{"weekday", "carrier", R"("maintenance": { "days": ["sum"], "from": "01:00", "to": "02:00" })",
                  "'sum' is no weekday: mon, tue, wed, thu, fri, sat or sun", "did you mean 'sun'?"},
        WrongTime{"time_of_day", "carrier", R"("pickup": "4 pm")",
                  "'4 pm' is no time of day: write it as \"06:00\", from \"00:00\" to \"24:00\"", ""},
        WrongTime{"wave", "wms", R"("waves": ["06:00", "25:00"])",
                  "'25:00' is no time of day: write it as \"06:00\", from \"00:00\" to \"24:00\"", ""},
        WrongTime{"window_without_end", "erp", R"("maintenance": { "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] })",
                  "the system 'erp': 'maintenance' never closes: it lasts all day, every day", ""},
        WrongTime{"batch_without_length", "erp", R"("batch_window": { "from": "22:00", "to": "22:00" })",
                  "the system 'erp': 'batch_window' must not end when it begins", ""},
        WrongTime{"batch_mode", "erp", R"("batch_window": { "from": "22:00", "to": "23:00", "mode": "close" })",
                  "'batch_window_mode' is one of closed, post_next_day", "did you mean 'closed'?"}),
    [](const auto& named) { return named.param.name; });

TEST(Systems, SettingsThatAreKnownAreTaken) {
  EXPECT_TRUE(errors_of("orchestrator", R"("reply_timeout": "20s", "attempts_max": 3)").empty());
}

}  // namespace
}  // namespace proofload::run
