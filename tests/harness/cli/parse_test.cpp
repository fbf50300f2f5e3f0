#include "harness/cli/parse.hpp"

#include <gtest/gtest.h>

namespace proofload::cli {
namespace {

Options good(std::vector<std::string> words) {
  const auto options = parse(std::move(words));
  EXPECT_TRUE(options) << (options ? "" : to_text(options.error()));
  return options.value_or(Options{});
}

std::string complaint(std::vector<std::string> words) {
  const auto options = parse(std::move(words));
  if (options) return "no complaint";
  return options.error().text + (options.error().hint.empty() ? "" : " | " + options.error().hint);
}

TEST(Parse, RunTakesPathsAndFlagsInAnyOrder) {
  const Options options = good({"run", "faults", "--seed", "8841", "--jobs", "2", "--cases", "7", "peak.jsonc"});
  EXPECT_EQ(options.verb, Verb::run);
  EXPECT_EQ(options.paths, (std::vector<std::string>{"faults", "peak.jsonc"}));
  EXPECT_EQ(options.seed, 8841u);
  EXPECT_EQ(options.jobs, 2u);
  EXPECT_EQ(options.cases, 7u);
  EXPECT_FALSE(options.case_number);
}

TEST(Parse, ASeedMayNameACase) {
  const Options options = good({"replay", "faults/lost_reply", "--seed=8841:137", "--plant", "no-outbox"});
  EXPECT_EQ(options.verb, Verb::replay);
  EXPECT_EQ(options.name, "faults/lost_reply");
  EXPECT_EQ(options.seed, 8841u);
  EXPECT_EQ(options.case_number, 137u);
  EXPECT_EQ(options.plant, "no-outbox");
}

TEST(Parse, WithoutAVerbThereIsHelp) {
  EXPECT_EQ(good({}).verb, Verb::help);
  EXPECT_NE(good({"--help"}).help.find("replay"), std::string::npos);
  EXPECT_NE(good({"help", "run"}).help.find("--fail-fast"), std::string::npos);
  EXPECT_NE(good({"run", "--help"}).help.find("--fail-fast"), std::string::npos);
}

TEST(Parse, OutputFlags) {
  const Options options = good({"run", "--no-timestamps", "--color=never", "--format", "json", "-q"});
  EXPECT_FALSE(options.timestamps);
  EXPECT_EQ(options.colour, report::When::never);
  EXPECT_EQ(options.format, Format::json);
  EXPECT_TRUE(options.quiet);
}

TEST(Parse, WhatIsMisspeltIsAnsweredWithTheNearestWord) {
  EXPECT_EQ(complaint({"rnu"}), "unknown verb 'rnu' | did you mean 'run'?");
  EXPECT_EQ(complaint({"run", "--sede", "7"}), "unknown flag '--sede' | did you mean '--seed'?");
  EXPECT_EQ(complaint({"run", "--fail-fats=1"}), "unknown flag '--fail-fats' | did you mean '--fail-fast'?");
  EXPECT_EQ(complaint({"help", "explian"}), "unknown verb 'explian' | did you mean 'explain'?");
}

TEST(Parse, BadValuesAreRefused) {
  for (const auto& words : std::vector<std::vector<std::string>>{{"run", "--cases", "0"},
                                                                 {"run", "--cases", "-5"},
                                                                 {"run", "--cases", "many"},
                                                                 {"run", "--seed", "seven"},
                                                                 {"run", "--seed", "7:"},
                                                                 {"run", "--seed", "7:0"},
                                                                 {"run", "--seed", "18446744073709551616"},
                                                                 {"run", "--seed"},
                                                                 {"run", "--color", "blue"},
                                                                 {"run", "--format", "yaml"},
                                                                 {"run", "--jobs", "9999"},
                                                                 {"run", "-q", "-v"},
                                                                 {"run", "--seed", "7:3", "--cases", "2"},
                                                                 {"replay"},
                                                                 {"replay", "a", "b"},
                                                                 {"explain"}}) {
    EXPECT_NE(complaint(words), "no complaint") << words.back();
  }
}

}  // namespace
}  // namespace proofload::cli
