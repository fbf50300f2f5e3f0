#include "harness/check/response_adds_up.hpp"

#include "contracts/x12/acknowledgment_855.hpp"
#include "tests/harness/check/told_documents.hpp"

namespace proofload::check {
namespace {

class ResponseAddsUpTest : public ToldDocuments {
 protected:
  ResponseAddsUpTest() { begin("response_adds_up"); }

  void respond(std::string type, std::vector<x12::LineStatus> statuses) {
    x12::Acknowledgment855 response;
    response.type = std::move(type);
    response.order_number = "PO-1";
    response.order_date = {2026, 1, 5};
    x12::AnswerLine855& line = response.lines.emplace_back();
    line.item.id = "1";
    line.item.quantity = Quantity::of(12);
    line.item.products.push_back({"VN", "LAMP"});
    line.statuses = std::move(statuses);
    tell("x12.855", "PR", response);
  }
  static x12::LineStatus part(std::string status, std::int64_t units) {
    return {.status = std::move(status), .quantity = Quantity::of(units)};
  }
};

TEST_F(ResponseAddsUpTest, AllAcceptedOrSomeOfItIsRight) {
  respond("AD", {part("IA", 12)});
  respond("AC", {part("IQ", 5), part("IR", 7)});
  respond("RD", {part("IR", 12)});
  expect_silent();
}

TEST_F(ResponseAddsUpTest, ALineThatIsRefusedUnderAnAcceptanceIsFound) {
  respond("AD", {part("IQ", 5), part("IR", 7)});
  expect_one("the 855 accepts all of it as it is (AD), and not each of its lines");
}

TEST_F(ResponseAddsUpTest, ALineThatIsAcceptedUnderARefusalIsFound) {
  respond("RD", {part("IA", 12)});
  expect_one("the 855 refuses all of it (RD), and not each of its lines");
}

TEST_F(ResponseAddsUpTest, APartOfWhichNothingIsSaidIsFound) {
  respond("AC", {part("IQ", 5), part("IR", 6)});
  expect_one("says of line 1 what becomes of 11 EA, and it is for 12 EA");
}

TEST_F(ResponseAddsUpTest, AnotherItemIsNamed) {
  respond("AC", {part("IS", 12)});
  expect_one("promises another item instead of line 1, and does not say which");
  begin("response_adds_up");
  x12::LineStatus instead = part("IS", 12);
  instead.products.push_back({"VN", "LAMP-2"});
  respond("AC", {instead});
  expect_silent();
}

TEST_F(ResponseAddsUpTest, APromiseForLaterNeedsAnAgreement) {
  respond("AC", {part("IQ", 5), part("IB", 7)});
  expect_one("promises 7 EA of line 1 for later, and backorders are not kept");
  agree(agreement().partner, "backorder", "keep");
  begin("response_adds_up");
  respond("AC", {part("IQ", 5), part("IB", 7)});
  expect_silent();
}

}  // namespace
}  // namespace proofload::check
