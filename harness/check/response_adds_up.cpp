#include "harness/check/response_adds_up.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "contracts/canonical/business_key.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "harness/check/document_findings.hpp"

namespace proofload::check {
namespace {

// What becomes of a part of a line.
bool is_part_refused(std::string_view status) { return status == "IR" || status.starts_with('R'); }
bool is_part_for_later(std::string_view status) { return status == "IB"; }
bool is_part_as_asked(std::string_view status) { return status == "IA" || status == "ID"; }

constexpr std::string_view kInstead = "IS";  // ACK01

bool says_all_is_accepted(std::string_view type) { return type == "AD" || type == "AT"; }
bool says_none_is_accepted(std::string_view type) { return type == "RD" || type == "RJ"; }

class ResponseAddsUp final : public Check {
 public:
  explicit ResponseAddsUp(const CaseView& view) : view_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::document || message.from.text() != scenario::kOrchestrator) return;
    findings_.in(message.id);
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      if (set.id == "855") {
        if (const auto answer = x12::read<x12::Acknowledgment855>(set.text)) judge_answer(message, "855", *answer);
      } else if (set.id == "865") {
        if (const auto answer = x12::read<x12::ChangeAcknowledgment865>(set.text)) judge_answer(message, "865", *answer);
      }
    }
  }

  void settle(Instant, Judgement& judgement) override { findings_.settle(judgement); }

 private:
  template <class Answer>
  void judge_answer(const Message& message, std::string_view set, const Answer& answer) {
    const CaseOrder* order = view_.orders.find(
        canonical::to_text({std::string(message.to.text()), answer.order_number, answer.release}));
    if (order == nullptr || order->placed == nullptr) return;
    set_ = set;
    bool all = true;
    bool any = answer.lines.empty();  // an answer without lines speaks for the whole
    for (const auto& line : answer.lines) {
      Quantity sum = line.item.quantity;
      bool is_comparable = !line.statuses.empty();
      for (const x12::LineStatus& status : line.statuses) {
        all = all && is_part_as_asked(status.status);
        any = any || !is_part_refused(status.status);
        is_comparable = is_comparable && status.quantity.unit == sum.unit;
        if (is_comparable) sum = sum - status.quantity;
        judge_backorder(*order, line.item.id, status);
        judge(*order, status.status != kInstead || !status.products.empty() || status.quantity.is_zero(), [&] {
          return "promises another item instead of line " + line.item.id + ", and does not say which.";
        });
      }
      judge(*order, !is_comparable || sum.is_zero(), [&] {
        return "says of line " + line.item.id + " what becomes of " + to_text(line.item.quantity - sum) + ", and it is for " +
               to_text(line.item.quantity) + ".";
      });
    }
    judge(*order, !says_all_is_accepted(answer.type) || all, [&] {
      return "accepts all of it as it is (" + answer.type + "), and not each of its lines.";
    });
    judge(*order, !says_none_is_accepted(answer.type) || answer.lines.empty() || !any, [&] {
      return "refuses all of it (" + answer.type + "), and not each of its lines.";
    });
  }

  void judge_backorder(const CaseOrder& order, const std::string& number, const x12::LineStatus& status) {
    if (!is_part_for_later(status.status)) return;
    for (const scenario::OrderLine& line : order.placed->lines) {
      if (std::to_string(line.line) != number) continue;
      judge(order, order.agreement_of(line).backorder == Backorder::keep, [&] {
        return "promises " + to_text(status.quantity) + " of line " + number + " for later, and backorders are not kept.";
      });
    }
  }

  template <class What>
  void judge(const CaseOrder& order, bool is_right, const What& what) {
    findings_.judge(order, set_, is_right, what);
  }

  const CaseView& view_;
  std::string_view set_;
  DocumentFindings findings_{kResponseAddsUp.name};
};

}  // namespace

const CheckKind kResponseAddsUp{
    .name = "response_adds_up",
    .promise = "What an answer says of an order as a whole is what it says of its lines.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ResponseAddsUp>(view); }};

}  // namespace proofload::check
