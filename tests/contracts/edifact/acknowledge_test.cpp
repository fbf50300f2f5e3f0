#include "contracts/edifact/acknowledge.hpp"

#include <gtest/gtest.h>

#include "tests/contracts/edifact/judged.hpp"

namespace proofload::edifact {
namespace {

// The answer's segments from UCI on, before UNT; and it must itself conform.
std::string answer_to(const std::string& text) {
  const std::string answer = judged(text).answers;
  if (answer.empty()) return {};
  EXPECT_EQ(judged(answer).codes(), "") << answer;
  const std::size_t begin = answer.find("UCI"), end = answer.rfind("UNT+");
  return answer.substr(begin, end - begin);
}

TEST(SyntaxResponse, AnInterchangeThatIsTakenIsAcknowledged) {
  EXPECT_EQ(judged(order()).answers,
            "UNB+UNOC:3+SELLER:14+BUYER:14+260105:0930+1'UNH+1+CONTRL:D:3:UN'UCI+4711+BUYER:14+SELLER:14+7'UNT+3+1'UNZ+1+1'");
}

TEST(SyntaxResponse, ARefusedMessageIsNamedWithItsFaults) {
  EXPECT_EQ(answer_to(with(order(), "UNT+13", "UNT+12")),
            "UCI+4711+BUYER:14+SELLER:14+7'UCM+1+ORDERS:D:96A:UN+4+29+UNT'");
  EXPECT_EQ(answer_to(with(order(), "QTY+21:10", "QTY+21:1O")),
            "UCI+4711+BUYER:14+SELLER:14+7'UCM+1+ORDERS:D:96A:UN+4'UCS+6'UCD+37+1:2'");
  EXPECT_EQ(answer_to(with(order(), "UNS+S", "STS+1")),
            "UCI+4711+BUYER:14+SELLER:14+7'UCM+1+ORDERS:D:96A:UN+4'UCS+11+15'UCS+12+13'");
}

TEST(SyntaxResponse, ARefusedInterchangeIsRefusedAsAWhole) {
  EXPECT_EQ(answer_to(with(order(), "UNZ+1+4711", "UNZ+1+4712")), "UCI+4711+BUYER:14+SELLER:14+4+28+UNZ'");
  EXPECT_EQ(answer_to(with(order(), "UNZ+1+4711'", "")), "UCI+4711+BUYER:14+SELLER:14+4+13+UNZ'");
  EXPECT_EQ(answer_to(with(order(), "UNH+1+ORDERS", "UNH+1+")), "UCI+4711+BUYER:14+SELLER:14+4+12+UNH'");
}

TEST(SyntaxResponse, AGroupIsNamedWithItsMessages) {
  const std::string group = "UNG+ORDERS+A+B+260105:0930+7+UN+D:96A'" + message("ORDERS", kOrder) + "UNE+1+7'";
  EXPECT_EQ(answer_to(with(interchange(group), "UNE+1", "UNE+3")), "UCI+4711+BUYER:14+SELLER:14+7'UCF+7+A+B+4+29+UNE'");
  EXPECT_EQ(answer_to(with(interchange(group), "UNT+13", "UNT+2")),
            "UCI+4711+BUYER:14+SELLER:14+7'UCF+7+A+B+7'UCM+1+ORDERS:D:96A:UN+4+29+UNT'");
}

TEST(SyntaxResponse, NothingIsOwedForASyntaxResponseOrToNobody) {
  EXPECT_EQ(answer_to(judged(order()).answers), "");
  EXPECT_EQ(answer_to(message("ORDERS", kOrder)), "");
  EXPECT_EQ(answer_to(with(order(), "SELLER", "")), "");
  EXPECT_EQ(answer_to(with(order(), "SELLER", "\x03")), "");
}

TEST(SyntaxResponse, ServiceCharactersOfAnAddressAreReleased) {
  EXPECT_EQ(answer_to(with(order(), "BUYER", "A?+B")), "UCI+4711+A?+B:14+SELLER:14+7'");
}

}  // namespace
}  // namespace proofload::edifact
