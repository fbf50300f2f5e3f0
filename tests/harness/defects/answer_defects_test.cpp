// Defects of how a partner is answered, and of who waits for whom.
#include <gtest/gtest.h>

#include "contracts/json/interfaces/desk.hpp"
#include "contracts/x12/functional_acknowledgment_997.hpp"
#include "contracts/x12/reading.hpp"
#include "contracts/x12/writer.hpp"
#include "harness/defects/all.hpp"

namespace proofload::defects {
namespace {

class Says final : public Actor {
 public:
  explicit Says(const std::vector<Message>& messages) : messages_(messages) {}
  void start(Context&, Snapshot) override {}
  void receive(Context& context, const Message&) override {
    for (const Message& message : messages_) context.send(message);
  }
  void wake(Context&, const TimerKey&) override {}

 private:
  const std::vector<Message>& messages_;
};

std::vector<Message> after(Actor& actor, const Message& heard = {}) {
  Context context(kEpoch, 1);
  actor.receive(context, heard);
  std::vector<Message> all;
  for (const Effect& effect : context.effects()) all.push_back(std::get<Message>(effect));
  return all;
}

x12::FunctionalAcknowledgment997 said_in(const Message& message) {
  const x12::Judgement& judgement = x12::judgement_of(message.body);
  EXPECT_TRUE(judgement.clean());
  return *x12::read<x12::FunctionalAcknowledgment997>(judgement.sets.front().text);
}

TEST(AnswerDefects, RefusesRepeatsAnswersOtherwiseTheSecondTime) {
  x12::FunctionalAcknowledgment997 accepted;
  accepted.functional_id = "PO";
  accepted.group_control_number = "7";
  accepted.sets.push_back({.set = "850", .control_number = "0001", .notes = {}, .status = "A", .codes = {}});
  accepted.included = accepted.received = accepted.accepted = 1;
  std::string bytes;
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "SELLER"};
  envelope.receiver = {"ZZ", "BIGBOX"};
  envelope.date = {2026, 1, 5};
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("FA", 1);
  write(accepted, writer);
  writer.end_group();
  writer.end_interchange();
  Message message;
  message.to = "bigbox";
  message.kind = Kind::document;
  message.body = Body(bytes);
  const std::vector<Message> all{message};
  const auto actor = find_defect("refuses-repeats")->wrap(std::make_unique<Says>(all));
  EXPECT_EQ(said_in(after(*actor)[0]), accepted);
  const auto again = said_in(after(*actor)[0]);
  EXPECT_EQ(again.status, "R");
  EXPECT_EQ(again.accepted, 0u);
  EXPECT_EQ(again.codes, std::vector<std::string>{"19"});
  EXPECT_EQ(again.sets[0].status, "R");
}

TEST(AnswerDefects, ParkedBlocksHoldsBookingsUntilTheDeskDecides) {
  desk::OpenCase opened;
  opened.case_id = "order:bigbox/PO-1";
  opened.partner = "bigbox";
  opened.kind = "business";
  Message parked;
  parked.kind = Kind::request;
  parked.type = "desk.open_case";
  parked.body = Body(to_json(opened));
  Message booking;
  booking.kind = Kind::request;
  booking.type = "erp.create_order";
  booking.refs.push_back({"external_id", "bigbox/PO-2"});
  Message other = booking;
  other.refs[0].value = "corner/PO-2";
  std::vector<Message> all{parked, booking, other};
  const auto actor = find_defect("parked-blocks")->wrap(std::make_unique<Says>(all));
  EXPECT_EQ(after(*actor).size(), 2u);
  Message decided;
  decided.kind = Kind::event;
  decided.type = "desk.decide";
  decided.body = Body(to_json(desk::Decide{"e", opened.case_id, "cancel"}));
  all.erase(all.begin());
  EXPECT_EQ(after(*actor).size(), 1u);
  EXPECT_EQ(after(*actor, decided).size(), 2u);
}

}  // namespace
}  // namespace proofload::defects
