#include "mocks/seller/seller.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "mocks/edi/facts.hpp"
#include "mocks/seller/facts.hpp"
#include "tests/mocks/edi/edi_host.hpp"
#include "tests/mocks/edi/other_side.hpp"

namespace proofload::mocks::seller {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string release(std::string_view segments_said) {
  return "ISA*00*          *00*          *ZZ*ACME           *ZZ*3PL            *260105*0810*U*00401*000000003*0*P*>~"
         "GS*OW*ACME*3PL*20260105*0810*3*X*004010~ST*940*0001~W05*N*R-77*4711~N1*ST*Depot North*92*N7~W66*PP*U~LX*1~"
         "W01*10*EA**VN*SAW-18~W76*10~SE*" + std::string(segments_said) + "*0001~GE*1*3~IEA*1*000000003~";
}

struct World {
  explicit World(std::string document) {
    auto settings = std::make_shared<Settings>();
    settings->others = {"3pl"};
    settings->given = {{.name = "1.edi", .at = kEpoch + 5min, .body = Body(std::move(document)), .to = "3pl"}};
    host.emplace([settings] { return make_seller(settings); }, Symbol("3pl"));
  }

  std::vector<std::string> told(Symbol kind) const {
    std::vector<std::string> all;
    for (const Fact& fact : host->facts) {
      if (fact.kind == kind) all.push_back(fact.order.value + ": " + fact.subject);
    }
    return all;
  }

  std::optional<edi::EdiHost> host;
  edi::OtherSide third_party{{"ZZ", "3PL", "3PL"}, {"ZZ", "ACME", "ACME"}};
};

TEST(Seller, SendsWhatItWasGivenAndHearsThatItWasTaken) {
  World world(release("8"));
  world.host->run_until(kEpoch + 1h);
  ASSERT_THAT(world.host->sent, ElementsAre(release("8")));
  world.host->receive(world.third_party.acknowledge(world.host->sent.front()));
  EXPECT_THAT(world.told(facts::kAcknowledgementReceived), ElementsAre("940 R-77: accepted"));
  world.host->run_until(kEpoch + 48h);
  EXPECT_EQ(world.host->sent.size(), 1u);  // nothing comes again
}

TEST(Seller, WhatIsRefusedAsItStandsIsGivenUp) {
  World world(release("9"));
  world.host->run_until(kEpoch + 1h);
  world.host->receive(world.third_party.acknowledge(world.host->sent.front()));
  world.host->run_until(kEpoch + 48h);
  EXPECT_EQ(world.host->sent.size(), 1u);
  EXPECT_THAT(world.told(facts::kDocumentAbandoned), ElementsAre("940 R-77: rejected: 997 4"));
}

// It was whole when it left: under another number it comes again, three times at most.
TEST(Seller, WhatWasDamagedOnItsWayComesAgainUnderAnotherNumber) {
  World world(release("8"));
  world.host->run_until(kEpoch + 1h);
  for (int i = 0; i < 4; ++i) {
    ASSERT_EQ(world.host->sent.size(), static_cast<std::size_t>(i + 1));
    EXPECT_THAT(world.told(facts::kDocumentAbandoned), IsEmpty());
    const std::string sent = world.host->sent.back();
    const std::string control = sent.substr(sent.find("00401*") + 6, 9);
    EXPECT_EQ(sent.find("IEA*1*" + control), sent.size() - 16);
    ++world.third_party.control;
    world.host->receive(world.third_party.refuse_interchange(control, "023"));
  }
  EXPECT_EQ(world.host->sent.size(), 4u);
  EXPECT_THAT(world.told(facts::kDocumentAbandoned), ElementsAre("940 R-77: rejected: TA1 023"));
}

TEST(Seller, ARestartKnowsWhatWasSentAndToWhom) {
  World world(release("8"));
  world.host->crash_after(1);  // it was stored, and did not leave
  world.host->run_until(kEpoch + 1h);
  EXPECT_TRUE(world.host->crashed());
  ASSERT_THAT(world.host->sent, ElementsAre(release("8")));
  world.host->receive(world.third_party.acknowledge(world.host->sent.front()));
  EXPECT_THAT(world.told(facts::kAcknowledgementReceived), ElementsAre("940 R-77: accepted"));
}

TEST(Seller, SaysWhatItWasSentAndByWhom) {
  World world(release("8"));
  std::string advice = release("8");
  advice.replace(advice.find("ACME           *ZZ*3PL            "), 34, "3PL            *ZZ*ACME           ");
  world.host->receive(advice);
  EXPECT_THAT(world.told(facts::kDocumentReceived), ElementsAre("940 R-77: 3pl"));
  EXPECT_EQ(world.host->sent.size(), 1u);  // its 997
}

}  // namespace
}  // namespace proofload::mocks::seller
