#include "harness/defects/remittance_twice.hpp"

#include <set>
#include <string>

#include "contracts/json/interfaces/erp.hpp"
#include "harness/defects/wrapper.hpp"

namespace proofload::defects {
namespace {

class RemittanceTwice final : public Wrapper {
 public:
  using Wrapper::Wrapper;

 private:
  void tamper(std::vector<Effect>& effects) override {
    std::vector<Message> more;
    for (const Effect& effect : effects) {
      const auto* message = std::get_if<Message>(&effect);
      if (message == nullptr || message->type != Symbol("erp.apply_payment") || !asked_.insert(message->ref).second) {
        continue;
      }
      auto request = erp::from_json<erp::ApplyPayment>(parser_, message->body);
      if (!request) continue;
      request->remittance += kPayment;
      Message again = *message;
      again.ref += kPayment;
      again.idempotency_key += kPayment;
      again.body = Body(to_json(*request));
      more.push_back(std::move(again));
    }
    for (Message& message : more) effects.emplace_back(std::move(message));
  }

  static constexpr std::string_view kPayment = "-2";
  std::set<std::string> asked_;
  json::Parser parser_;
};

}  // namespace

const Defect kRemittanceTwice{
    .name = "remittance-twice",
    .harm = "What a customer paid once is booked twice, and its next invoice looks paid.",
    .caught_by = "payments_applied_once",
    .wrap = [](std::unique_ptr<Actor> inner) -> std::unique_ptr<Actor> {
      return std::make_unique<RemittanceTwice>(std::move(inner));
    }};

}  // namespace proofload::defects
