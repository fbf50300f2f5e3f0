#include "harness/compare/asyncapi_compare.hpp"

#include <gmock/gmock.h>

#include "tests/harness/compare/compared.hpp"

namespace proofload::compare {
namespace {

using test::told;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kString = R"({ "type": "string" })";

std::string message(const std::string& payload, const std::string& more = "") {
  return R"("posted": { )" + more + R"("payload": { "schemaFormat": "application/schema+json;version=draft-07", "schema": )" + payload + " } }";
}

std::string events(const std::string& messages, const std::string& address = "erp", const std::string& operation = R"("action": "receive",)") {
  return R"({ "asyncapi": "3.0.0", "channels": { "erp": { "address": ")" + address + R"(", "messages": { )" + messages + R"( } } },
    "operations": { "posted": { )" + operation + R"( "channel": { "$ref": "#/channels/erp" },
      "messages": [{ "$ref": "#/channels/erp/messages/posted" }] } } })";
}

std::string with(const std::string& operations) {
  return R"({ "asyncapi": "3.0.0", "channels": { "erp": { "messages": {} } }, "operations": { )" + operations + " } }";
}

TEST(AsyncApiCompare, WhoSendsAndWhoReadsAMessageBothCount) {
  const std::string was = R"({ "type": "object", "properties": { "a": { "type": "string" }, "b": { "enum": ["x", "y"] } } })";
  const std::string is = R"({ "type": "object", "required": ["c"], "properties": { "b": { "enum": ["x"] }, "c": { "type": "string" } } })";
  EXPECT_THAT(told(events(message(was)), events(message(is))),
              ElementsAre("FIELD_REMOVED channels erp posted payload/a for who reads", "CODE_REMOVED channels erp posted payload/b for who sends",
                          "FIELD_REQUIRED channels erp posted payload/c for who sends"));
  EXPECT_THAT(told(events(message(was)), events(message(was))), IsEmpty());
}

TEST(AsyncApiCompare, ChannelsAndTheirMessages) {
  EXPECT_THAT(told(events(message(kString)), events(message(kString), "erp.v2")), ElementsAre("ADDRESS_CHANGED channels erp for who sends and who reads"));
  EXPECT_THAT(told(events(message(kString)), events("")), ElementsAre("MESSAGE_REMOVED channels erp posted for who sends and who reads"));
  EXPECT_THAT(told(events(""), events(message(kString))), ElementsAre("MESSAGE_ADDED channels erp posted"));
  EXPECT_THAT(told(with(""), R"({ "asyncapi": "3.0.0", "channels": { "wms": {} } })"),
              ElementsAre("CHANNEL_REMOVED channels erp for who sends and who reads", "CHANNEL_ADDED channels wms"));
}

