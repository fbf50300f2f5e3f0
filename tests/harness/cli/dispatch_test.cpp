#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/harness/cli/ask.hpp"

namespace proofload::cli {
namespace {

using test::Answer;
using test::ask;

TEST(Command, SaysItsVersion) {
  const Answer answer = ask({"version"});
  EXPECT_EQ(answer.code, kHeld);
  EXPECT_EQ(answer.out, "proofload " + std::string(version()) + "\n");
  EXPECT_EQ(ask({"--version"}).out, answer.out);
}

TEST(Command, BadInputIsExitTwoAndNamesTheNearestWord) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> asked{
      {{"rnu"}, "did you mean 'run'?"},
      {{"run", "order_to_cash/happy_paht"}, "did you mean 'order_to_cash/happy_path'?"},
      {{"run", "--plant", "retry-with-new-keys"}, "did you mean 'retry-with-new-key'?"},
      {{"run", "happy_path"}, "did you mean 'order_to_cash/happy_path'?"},
      {{"run", "faults/lost"}, "did you mean 'faults/lost_reply'?"},
      {{"run", "--plant", "retry-new-key"}, "did you mean 'retry-with-new-key'?"},
      {{"run", "--cases", "0"}, "'0' is no whole number from 1 to"},
      {{"run", "--documents", "no/such/folder"}, "no file or folder 'no/such/folder'"},
      {{"run", "--library", "no/such/folder"}, "is no folder"},
      {{"replay", "faults"}, "not one"},
      {{"explain", "PO-1-0001"}, "add --scenario NAME"},
      {{"explain", "PO-9-9999", "--scenario", "order_to_cash/happy_path"}, "has no order 'PO-9-9999'"},
      {{"run", "fautls"}, "did you mean 'faults'?"},
      {{"run", "nothing/like/it"}, "proofload list shows the scenarios"},
      {{"run", "--cases", "0"}, "'0' is no whole number from 1 to 1000000"},
      {{"run", "--format", "jsn"}, "'jsn' is none of text, json: did you mean 'json'?"},
      {{"list", "nonsense"}, "there are scenarios, faults,"},
      {{"list", "fualts"}, "did you mean 'faults'?"},
      {{"list", "agreement"}, "did you mean 'agreements'?"},
      {{"list", "faults", "--partner", "bigbox"}, "--partner says nothing of faults"},
      {{"list", "checks", "some/path"}, "'some/path' says nothing of checks"}};
  for (const auto& [words, hint] : asked) {
    const Answer answer = ask(words);
    EXPECT_EQ(answer.code, kBadInput) << words.back();
    EXPECT_NE(answer.err.find(hint), std::string::npos) << answer.err;
    EXPECT_EQ(answer.out, "") << words.back();
  }
}

TEST(Command, HelpAloneIsOfTheWholeCommand) {
  EXPECT_EQ(ask({"help"}).out, ask({"--help"}).out);
  EXPECT_NE(ask({"help"}).out.find("replay"), std::string::npos);
}

TEST(Command, EachKindOfSystemIsListedWithWhatItIs) {
  EXPECT_NE(ask({"list", "systems"}).out.find("sales orders"), std::string::npos);
  EXPECT_NE(ask({"list", "defects", "--format", "json"}).out.find("\"caught_by\""), std::string::npos);
}

TEST(Command, NothingSelectedIsExitFour) {
  const Answer answer = ask({"run", "--filter", "no_such_scenario"});
  EXPECT_EQ(answer.code, kNothingSelected);
  EXPECT_NE(answer.err.find("proofload list"), std::string::npos);

  const Answer list = ask({"list", "checks", "--filter", "no_such_check"});
  EXPECT_EQ(list.code, kNothingSelected);
  EXPECT_NE(list.err.find("none of the checks matches 'no_such_check'"), std::string::npos);

  const std::string folder = testing::TempDir() + "without_scenarios";
  std::filesystem::create_directories(folder);
  const Answer empty = ask({"run", folder});
  EXPECT_EQ(empty.code, kNothingSelected);
  EXPECT_NE(empty.err.find("there is no scenario in '" + folder + "'"), std::string::npos);
}

std::string file_with(const std::string& name, const std::string& content) {
  const std::string path = testing::TempDir() + name;
  std::ofstream(path) << content;
  return path;
}

TEST(Command, ARateThatCanHardlyFireIsRefusedButNotForAQuickLook) {
  const std::string path = file_with("rare.jsonc", R"({ "world": "worlds/one_warehouse", "cases": 3,
      "orders": [{ "from": "bigbox", "count": 4 }],
      "faults": [{ "lose": "reply", "of": "erp.create_order", "rate": "1/100" }] })");
  const Answer refused = ask({"run", path});
  EXPECT_EQ(refused.code, kBadInput);
  EXPECT_NE(refused.err.find("rare.jsonc:3:71"), std::string::npos) << refused.err;
  EXPECT_NE(refused.err.find("--cases 250"), std::string::npos) << refused.err;
  EXPECT_EQ(refused.out, "");
  EXPECT_EQ(ask({"run", path, "--cases", "4"}).code, kBadInput);
  EXPECT_EQ(ask({"run", path, "--cases", "250"}).code, kHeld);

