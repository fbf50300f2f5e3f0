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

class Counted final : public Reading {
 public:
  explicit Counted(int& alive) : alive_(alive) { ++alive_; }
  ~Counted() override { --alive_; }

 private:
  int& alive_;
};

TEST(Body, KeepsTheFirstReadingOfEachFormAsLongAsItsBytes) {
  int alive = 0;
  {
    const Body body("{}");
    EXPECT_EQ(body.reading(Form::json), nullptr);
    const Reading& first = body.keep(Form::json, std::make_unique<Counted>(alive));
    EXPECT_EQ(&body.keep(Form::json, std::make_unique<Counted>(alive)), &first);
    EXPECT_EQ(body.reading(Form::json), &first);
    EXPECT_EQ(body.reading(Form::x12), nullptr);
    EXPECT_EQ(alive, 1);
  }
  EXPECT_EQ(alive, 0);
}

}  // namespace
}  // namespace proofload
