#include "contracts/conversation/contracts.hpp"

#include <gtest/gtest.h>

#include <set>

#include "contracts/json/interfaces/body_name.hpp"
#include "contracts/json/parser.hpp"

namespace proofload {
namespace {

Message message_of(Symbol type, Kind kind, int status = 0) {
  Message message;
  message.type = type;
  message.kind = kind;
  message.status = status;
  return message;
}

TEST(Contracts, EverySchemaCompiles) {
  const auto contracts = Contracts::load();
  EXPECT_TRUE(contracts.has_value()) << to_text(contracts.error());
}

TEST(Contracts, RequestAnswerAndRefusalAreJudgedByTheirOwn) {
  const auto contracts = *Contracts::load();
  const auto* request = contracts->schema_of(message_of("erp.create_order", Kind::request));
  const auto* answer = contracts->schema_of(message_of("erp.create_order", Kind::reply, 201));
  const auto* refusal = contracts->schema_of(message_of("erp.create_order", Kind::reply, 409));
  ASSERT_TRUE(request != nullptr && answer != nullptr && refusal != nullptr);
  EXPECT_TRUE(request != answer && answer != refusal && request != refusal);
  json::Parser parser;
  EXPECT_FALSE(refusal->judge(*parser.parse(R"({"error":"bad_unit","message":"no"})")).has_value());
  EXPECT_TRUE(answer->judge(*parser.parse(R"({"error":"bad_unit","message":"no"})")).has_value());
}

TEST(Contracts, TheReplyToAnEventHasNoBody) {
  const auto contracts = *Contracts::load();
  EXPECT_NE(contracts->schema_of(message_of("wms.packed", Kind::event)), nullptr);
  EXPECT_EQ(contracts->schema_of(message_of("wms.packed", Kind::reply, 200)), nullptr);
  EXPECT_EQ(contracts->schema_of(message_of("x12.interchange", Kind::document)), nullptr);
}

}  // namespace
}  // namespace proofload