  EXPECT_EQ(ask({"run", path, "--cases", "1"}).code, kHeld);
  EXPECT_EQ(ask({"run", path, "--seed", "1:2"}).code, kHeld);
  EXPECT_EQ(ask({"replay", path, "--seed", "1:2"}).code, kHeld);
  const Answer quick = ask({"run", path, "--cases", "2"});
  EXPECT_EQ(quick.code, kInconclusive);
  EXPECT_NE(quick.out.find("--cases 250"), std::string::npos) << quick.out;
}

TEST(Command, ListsWhatThereIs) {
  EXPECT_NE(ask({"list", "--format", "names"}).out.find("order_to_cash/happy_path\n"), std::string::npos);
  EXPECT_NE(ask({"list", "faults"}).out.find("{\"lose\""), std::string::npos);
  for (const char* what : {"checks", "defects", "systems"}) EXPECT_EQ(ask({"list", what}).code, kHeld) << what;
}

TEST(Command, TheNumberOfJobsShowsInNothing) {
  const auto outcome = [](const char* jobs) {
    return ask({"run", "--filter", "order_to_cash/happy_path", "--cases", "20", "--jobs", jobs, "--format", "json",
                "--no-timestamps"})
        .out;
  };
  const std::string alone = outcome("1");
  EXPECT_NE(alone.find("\"digest\""), std::string::npos);
  EXPECT_EQ(outcome("3"), alone);
}

TEST(Command, APlantedDefectIsToldWithWhatRepeatsIt) {
  const Answer answer = ask({"run", "faults/lost_reply", "--plant", "retry-with-new-key", "--no-save"});
  EXPECT_EQ(answer.code, kViolated);
  const std::size_t rerun = answer.out.find("proofload replay faults/lost_reply --plant retry-with-new-key --seed 1:1");
  EXPECT_NE(rerun, std::string::npos) << answer.out;
  EXPECT_NE(answer.out.find("lost (injected)"), std::string::npos);
}

TEST(Command, AReplayRunsTheCaseTwiceAndSaysSo) {
  const Answer answer = ask({"replay", "order_to_cash/happy_path", "--seed", "8841:137", "--trace"});
  EXPECT_EQ(answer.code, kHeld);
  EXPECT_NE(answer.out.find("the same both times"), std::string::npos);
  EXPECT_NE(answer.out.find("erp.create_order"), std::string::npos);
}

TEST(Command, AnOrderIsExplainedByAnyOfItsNames) {
  const auto explain = [](const char* name) {
    return ask({"explain", name, "--scenario", "order_to_cash/happy_path"}).out;
  };
  const std::string whole = explain("bigbox/PO-1-0001");
  EXPECT_NE(whole.find("invoice.posted"), std::string::npos);
  EXPECT_EQ(explain("PO-1-0001"), whole);
  EXPECT_EQ(explain("SO-00000001"), whole);
}

TEST(Command, AMessageOfAJourneyIsShownWholeByItsLineOrItsType) {
  const auto show = [](const char* what) {
    return ask({"explain", "PO-1-0001", "--scenario", "order_to_cash/happy_path", "--show", what});
  };
  const std::string order = show("x12.850").out;
  EXPECT_NE(order.find("\nBEG*00*SA*PO-1-0001*"), std::string::npos) << order;
  EXPECT_EQ(show("850").out, order);
  EXPECT_EQ(show("2").out, order);
  const std::string booked = show("create_order").out;
  EXPECT_NE(booked.find("  \"external_id\": \"bigbox/PO-1-0001\""), std::string::npos) << booked;
  EXPECT_NE(booked.find("status: 201\n"), std::string::npos) << booked;
  const Answer missed = show("create_ordre");
  EXPECT_EQ(missed.code, kBadInput);
  EXPECT_NE(missed.err.find("'create_ordre', by its line or its type"), std::string::npos) << missed.err;
}

TEST(Command, AShownMessageAloneIsWhatAnotherProgramReads) {
  const Answer bare = ask({"explain", "PO-1-0001", "--scenario", "order_to_cash/happy_path", "--show", "856", "-q"});
  EXPECT_EQ(bare.out.substr(0, 4), "ISA*");
  EXPECT_NE(bare.out.find("*PRF*"), bare.out.find("~PRF*")) << bare.out;
}

TEST(Command, AnOrderThatIsNotThereIsToldHowOrdersAreCalled) {
  EXPECT_NE(ask({"explain", "x", "--scenario", "freight/accepted_at_once"}).err.find("called as bigbox/"), std::string::npos);
}

}  // namespace
}  // namespace proofload::cli
