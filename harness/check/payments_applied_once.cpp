#include "harness/check/payments_applied_once.hpp"

#include <map>

#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

// From the remittance to the ERP.
constexpr Duration kDue = 24h;

class PaymentsAppliedOnce final : public Check {
 public:
  explicit PaymentsAppliedOnce(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (fact.kind == facts::kInvoiceAccepted) {
      Invoice& invoice = invoices_[fact.subject];
      invoice.asked += fact.money.minor;
      invoice.is_posted_later = true;
    } else if (fact.kind == facts::kInvoicePosted && fact.line == 0) {
      Invoice& invoice = invoices_[fact.subject];
      if (!invoice.is_posted_later) invoice.asked += fact.money.minor;
    } else if (fact.kind == facts::kRemittanceSent) {
      Payment& payment = invoices_[fact.subject].payments[fact.location];
      payment.paid = fact.money;
      payment.sent = step.at;
      payment.order = &about.order;
    } else if (fact.kind == facts::kPaymentApplied) {
      applied(fact, about.order.name);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const auto& [name, invoice] : invoices_) {
      for (const auto& [trace, payment] : invoice.payments) settle(name, trace, payment, judgement);
    }
    for (Finding& finding : findings_) judgement.findings.push_back(std::move(finding));
  }

 private:
  struct Payment {
    Money paid;
    Instant sent;
    const CaseOrder* order = nullptr;
    int applied = 0;
  };
  struct Invoice {
    std::int64_t asked = 0;
    std::int64_t applied = 0;
    bool is_posted_later = false;  // the partner may pay before
    std::map<std::string, Payment, std::less<>> payments;  // by trace number
  };

  void applied(const Fact& fact, std::string_view order) {
    Invoice& invoice = invoices_[fact.subject];
    const std::string what = "Invoice " + fact.subject + ": ";
    invoice.applied += fact.money.minor;
    const auto payment = invoice.payments.find(fact.location);
    if (payment == invoice.payments.end()) {
      find(order, what + to_text(fact.money) + " were applied for remittance " + fact.location + ", which nobody sent.",
           fact.cause);
    } else if (++payment->second.applied > 1) {
      find(order, what + "remittance " + fact.location + " was applied " + std::to_string(payment->second.applied) +
                      " times.", fact.cause);
    } else if (!(payment->second.paid == fact.money)) {
      find(order, what + "remittance " + fact.location + " pays " + to_text(payment->second.paid) + ", and " +
                      to_text(fact.money) + " were applied.", fact.cause);
    }
    if (invoice.applied > invoice.asked) {
      find(order, what + "it asks for " + to_text(Money{invoice.asked, fact.money.currency}) + ", and " +
                      to_text(Money{invoice.applied, fact.money.currency}) + " were applied to it.", fact.cause);
    }
  }

  void settle(const std::string& invoice, const std::string& trace, const Payment& payment, Judgement& judgement) {
    const Duration again = payment.order->agreement == nullptr ? kDue : payment.order->agreement->acknowledgement.repeat_after;
    const Instant until = view_.trouble.over(payment.order->name, payment.sent, view_.horizon) + kDue + again +
                          view_.trouble.set_back(payment.sent, view_.horizon);
    if (payment.applied == 0 && until > view_.horizon) {
      ++judgement.excused;
      return;
    }
    if (invoices_[invoice].asked == 0 && payment.applied == 0) return;  // nobody posted it: there is nothing to apply it to
    ++judgement.judged;
    if (payment.applied > 0) return;
    find(payment.order->name, "Invoice " + invoice + ": remittance " + trace + " pays " + to_text(payment.paid) +
                                  ", and it was never applied.", {});
  }

  void find(std::string_view order, std::string text, MessageId because) {
    findings_.push_back({kPaymentsAppliedOnce.name, std::string(order), std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  std::map<std::string, Invoice, std::less<>> invoices_;
  std::vector<Finding> findings_;
};

}  // namespace

const CheckKind kPaymentsAppliedOnce{
    .name = "payments_applied_once",
    .promise = "What a partner pays of an invoice is applied to it, once.",
    .assumptions = "trouble ends at heal; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<PaymentsAppliedOnce>(view); }};

}  // namespace proofload::check
