#include "harness/quirks/all.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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
