#include "harness/report/style.hpp"

#include <gtest/gtest.h>

#include <map>

namespace proofload::report {
namespace {

Style style_with(const std::map<std::string, std::string>& environment, bool is_tty, When when = When::automatic) {
  const auto look_up = [&environment](const char* name) {
    const auto found = environment.find(name);
    return found == environment.end() ? std::string() : found->second;
  };
  return Style::of({.is_tty = is_tty, .environment = look_up}, when);
}

TEST(Style, ColoursOnATerminalOnly) {
  EXPECT_TRUE(style_with({}, true).colour);
  EXPECT_FALSE(style_with({}, false).colour);
}

TEST(Style, NoColorAndDumbTerminalsTurnColourOff) {
  EXPECT_FALSE(style_with({{"NO_COLOR", "1"}}, true).colour);
  EXPECT_TRUE(style_with({{"NO_COLOR", ""}}, true).colour);
  EXPECT_FALSE(style_with({{"TERM", "dumb"}}, true).colour);
}

TEST(Style, TheFlagIsStrongerThanTheEnvironment) {
  EXPECT_TRUE(style_with({{"NO_COLOR", "1"}}, false, When::always).colour);
  EXPECT_FALSE(style_with({{"FORCE_COLOR", "1"}}, true, When::never).colour);
}

TEST(Style, ForcedColourNeedsNoTerminal) {
  EXPECT_TRUE(style_with({{"CLICOLOR_FORCE", "1"}}, false).colour);
  EXPECT_FALSE(style_with({{"CLICOLOR_FORCE", "0"}}, false).colour);
}

TEST(Style, SignsFollowTheLocale) {
  EXPECT_TRUE(style_with({{"LANG", "en_US.UTF-8"}}, false).unicode);
  EXPECT_FALSE(style_with({{"LC_ALL", "C"}, {"LANG", "en_US.UTF-8"}}, false).unicode);
  EXPECT_FALSE(style_with({}, false).unicode);
}

TEST(Style, WithoutUtf8EverySignIsAscii) {
  const Style ascii{.colour = false, .unicode = false};
  EXPECT_EQ(ascii.finish("✓ a · b ──▶ c"), "ok a - b --> c");
}

TEST(Style, WidthCountsCharacters) {
  EXPECT_EQ(width("──▶"), 3u);
  EXPECT_EQ(pad("né", 4), "né  ");
  EXPECT_EQ(pad_left("12", 4), "  12");
  EXPECT_EQ(pad_left("12345", 4), "12345");
}

TEST(Style, WrapBreaksBetweenWordsOnly) {
  const std::string text = wrap(std::string(60, 'a') + " " + std::string(60, 'b') + " c", "  ");
  EXPECT_EQ(text, "  " + std::string(60, 'a') + "\n  " + std::string(60, 'b') + " c\n");
}

}  // namespace
}  // namespace proofload::report
