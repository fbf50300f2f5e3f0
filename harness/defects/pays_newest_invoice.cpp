#include "harness/defects/pays_newest_invoice.hpp"

#include <map>
#include <string>

#include "contracts/json/interfaces/erp.hpp"

#include "harness/defects/rewrite.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class PaysNewestInvoice final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  bool hears(Message& message) override {
    if (message.kind != Kind::reply || message.type != Symbol("erp.post_invoice")) return true;
    if (const auto posted = json::from_json<erp::InvoicePosted>(parser_, message.body)) newest_ = posted->invoice;
    return true;
  }

  void ask(Message& message) override {
    if (message.type != Symbol("erp.apply_payment") || newest_.empty()) return;
    rewrite<erp::ApplyPayment>(message, parser_, [this](erp::ApplyPayment& payment) { payment.invoice = newest_; });
  }

  std::string newest_;
  json::Parser parser_;
};

}  // namespace

const Defect kPaysNewestInvoice{
    .name = "pays-newest-invoice",
    .harm = "What a customer pays of one invoice is booked on another: the one stays open, the other is overpaid.",
    .caught_by = "payments_applied_once",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<PaysNewestInvoice>(std::move(inner));
    }};

}  // namespace proofload::defects
