#include "contracts/port/message.hpp"

#include <gtest/gtest.h>

namespace proofload {
namespace {

TEST(Message, AReplyGoesBackAndBringsTheSendersRef) {
  Message request;
  request.id = {42};
  request.from = "orchestrator";
  request.to = "erp";
  request.type = "erp.create_order";
  request.ref = "so:1";
  request.idempotency_key = "k";
  const Message reply = reply_to(request, 201, Body("{}"));
  EXPECT_EQ(reply.in_reply_to, request.id);
  EXPECT_EQ(reply.to, request.from);
  EXPECT_EQ(reply.type, request.type);
  EXPECT_EQ(reply.kind, Kind::reply);
  EXPECT_EQ(reply.status, 201);
  EXPECT_EQ(reply.ref, "so:1");
  EXPECT_FALSE(reply.id) << "the host gives it";
  EXPECT_TRUE(reply.idempotency_key.empty());
}

TEST(Message, CopiesShareOneBody) {
  const Body body("ISA*00*");
  const Body copy = body;
  EXPECT_EQ(copy.bytes().data(), body.bytes().data());
  EXPECT_EQ(copy.hash(), Body("ISA*00*").hash());
  EXPECT_TRUE(Body().empty());
}

TEST(Message, IdsPrintAsSixteenDigits) {
  EXPECT_EQ(to_text(MessageId{0xab}), "00000000000000ab");
  EXPECT_EQ(to_text(MessageId{~std::uint64_t{0}}), "ffffffffffffffff");
}

TEST(Message, SuccessIsTheTwoHundreds) {
  EXPECT_TRUE(is_success(200));
  EXPECT_TRUE(is_success(299));
  EXPECT_FALSE(is_success(0));
  EXPECT_FALSE(is_success(409));
}

}  // namespace
}  // namespace proofload
