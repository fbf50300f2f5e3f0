#include "harness/quirks/all.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "sim/fault/kind.hpp"

namespace proofload::quirks {
namespace {

TEST(Quirks, AreSortedAndSayWhatTheyDo) {
  const auto all = all_quirks();
  ASSERT_GE(all.size(), 20u);
  EXPECT_TRUE(std::is_sorted(all.begin(), all.end(), [](const Quirk& a, const Quirk& b) { return a.name < b.name; }));
  for (const Quirk& quirk : all) {
    EXPECT_FALSE(quirk.does.empty()) << quirk.name;
    EXPECT_FALSE(quirk.catalogue.empty()) << quirk.name;
    EXPECT_FALSE(quirk.settings.empty() && quirk.trouble.empty()) << quirk.name;
  }
}

// Each entry of the failure catalogue that somebody else commits, and nothing that nobody does.
TEST(Quirks, AreThese) {
  const std::vector<std::string_view> expected{
      "acknowledgments-lost", "answers-late", "busy", "calls-back-late", "calls-back-twice", "calls-once",
      "declines-tenders", "exists-is-an-error", "failure-kept", "files-grow", "orders-again", "other-words",
      "picks-short", "posts-in-batches", "repeats-after-hours", "reports-late", "rubbish", "statuses-repeated",
      "surcharges", "tracking-overtakes"};
  std::vector<std::string_view> names;
  for (const Quirk& quirk : all_quirks()) names.push_back(quirk.name);
  EXPECT_EQ(names, expected);
}

TEST(Quirks, AskForFaultsThatCanBeMade) {
  for (const Quirk& quirk : all_quirks()) {
    for (const Trouble& trouble : quirk.trouble) {
      sim::FaultFields fields;
      for (const Field& field : trouble.fields) fields.emplace(std::string(field.name), std::string(field.value));
      const sim::FaultKind* kind = sim::find_fault(fields);
      ASSERT_NE(kind, nullptr) << quirk.name;
      EXPECT_TRUE(kind->make(fields)) << quirk.name;
    }
  }
}

}  // namespace
}  // namespace proofload::quirks