TEST(AsyncApiCompare, OperationsSayWhoLosesAMessage) {
  const auto says = [](const std::string& action, const std::string& messages) {
    return with(R"("o": { "action": ")" + action + R"(", "channel": { "$ref": "#/channels/erp" }, "messages": [)" + messages + "] }");
  };
  const std::string posted = R"({ "$ref": "#/channels/erp/messages/posted" })";
  EXPECT_THAT(told(says("send", posted), says("send", "")), ElementsAre("MESSAGE_REMOVED operations o posted for who reads"));
  EXPECT_THAT(told(says("receive", posted), says("receive", "")), ElementsAre("MESSAGE_REMOVED operations o posted for who sends"));
  EXPECT_THAT(told(says("receive", ""), says("receive", posted)), ElementsAre("MESSAGE_ADDED operations o posted"));
  EXPECT_THAT(told(says("send", ""), says("receive", "")), ElementsAre("ACTION_CHANGED operations o for who sends and who reads"));
  EXPECT_THAT(told(says("send", ""), with("")), ElementsAre("OPERATION_REMOVED operations o for who sends and who reads"));
  EXPECT_THAT(told(with(""), says("send", "")), ElementsAre("OPERATION_ADDED operations o"));
  EXPECT_THAT(told(with(R"("o": { "channel": { "$ref": "#/channels/a" } })"), with(R"("o": { "channel": { "$ref": "#/channels/b" } })")),
              ElementsAre("CHANNEL_CHANGED operations o for who sends and who reads"));
  EXPECT_THAT(told(with(R"("o": { "reply": {} })"), with(R"("o": { "reply": { "address": "x" } })")),
              ElementsAre("REPLY_CHANGED operations o for who sends and who reads"));
}

TEST(AsyncApiCompare, ContentTypesHeadersAndOtherSchemas) {
  EXPECT_THAT(told(events(message(kString)), events(message(kString, R"("contentType": "text/csv", )"))),
              ElementsAre("CONTENT_TYPE_CHANGED channels erp posted for who sends and who reads"));
  EXPECT_THAT(told(events(message(kString)), events(message(kString, R"("headers": { "type": "object" }, )"))),
              ElementsAre("SCHEMA_ADDED channels erp posted headers for who sends"));
  const auto avro = [](const std::string& schema) { return events(R"("posted": { "payload": { "schemaFormat": "application/vnd.apache.avro", "schema": )" + schema + " } }"); };
  EXPECT_THAT(told(avro(R"({ "type": "int" })"), avro(R"({ "type": "long" })")),
              ElementsAre("SCHEMA_CHANGED channels erp posted payload for who sends and who reads"));
}

TEST(AsyncApiCompare, APayloadBehindAReferenceIsOfTheFormatItSays) {
  const auto avro = [](const std::string& schema) {
    return R"({ "asyncapi": "3.0.0", "channels": { "erp": { "messages": { "posted": { "payload": { "$ref": "#/components/schemas/posted" } } } } },
      "components": { "schemas": { "posted": { "schemaFormat": "application/vnd.apache.avro", "schema": )" + schema + " } } } }";
  };
  const std::string was = R"({ "type": "record", "fields": [{ "name": "a", "type": "int" }] })";
  const std::string is = R"({ "type": "record", "fields": [{ "name": "a", "type": "long" }] })";
  EXPECT_THAT(told(avro(was), avro(is)), ElementsAre("SCHEMA_CHANGED channels erp posted payload for who sends and who reads"));
  EXPECT_THAT(told(avro(was), avro(was)), IsEmpty());
}

TEST(AsyncApiCompare, AnOperationWithoutMessagesCarriesAllOfItsChannel) {
  const auto says = [](const std::string& messages) {
    return R"({ "asyncapi": "3.0.0", "channels": { "erp": { "messages": { "posted": {}, "voided": {} } } },
      "operations": { "o": { "action": "send", "channel": { "$ref": "#/channels/erp" } )" + messages + " } } }";
  };
  const std::string posted = R"(, "messages": [{ "$ref": "#/channels/erp/messages/posted" }])";
  EXPECT_THAT(told(says(""), says(posted)), ElementsAre("MESSAGE_REMOVED operations o voided for who reads"));
  EXPECT_THAT(told(says(posted), says("")), ElementsAre("MESSAGE_ADDED operations o voided"));
  EXPECT_THAT(told(says(posted), says(R"(, "messages": [])")), ElementsAre("MESSAGE_REMOVED operations o posted for who reads"));
  EXPECT_THAT(told(says(""), says("")), IsEmpty());
}

TEST(AsyncApiCompare, AReplyIsWhatItsReferenceLeadsTo) {
  const auto says = [](const std::string& address, const std::string& reply = R"({ "$ref": "#/components/replies/r" })") {
    return R"({ "asyncapi": "3.0.0", "operations": { "o": { "action": "send", "reply": )" + reply + R"( } },
      "components": { "replies": { "r": { "address": { "location": ")" + address + R"(" } } } } })";
  };
  EXPECT_THAT(told(says("$message.header#/a"), says("$message.header#/b")), ElementsAre("REPLY_CHANGED operations o for who sends and who reads"));
  EXPECT_THAT(told(says("$message.header#/a"), says("", R"({ "address": { "location": "$message.header#/a" } })")), IsEmpty());
}

TEST(AsyncApiCompare, AnotherVersionOfAsyncApiIsRefused) {
  EXPECT_THAT(told(R"({ "asyncapi": "2.6.0", "channels": {} })", events(message(kString))), ElementsAre(HasSubstr("is no AsyncAPI 3")));
}

}  // namespace
}  // namespace proofload::compare
