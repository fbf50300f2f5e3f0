#include "harness/scenario/settings.hpp"

#include <gtest/gtest.h>

#include "harness/scenario/load.hpp"

namespace proofload::scenario {
namespace {

enum class Commit { before, after };

SettingsMap settings_of(const std::string& settings) {
  const auto loaded = Loader().load_text(
      "test", "test.jsonc",
      R"({ "world": "worlds/one_warehouse", "orders": [{ "from": "bigbox" }], "with": { "erp": { "settings": )" +
          settings + "} } }");
  EXPECT_TRUE(loaded.has_value()) << to_text(loaded.error());
  return loaded ? (*loaded)->world.find_system("erp")->settings : SettingsMap{};
}

struct Taken {
  std::string prefix = "SO-";
  bool unique = false;
  Duration held_for = 4h;
  Ratio rate{0, 1};
  Money limit;
  std::int32_t window = 7;
  Commit commit = Commit::before;
  std::vector<std::string> names;

  std::vector<Error> take(const SettingsMap& settings) {
    static constexpr std::pair<std::string_view, Commit> kWords[] = {{"before", Commit::before},
                                                                     {"after", Commit::after}};
    SettingsReader reader(settings);
    reader.read("prefix", prefix)
        .read("unique", unique)
        .read("held_for", held_for)
        .read("rate", rate);
    reader.read("limit", limit).read("window", window).read("names", names);
    reader.choose("commit", commit, kWords);
    return reader.errors();
  }
};

TEST(Settings, TimesOfDayAndWeekdaysAreTaken) {
  const SettingsMap map = settings_of(R"({ "cut": "16:30", "waves": ["06:00", "24:00"], "window": { "days": ["mon"] } })");
  TimeOfDay cut;
  std::vector<TimeOfDay> waves;
  Weekdays days = Weekdays{}.set();
  SettingsReader reader(map);
  reader.read("cut", cut).read("waves", waves).read("window_days", days);
  EXPECT_EQ(to_text(reader.errors()), "");
  EXPECT_EQ(cut.minutes, 16 * 60 + 30);
  EXPECT_EQ(waves, (std::vector<TimeOfDay>{{6 * 60}, kEndOfDay}));
  EXPECT_EQ(days, Weekdays{1});
  EXPECT_TRUE(reader.gives_any_of("window"));
  EXPECT_FALSE(reader.gives_any_of("wave"));
}

TEST(Settings, AZoneIsTakenByItsName) {
  const SettingsMap map = settings_of(R"({ "zone": "America/Denver", "other": "America/Denvr" })");
  Zone zone, other;
  SettingsReader reader(map);
  reader.read("zone", zone).read("other", other);
  EXPECT_EQ(zone.name(), "America/Denver");
  EXPECT_EQ(other, Zone());
  ASSERT_EQ(reader.errors().size(), 1u);
  EXPECT_NE(reader.errors()[0].text.find("America/Denvr"), std::string::npos);
}

TEST(Settings, AreTakenByNameAndKind) {
  Taken taken;
  const auto errors =
      taken.take(settings_of(R"({ "prefix": "X", "unique": true, "held": { "for": "90s" },
      "rate": "1/4", "limit": "12.50", "window": 60, "commit": "after", "names": ["a", "b"] })"));
  EXPECT_EQ(to_text(errors), "");
  EXPECT_EQ(taken.prefix, "X");
  EXPECT_TRUE(taken.unique);
  EXPECT_EQ(taken.held_for, Duration(90s));
  EXPECT_EQ(taken.rate, (Ratio{1, 4}));
  EXPECT_EQ(taken.limit.minor, 1250);
  EXPECT_EQ(taken.window, 60);
  EXPECT_EQ(taken.commit, Commit::after);
  EXPECT_EQ(taken.names, (std::vector<std::string>{"a", "b"}));
}

TEST(Settings, ThatAreAbsentLeaveWhatWasThere) {
  Taken taken;
  EXPECT_TRUE(taken.take({}).empty());
  EXPECT_EQ(taken.prefix, "SO-");
  EXPECT_EQ(taken.window, 7);
}

TEST(Settings, OfAnotherKindOrNameAreToldAtTheirPlace) {
  Taken taken;
  const auto errors = taken.take(settings_of(
      R"({ "prefix": 3, "unique": "yes", "rate": "3/2", "window": -1, "commit": "aftr", "prefx": "X" })"));
  ASSERT_EQ(errors.size(), 6u);
  EXPECT_EQ(errors[0].text, "'prefix' is a text");
  EXPECT_EQ(errors[4].hint, "did you mean 'after'?");
  EXPECT_EQ(errors[5].text, "unknown setting 'prefx'");
  EXPECT_EQ(errors[5].hint, "did you mean 'prefix'?");
  for (const Error& error : errors) EXPECT_GT(error.place->line, 0);
  EXPECT_EQ(taken.prefix, "SO-");
}

}  // namespace
}  // namespace proofload::scenario
