#include "harness/report/message_text.hpp"

#include <gtest/gtest.h>

namespace proofload::report {
namespace {

Message message(Symbol type, std::string body) {
  Message message;
  message.type = type;
  message.body = Body(std::move(body));
  return message;
}

TEST(MessageText, TellsJsonAMemberALineBelowWhatStandsBesideIt) {
  Message request = message("erp.create_order", R"({"external_id":"bigbox/4711","lines":[]})");
  request.idempotency_key = "so:bigbox/4711";
  EXPECT_EQ(message_text(request),
            "idempotency-key: so:bigbox/4711\n\n{\n  \"external_id\": \"bigbox/4711\",\n  \"lines\": []\n}\n");
}

TEST(MessageText, TellsNumbersAsTheyWereSent) {
  EXPECT_EQ(message_text(message("erp.create_order", R"({"price":1.10,"lines":[{"sku":"a\"b","none":{}},null,true],"far":1E3})")),
            "{\n  \"price\": 1.10,\n  \"lines\": [\n    {\n      \"sku\": \"a\\\"b\",\n      \"none\": {}\n    },\n    null,\n    true\n  ],\n"
            "  \"far\": 1E3\n}\n");
}

TEST(MessageText, OfAReplyTellsItsStatusAndHeaders) {
  Message reply = message("erp.create_order", "");
  reply.kind = Kind::reply;
  reply.status = 429;
  reply.headers = {{"retry-after", "30"}};
  EXPECT_EQ(message_text(reply), "status: 429\nretry-after: 30\n");
}

constexpr const char* kIsa =
    "ISA*00*          *00*          *ZZ*BIGBOX         *ZZ*SELLER         *260105*0800*U*00401*000000001*0*P*>~";

TEST(MessageText, TellsX12ASegmentALineHoweverItCame) {
  const std::string lines = std::string(kIsa) + "\nIEA*0*000000001~\n";
  EXPECT_EQ(message_text(message("x12.interchange", std::string(kIsa) + "IEA*0*000000001~")), lines);
  EXPECT_EQ(message_text(message("x12.interchange", lines)), lines);
}

TEST(MessageText, TellsEdifactASegmentALineWithItsReleasedTerminatorsInside) {
  EXPECT_EQ(message_text(message("edifact.interchange", "UNB+UNOC:3+A+B+260105:0800+1'FTX+AAI+++it?'s'UNZ+0+1'")),
            "UNB+UNOC:3+A+B+260105:0800+1'\nFTX+AAI+++it?'s'\nUNZ+0+1'\n");
  EXPECT_EQ(message_text(message("edifact.interchange", "UNA:+.? 'UNZ+0+1'")), "UNA:+.? '\nUNZ+0+1'\n");
}

TEST(MessageText, TellsWhatWasDamagedAsItStands) {
  EXPECT_EQ(message_text(message("x12.interchange", "IXA*00")), "IXA*00\n");
  EXPECT_EQ(message_text(message("erp.create_order", "{\"a\":")), "{\"a\":\n");
  EXPECT_EQ(message_text(message("erp.create_order", R"({"a":1,"a":2})")), "{\"a\":1,\"a\":2}\n");
  EXPECT_EQ(message_text(message("x12.interchange", std::string(kIsa) + "IEA*0*0000")), std::string(kIsa) + "\nIEA*0*0000\n");
}

TEST(MessageText, IsUtf8EvenWhereTheBodyIsNot) {
  EXPECT_EQ(message_text(message("edifact.interchange", "NAD+BY+++M\xFCller'")), "NAD+BY+++M\xC3\xBCller'\n");
}

}  // namespace
}  // namespace proofload::report
