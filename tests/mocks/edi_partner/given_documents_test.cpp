#include "mocks/edi_partner/given_documents.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "mocks/edi_partner/facts.hpp"
#include "tests/mocks/edi_partner/partner_host.hpp"
#include "tests/mocks/edi_partner/seller.hpp"

namespace proofload::mocks::edi_partner {
namespace {

namespace fs = std::filesystem;

struct File {
  std::string name;
  std::string bytes;
};

// The sample 850s, by name; empty where there are no samples.
std::vector<File> sample_orders() {
  const fs::path folder = fs::path(PROOFLOAD_EDI_SAMPLES) / "x12";
  std::vector<File> files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with("850__")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({name, std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.name < b.name; });
  return files;
}

#define NEED_SAMPLES(files)                                                                     \
  if ((files).empty()) {                                                                        \
    GTEST_SKIP() << "no EDI samples below " << PROOFLOAD_EDI_SAMPLES << ": NOTHING WAS TESTED"; \
  }

Settings settings_with(const std::vector<File>& files) {
  Settings settings = settings_for(0);
  for (const File& file : files) {
    settings.given.push_back(
        {file.name, kEpoch + 1min * static_cast<int>(settings.given.size()), Body(file.bytes)});
  }
  return settings;
}

TEST(GivenDocuments, EveryFileIsSentByteForByteAtItsTime) {
  const std::vector<File> files = sample_orders();
  NEED_SAMPLES(files);
  PartnerHost host(settings_with(files));
  host.run_until(kEpoch + 4h - 1min);
  ASSERT_EQ(host.sent.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) EXPECT_EQ(host.sent[i], files[i].bytes);
}

TEST(GivenDocuments, TheOrdersInsideArePlacedOnceUnderTheirNames) {
  const std::vector<File> files = sample_orders();
  NEED_SAMPLES(files);
  PartnerHost host(settings_with(files));
  host.run_until(kEpoch + 1h);
  std::set<std::string> expected;
  for (const File& file : files) {
    for (const GivenOrder& order : read_given("bigbox", file.bytes).orders) {
      if (places_an_order(order)) expected.insert(order.key);
    }
  }
  std::multiset<std::string> placed;
  for (const Fact& fact : host.facts_of(facts::kOrderPlaced)) {
    if (fact.line == 0) placed.insert(fact.order.value);
  }
  EXPECT_EQ(placed, std::multiset<std::string>(expected.begin(), expected.end()));
  EXPECT_GE(placed.size(), 15u);
}

TEST(GivenDocuments, AcknowledgedFilesStaySilentAndAllOthersComeAgain) {
  const std::vector<File> files = sample_orders();
  NEED_SAMPLES(files);
  PartnerHost host(settings_with(files));
  host.run_until(kEpoch + 1h);
  Seller seller;
  for (const File& file : files) {
    const GivenContent content = read_given("bigbox", file.bytes);
    for (const OwedAnswer& answer : content.answers) {
      if (answer.kind == AnswerKind::interchange_ta1 && answer.status == "R") {
        host.receive(seller.refuse_interchange(answer.interchange_control, answer.codes.at(0)));
      }
    }
    host.receive(seller.acknowledge(file.bytes));
  }
  const std::size_t sent = host.sent.size();
  host.run_until(kEpoch + 12h);
  EXPECT_EQ(host.sent.size(), sent);

  PartnerHost unheard(settings_with(files));
  unheard.run_until(kEpoch + 4h + 30s);
  EXPECT_EQ(unheard.sent.size(), files.size() + 1);
  EXPECT_EQ(unheard.sent.back(), files.front().bytes);
}

TEST(GivenDocuments, ARestartKnowsTheLinesAgain) {
  const std::string bytes = [] {
    PartnerHost host(settings_for(1));
    host.run_until(kEpoch + 8h);
    return host.sent.at(0);
  }();
  PartnerHost host(settings_with({{"own.edi", bytes}}));
  host.run_until(kEpoch);
  EXPECT_EQ(host.facts_of(facts::kOrderPlaced).size(), 3u);
  host.restart();
  Seller seller;
  host.receive(seller.acknowledge(bytes));
  host.receive(seller.interchange("PR", response_to("PO-1")));
  EXPECT_EQ(host.facts_of(facts::kResponseReceived).size(), 4u);
  host.restart();
  host.run_until(kEpoch + std::chrono::hours(48));
  EXPECT_TRUE(host.facts_of(facts::kInterchangeResent).empty());
}

TEST(GivenDocuments, SayWhatAConformingReceiverAnswers) {
  PartnerHost host(settings_for(1));
  host.run_until(kEpoch + 8h);
  const std::string whole = host.sent.at(0);
  const auto changed = [&](std::string_view what, std::string_view to) {
    std::string bytes = whole;
    bytes.replace(bytes.find(what), what.size(), to);
    return bytes;
  };

  const GivenContent fine = read_given("bigbox", whole);
  ASSERT_EQ(fine.orders.size(), 1u);
  EXPECT_EQ(fine.orders[0].key, "bigbox/PO-1");
  EXPECT_TRUE(fine.orders[0].taken);
  EXPECT_TRUE(places_an_order(fine.orders[0]));
  EXPECT_EQ(fine.orders[0].sender, kBigbox);
  EXPECT_EQ(fine.orders[0].receiver, kSeller);
  EXPECT_EQ(fine.orders[0].order.lines.size(), 2u);
  ASSERT_EQ(fine.answers.size(), 1u);
  EXPECT_EQ(fine.answers[0].kind, AnswerKind::functional_997);
  EXPECT_EQ(fine.answers[0].status, "A");

  const GivenContent wrong_count = read_given("bigbox", changed("CTT*2~SE*", "CTT*2~SE*9"));
  EXPECT_FALSE(wrong_count.orders.at(0).taken);
  EXPECT_EQ(wrong_count.orders[0].key, "bigbox/PO-1");
  EXPECT_EQ(wrong_count.orders[0].refused_by, "997 4");
  EXPECT_EQ(wrong_count.answers.at(0).status, "R");

  const GivenContent wrong_trailer = read_given("bigbox", changed("IEA*1*", "IEA*3*"));
  EXPECT_FALSE(wrong_trailer.orders.at(0).taken);
  EXPECT_EQ(wrong_trailer.orders[0].refused_by, "TA1 021");
  ASSERT_EQ(wrong_trailer.answers.size(), 1u);
  EXPECT_EQ(wrong_trailer.answers[0].kind, AnswerKind::interchange_ta1);
  EXPECT_EQ(wrong_trailer.answers[0].codes, std::vector<std::string>{"021"});

  EXPECT_FALSE(places_an_order(read_given("bigbox", changed("BEG*00", "BEG*07")).orders.at(0)));
  EXPECT_TRUE(is_cancellation(read_given("bigbox", changed("BEG*00", "BEG*01")).orders.at(0)));
  EXPECT_TRUE(read_given("bigbox", "no interchange at all").orders.empty());
  EXPECT_TRUE(read_given("bigbox", "").answers.empty());
}

TEST(GivenDocuments, OneThatWasDamagedOnItsWayComesAgainUnderAnotherNumber) {
  PartnerHost writer(settings_for(1));
  writer.run_until(kEpoch + 8h);
  const std::string bytes = writer.sent.at(0);
  PartnerHost host(settings_with({{"whole.edi", bytes}}));
  host.run_until(kEpoch);
  Seller seller;
  host.receive(seller.refuse_interchange("000000001", "022"));
  EXPECT_TRUE(host.facts_of(facts::kOrderAbandoned).empty());
  host.run_until(kEpoch + 2h);
  ASSERT_EQ(host.sent.size(), 2u);
  std::string expected = bytes;
  for (std::size_t at = 0; (at = expected.find("000000001", at)) != std::string::npos;) {
    expected.replace(at, 9, "000000002");
  }
  EXPECT_EQ(host.sent[1], expected);
}

TEST(GivenDocuments, ADamagedOneIsGivenUpWhenItIsRefused) {
  PartnerHost writer(settings_for(1));
  writer.run_until(kEpoch + 8h);
  std::string bytes = writer.sent.at(0);
  bytes.replace(bytes.find("IEA*1"), 5, "IEA*3");
  PartnerHost host(settings_with({{"damaged.edi", bytes}}));
  host.run_until(kEpoch);
  Seller seller;
  host.receive(seller.refuse_interchange("000000001", "021"));
  ASSERT_EQ(host.facts_of(facts::kOrderAbandoned).size(), 1u);
  EXPECT_EQ(host.facts_of(facts::kOrderAbandoned)[0].order.value, "bigbox/PO-1");
  host.run_until(kEpoch + std::chrono::hours(96));
  EXPECT_EQ(host.sent.size(), 1u);
}

}  // namespace
}  // namespace proofload::mocks::edi_partner
