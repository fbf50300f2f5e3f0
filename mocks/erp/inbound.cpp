// Orders that wait for the batch: accepted under a number of the queue, posted later, by hand where posting failed.
#include <algorithm>

#include "contracts/port/record.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/common/stored_name.hpp"
#include "mocks/erp/actor.hpp"
#include "mocks/facts.hpp"

namespace proofload::mocks::erp {

namespace api = proofload::erp;

Answer Erp::accept(Step& step, Order order) {
  const Answer accepted = answer(202, api::OrderCreated{"", order.external_id, std::string(kQueued)});
  if (!commits()) return accepted;
  if (inbound_.empty()) arm_batch(step);
  const std::string number = numbered("", ++counters_.inbound);
  save_counters(step);
  step.state({.kind = facts::kSalesOrderQueued, .order = {"external_id", order.external_id}, .subject = number});
  order.inbound = kQueued;
  save_inbound(step, number, order);
  inbound_.emplace(number, std::move(order));
  return accepted;
}

const Order* Erp::find_inbound(std::string_view customer, std::string_view external_id) const {
  const auto found = std::find_if(inbound_.begin(), inbound_.end(), [&](const auto& each) {
    return each.second.customer == customer && each.second.external_id == external_id;
  });
  return found == inbound_.end() ? nullptr : &found->second;
}

void Erp::arm_batch(Step& step) {
  const std::int64_t batches = step.now().time_since_epoch() / settings_->batch_every;
  step.arm_at({kBatch, ""}, kEpoch + settings_->batch_every * (batches + 1));
}

void Erp::run_batch(Step& step) {
  for (auto next = inbound_.begin(); next != inbound_.end();) {
    const auto each = next++;
    Order& order = each->second;
    step.caused_by(order.cause_id());
    if (order.inbound == kQueued && step.happens("posting.fails", order.external_id, settings_->posting_failures)) {
      order.inbound = kFailed;
      order.due_at(step.now() + step.draw("posting.repeat_after", order.external_id, settings_->reprocessed_after));
      step.state({.kind = facts::kSalesOrderFailed,
                  .order = {"external_id", order.external_id},
                  .subject = each->first});
      save_inbound(step, each->first, order);
    } else if (step.now() >= order.due()) {
      step.erase(stored_under(kInbound, each->first));
      Order posted = std::move(order);
      posted.inbound.clear();
      posted.due_at({});
      inbound_.erase(each);
      const Order& kept = book(step, std::move(posted));
      outbox_.post(step, {"erp.order_posted", "posted/" + kept.sales_order,
                          json::to_json(api::OrderPosted{kept.customer, kept.external_id, kept.sales_order,
                                                         kept.status})});
    }
  }
  if (!inbound_.empty()) arm_batch(step);
}

void Erp::save_inbound(Step& step, std::string_view number, const Order& order) {
  step.write(stored_under(kInbound, number), to_record(order));
}

}  // namespace proofload::mocks::erp
