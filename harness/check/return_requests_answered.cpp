#include "harness/check/return_requests_answered.hpp"

#include <map>
#include <string>

#include "harness/check/per_line.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kAnswerDue = 24h;
constexpr std::string_view kYes = "authorized";

class ReturnRequestsAnswered final : public Check {
 public:
  explicit ReturnRequestsAnswered(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About& about, const sim::Step& step) override {
    if (about.order.placed == nullptr) return;
    if (fact.kind == facts::kUnitsShipped) {
      Order& order = orders_[about.order];
      order.shipped[fact.line] += fact.quantity.millionths;
      order.last_left = step.at;
    } else if (fact.kind == facts::kReturnRequested) {
      Order& order = orders_[about.order];
      const Duration within = about.order.agreement->returns_within;
      const bool in_time = within != Duration::zero() && step.at <= order.last_left + within;
      order.requests[fact.subject] = {fact.line, about.demand.in_base(fact.quantity).millionths, step.at, in_time, {}, fact.cause};
    } else if (fact.kind == facts::kReturnAnswered) {
      const auto request = orders_[about.order].requests.find(fact.subject);
      if (request != orders_[about.order].requests.end()) request->second.answer = fact.location;
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      for (const auto& [number, request] : order->requests) settle(*known, *order, number, request, judgement);
    }
  }

 private:
  struct Request {
    std::int32_t line = 0;
    std::int64_t amount = 0;
    Instant at;
    bool in_time = false;
    std::string answer;
    MessageId cause;
  };
  struct Order {
    LineSums shipped;
    Instant last_left;
    std::map<std::string, Request> requests;  // by number
  };

  static bool is_possible(const Order& order, const Request& request) {
    return request.in_time && request.amount <= order.shipped.of(request.line);
  }

  void settle(const CaseOrder& known, const Order& order, const std::string& number, const Request& request,
              Judgement& judgement) const {
    const auto find = [&](const std::string& text) {
      judgement.findings.push_back({kReturnRequestsAnswered.name, std::string(known.name),
                                    named(known.name, request.line) + ": request " + number + text,
                                    request.cause ? std::vector{request.cause} : std::vector<MessageId>{}});
    };
    const Duration again = known.agreement->acknowledgement.repeat_after;
    const bool is_early = view_.trouble.over(known.name, request.at, view_.horizon) + kAnswerDue + again > view_.horizon;
    if (request.answer.empty() && is_early) {
      ++judgement.excused;
      return;
    }
    ++judgement.judged;
    if (request.answer.empty()) return find(" to send goods back was never answered.");
    std::int64_t all = 0;
    std::int64_t granted = 0;
    for (const auto& [name, each] : order.requests) {
      if (each.line != request.line || !is_possible(order, each)) continue;
      all += each.amount;
      if (each.answer == kYes) granted += each.amount;
    }
    const bool is_granted = request.answer == kYes;
    const std::int64_t shipped = order.shipped.of(request.line);
    if (!is_possible(order, request)) {
      if (is_granted) find(request.in_time ? " is for more than was shipped, and was granted." : " came too late, and was granted.");
    } else if (!is_granted && all <= shipped) {
      find(" is for what was shipped and has not come back, and was refused.");
    } else if (is_granted && granted > shipped) {
      find(" was granted, and with the others it makes more than was shipped.");
    }
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
};

}  // namespace

const CheckKind kReturnRequestsAnswered{
    .name = "return_requests_answered",
    .promise = "Who asks to send goods back is told, and may send back what it got.",
    .assumptions = "trouble ends at heal",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<ReturnRequestsAnswered>(view); }};

}  // namespace proofload::check
