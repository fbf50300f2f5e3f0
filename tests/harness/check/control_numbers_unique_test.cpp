#include "harness/check/control_numbers_unique.hpp"

#include "tests/harness/check/checks.hpp"
#include "contracts/x12/purchase_order_850.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::check {
namespace {

std::string interchange(std::uint32_t control, char usage, std::string_view order) {
  x12::PurchaseOrder850 document;
  document.number = order;
  document.date = {2026, 1, 5};
  x12::OrderLine850& line = document.lines.emplace_back();
  line.item.id = "1";
  line.item.quantity = Quantity::of(3);
  line.item.products.push_back({"VN", "LAMP"});
  x12::Envelope envelope;
  envelope.sender = {"ZZ", "SELLER", ""};
  envelope.receiver = {"ZZ", "BIGBOX", ""};
  envelope.interchange_control = control;
  envelope.usage = usage;
  std::string bytes;
  x12::Writer writer(bytes, envelope);
  writer.begin_interchange();
  writer.begin_group("PO", control + 1000 * (usage == 'T'));
  write(document, writer);
  writer.end_group();
  writer.end_interchange();
  return bytes;
}

class ControlNumbers : public Checks {
 protected:
  void send(std::string bytes, Symbol from = "orchestrator") {
    Message message;
    message.from = from;
    message.to = "bigbox";
    message.kind = Kind::document;
    message.body = Body(std::move(bytes));
    check_->on_sent({message, {}, now_}, {});
  }
};

TEST_F(ControlNumbers, TheSameBytesMayGoOutAgainUnderTheirNumber) {
  begin("control_numbers_unique");
  send(interchange(1, 'P', "4711"));
  send(interchange(1, 'P', "4711"));
  send(interchange(2, 'P', "4712"));
  expect_silent();
}

TEST_F(ControlNumbers, ANumberWithTwoContentsIsFoundForTheInterchangeAndForItsGroup) {
  begin("control_numbers_unique");
  send(interchange(1, 'P', "4711"));
  send(interchange(1, 'P', "4712"));
  const Judgement judgement = settle();
  ASSERT_EQ(judgement.findings.size(), 2u);
  EXPECT_NE(judgement.findings[0].text.find("The number 000000001 of an interchange to bigbox"), std::string::npos)
      << judgement.findings[0].text;
  EXPECT_NE(judgement.findings[1].text.find("outbound group"), std::string::npos) << judgement.findings[1].text;
}

TEST_F(ControlNumbers, TestsAreNumberedByThemselvesAndOthersAreNotJudged) {
  begin("control_numbers_unique");
  send(interchange(1, 'P', "4711"));
  send(interchange(1, 'T', "4712"));
  send(interchange(1, 'P', "4713"), "bigbox");
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
