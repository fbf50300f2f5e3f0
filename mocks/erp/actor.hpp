// mocks/erp/actor.hpp — the ERP as an actor: orders.cpp books and cancels, changes.cpp makes the next version of an order,
// inbound.cpp keeps what waits for a batch, credits.cpp takes goods back, shipping.cpp confirms, invoices and shows
// deliveries, postings.cpp posts what was accepted for later, payments.cpp takes what is paid, hours.cpp knows when, erp.cpp
// hands out and remembers.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "contracts/json/interfaces/erp.hpp"
#include "mocks/common/outbox.hpp"
#include "mocks/common/retention.hpp"
#include "mocks/common/server.hpp"
#include "mocks/erp/order.hpp"
#include "mocks/erp/settings.hpp"

namespace proofload::mocks::erp {

inline constexpr Symbol kReleaseHold = "release_hold";
inline constexpr Symbol kBatch = "batch";
inline constexpr Symbol kPost = "post";
inline constexpr std::string_view kQueued = "queued";
inline constexpr std::string_view kFailed = "failed";
inline constexpr std::string_view kInbound = "inbound/";
inline constexpr std::string_view kPosting = "posting/";
inline constexpr std::array<Symbol, 1> kEvents{"erp.order_posted"};

Answer refuse(int status, std::string error, std::string message,
              std::optional<std::int32_t> line = {}, std::optional<std::string> existing = {});

inline Ref named(const Order& order) {
  return {"sales_order", order.sales_order};
}

// Under which an order is found again by its caller's own name.
std::string external_name(std::string_view customer, std::string_view external_id);

class Erp final : public Server {
 public:
  explicit Erp(std::shared_ptr<const Settings> settings)
      : Server(*settings), settings_(std::move(settings)), outbox_(*settings_, kEvents) {}

 private:
  Answer handle(Step& step, const Message& request) override;
  bool takes_key(Symbol type) const override {
    return type != Symbol("erp.find_order") && type != Symbol("erp.find_invoice") &&
           type != Symbol("erp.set_delivery_status");
  }
  void restore(Step& step, std::string_view key, std::string_view value) override;
  void begin(Step& step, bool is_first_start) override;
  void on_reply(Step& step, const Message& reply) override { outbox_.settle(step, reply); }
  void on_timer(Step& step, const TimerKey& timer) override;
  std::optional<Instant> closed_until(Instant now) const override;

  Answer create_order(Step& step, const proofload::erp::CreateOrder& body);
  const Order& book(Step& step, Order order);
  Answer accept(Step& step, Order order);
  const Order* find_inbound(std::string_view customer, std::string_view external_id) const;
  void arm_batch(Step& step);
  void run_batch(Step& step);
  void save_inbound(Step& step, std::string_view number, const Order& order);
  Answer find_order(const proofload::erp::FindOrder& body) const;
  Answer change_order(Step& step, const proofload::erp::ChangeOrder& body);
  std::optional<proofload::erp::Refusal> change_lines(const std::vector<proofload::erp::OrderLine>& wanted,
                                                      const Date& today, Order& order) const;
  Answer cancel_lines(Step& step, const proofload::erp::CancelLines& body);
  Answer confirm_shipment(Step& step, const proofload::erp::ConfirmShipment& body);
  Answer post_invoice(Step& step, const proofload::erp::PostInvoice& body);
  void state_posted(Step& step, const std::string& invoice, const std::vector<DueFact>& facts);
  void post_later(Step& step, const std::string& invoice, Instant at, std::vector<DueFact> facts);
  void post_due(Step& step, const std::string& invoice);
  void restore_posting(Step& step, std::string_view invoice, std::string_view value);
  Answer find_invoice(const proofload::erp::FindInvoice& body) const;
  Answer set_availability(Step& step, const proofload::erp::SetAvailability& body);
  // credits.cpp
  Answer post_credit(Step& step, const proofload::erp::PostCredit& body);
  const std::vector<InvoicedLine>* invoiced_by(const std::string& invoice, const Order& order) const;
  bool was_posted(const std::string& invoice) const;  // and is forgotten
  std::optional<proofload::erp::Refusal> credit_line(const proofload::erp::CreditLine& wanted,
                                                     const std::vector<InvoicedLine>& invoiced, Order& order,
                                                     Credit& credit,
                                                     std::vector<proofload::erp::InvoiceLine>& said) const;
  Answer apply_payment(Step& step, const proofload::erp::ApplyPayment& body);
  Answer set_delivery_status(Step& step, const proofload::erp::SetDeliveryStatus& body);

  // The order's line and the quantity in its unit, for each line asked about.
  using Asked = std::vector<std::pair<Line*, Quantity>>;
  std::optional<Answer> resolve(Order& order,
                                const std::vector<proofload::erp::LineQuantity>& lines,
                                Asked& asked) const;
  std::optional<Answer> not_movable(const Order* order, const std::string& sales_order) const;
  std::optional<Instant> batch_end(Instant now) const;  // of the batch that runs now
  Date posting_date(Instant now) const;
  Instant posts_at(Instant batch_end, Instant now) const;  // what the batch takes now
  std::optional<Instant> frozen_until(Instant now) const;
  std::vector<proofload::erp::InvoiceLine> said_lines(const Order& order,
                                                      const std::vector<InvoicedLine>& lines) const;
  proofload::erp::InvoicePosted body_of(const Order& order, const Invoice& invoice) const;
  // On the amounts of these; said by line where it is rounded so. Nothing: there is none.
  std::optional<Money> put_tax(const Order& order,
                               const std::vector<std::vector<proofload::erp::InvoiceLine>*>& parts) const;
  const Item& item_of(const Line& line) const { return *settings_->catalogue->item(line.item); }

  void save(Step& step, Order& order);
  void save_counters(Step& step);
  void forget_closed(Step& step);

  std::shared_ptr<const Settings> settings_;
  Index<Order> orders_;
  Index<std::string> by_external_id_;  // the first of that name
  Index<std::string> order_of_invoice_;
  std::map<std::string, Order> inbound_;  // what waits for a batch, by its number in the queue
  std::map<std::string, DuePosting> postings_;  // by invoice
  Outbox outbox_;
  Counters counters_;
  Retention closed_;
};

}  // namespace proofload::mocks::erp
