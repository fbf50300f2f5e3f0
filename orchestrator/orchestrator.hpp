// orchestrator/orchestrator.hpp — the reference: what a very good integration team would write.
//
// What     Takes orders from partners, books them, has them shipped and invoiced, and tells everybody what was agreed. Every
//          step is one transaction: state, outbox and documents in one commit, the telling after. Whatever is told twice,
//          late or out of order changes nothing twice; whatever cannot go on is handed to the desk with its cause.
// Shape    one file a flow: intake, changes, booking, sourcing, warehouse, parcels, partner documents, exceptions, sweep.
// Requires nothing of its host but the port: it never learns that it is simulated.
#pragma once

#include <memory>
#include <span>

#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/port/actor.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "orchestrator/agenda.hpp"
#include "orchestrator/change_book.hpp"
#include "orchestrator/early_cancels.hpp"
#include "orchestrator/edi_gateway.hpp"
#include "orchestrator/exception.hpp"
#include "orchestrator/order_book.hpp"
#include "orchestrator/outbox.hpp"
#include "orchestrator/policies.hpp"
#include "orchestrator/return_book.hpp"
#include "orchestrator/settings.hpp"
#include "orchestrator/share.hpp"
#include "orchestrator/stock_book.hpp"

namespace proofload::erp {
struct CreditPosted;
struct InvoicePosted;
}
namespace proofload::wms {
struct Carton;
struct LineState;
struct ReleaseState;
struct Returned;
}  // namespace proofload::wms
namespace proofload::x12 {
struct FreightInvoice210;
struct ReturnAuthorization180;
struct ShipmentStatus214;
struct InventoryAdvice846;
struct StockReceipt944;
struct RoutedLoad754;
struct WarehouseAdvice945;
}  // namespace proofload::x12

namespace proofload::orchestrator {

inline constexpr Symbol kChangeTimer = "change";  // of: the order's key

// What a system said to an operation. Valid while nothing else is parsed.
struct Answer {
  int status = 0;
  Result<json::Value> body;

  // Errors: the body is no JSON, or none of this kind.
  template <class T>
  Result<T> as() const {
    if (!body) return fail(body.error());
    return json::read<T>(*body);
  }
};

class Orchestrator final : public Actor {
 public:
  Orchestrator(std::shared_ptr<const Settings> settings, const Policies& policies)
      : owned_(std::move(settings)), policies_(policies), outbox_(settings_, policies_), gateway_(settings_) {}

  void start(Context& context, Snapshot snapshot) override;
  void receive(Context& context, const Message& message) override;
  void wake(Context& context, const TimerKey& key) override;

 private:
  // intake.cpp
  void take_document(Transaction& tx, const Message& message);
  void take_order(Transaction& tx, const Partner& partner, const ReceivedOrder& received);
  std::optional<Exception> translate_line(const Partner& partner, const x12::LineItem& wire, const HeadRecord& head,
                                          Instant now, LineRecord& line) const;  // Requires its number
  std::optional<Exception> translate(const Partner& partner, const x12::PurchaseOrder850& document,
                                     OrderState& order, Instant now) const;

  // cancels.cpp
  void take_cancel(Transaction& tx, const Partner& partner, const std::string& key);
  void heed_early_cancel(Transaction& tx, const Partner& partner, const std::string& key);  // of an order that now came
  void resume_cancels(Transaction& tx);
  void tell_early_cancel(Transaction& tx, const std::string& key);

  // booking.cpp
  void book(Transaction& tx, OrderState& order);
  Symbol erp_of(const OrderState& order) const;
  std::optional<Exception> assign_erp(OrderState& order) const;
  void order_created(Transaction& tx, OrderState& order, const Answer& reply);
  bool take_erp_event(Transaction& tx, const Message& event);
  void booked_as(Transaction& tx, OrderState& order, const std::string& sales_order);  // "": not yet
  void cancel_lines(Transaction& tx, OrderState& order, std::string_view step, std::string_view reason,
                    const std::vector<std::pair<std::int32_t, Quantity>>& lines);
  void cancel_uncovered(Transaction& tx, OrderState& order, std::string_view step, std::string_view reason);
  void confirm_shipment(Transaction& tx, OrderState& order, ReleaseRecord& release);

  // billing.cpp
  void shipment_confirmed(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void bill_order(Transaction& tx, OrderState& order);  // when nothing more of it will ship
  void await_period(const Transaction& tx, const OrderState& order);
  void bill_periods(Transaction& tx);                   // those that are over
  void post_invoice(Transaction& tx, const Shares& shares);
  Shares shares_of(OrderState& order, std::string_view subject);
  erp::InvoicePosted invoice_known_as(const Shares& shares, const Answer& reply);
  void invoice_posted(Transaction& tx, const Shares& shares, const Answer& reply);
  void send_invoice(Transaction& tx, const Shares& shares, const erp::InvoicePosted& invoice);
  bool must_hold_invoice(const Shares& shares) const;
  void send_held_invoice(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void documents_settled(Transaction& tx);  // sends the invoices that waited for a notice, among others

  // sourcing.cpp
  // Sees to what no release covers: another source, or, `step` and `reason` being said to the ERP, no more of it.
  void source(Transaction& tx, OrderState& order, std::string_view step, std::string_view reason);
  void tell_short(Transaction& tx, OrderState& order);
  void release_uncovered(Transaction& tx, OrderState& order);
  // Of what waits for the item, as much as is left, whether or not the warehouse was asked before.
  void release_waiting(Transaction& tx, OrderState& order, std::string_view warehouse, std::string_view item,
                       Quantity& left);
  ReleaseRecord& add_release(Transaction& tx, OrderState& order, Symbol warehouse);
  std::span<const std::string> sources_of(const OrderState& order, const LineRecord& line) const;
  bool may_supply(const OrderState& order, const LineRecord& line, std::string_view warehouse) const;
  bool stays_together(const OrderState& order, std::string_view warehouse) const;
  std::optional<Symbol> next_source(const OrderState& order, const LineRecord& line) const;
  void ask_release(Transaction& tx, OrderState& order, const ReleaseRecord& release);
  Symbol warehouse_named(std::string_view name) const;
  void settle_order(Transaction& tx, OrderState& order);

  // windows.cpp
  void read_windows(const std::vector<x12::Moment>& dates, HeadRecord& head) const;
  std::optional<Instant> leaves_from(const OrderState& order) const;   // nothing: at any time
  std::optional<Instant> leaves_until(const OrderState& order) const;  // before that
  bool is_window_over(const OrderState& order, Instant now) const;
  void await_window(Transaction& tx, const OrderState& order);
  void window_ended(Transaction& tx, const std::string& key);
  void tell_window_missed(Transaction& tx, OrderState& order);

  // changes.cpp
  void take_change(Transaction& tx, const Partner& partner, const ReceivedChange& received);
  void resume_changes(Transaction& tx);
  void tell_waiting_changes(Transaction& tx);
  // Whether it is agreed that neither a change nor a cancel is taken any more. What only a warehouse can tell, it tells.
  bool is_past_cutoff(const OrderState& order) const;
  // Whether a change has to be decided before the order moves on.
  bool is_changing(const OrderState& order);
  void pursue_changes(Transaction& tx);  // as far as they can go now
  bool pursue_change(Transaction& tx, const std::string& key);  // true: it went on
  bool start_change(Transaction& tx, OrderState* order, ChangeRecord& change);
  bool hear_warehouse(Transaction& tx, OrderState& order, ChangeRecord& change);
  void decide_change(Transaction& tx, OrderState& order, ChangeRecord& change);
  void ask_anew(Transaction& tx, OrderState& order, LineRecord& line);  // the warehouses that were asked before
  void refuse_change(Transaction& tx, OrderState& order, ChangeRecord& change);
  void order_changed(Transaction& tx, OrderState& order, const std::string& name);
  void change_refused(Transaction& tx, OrderState& order, const std::string& name, std::string_view error);

  // change_terms.cpp
  static x12::PurchaseOrderChange860 document_of(const ChangeRecord& change);
  void plan_change(Transaction& tx, const OrderState* order, ChangeRecord& change) const;
  ChangeLine plan_line(Transaction& tx, const OrderState& order, const ChangeRecord& change,
                       const x12::ChangedItem& item) const;

  // change_answers.cpp
  void answer_change(Transaction& tx, OrderState* order, ChangeRecord& change);
  void send_865(Transaction& tx, const Partner& partner, const OrderState* order, const ChangeRecord& change,
                const std::string& type, std::vector<x12::AnswerLine865> lines);
  void send_855(Transaction& tx, const Partner& partner, const OrderState* order, const ChangeRecord& change,
                const std::string& type, const std::vector<x12::AnswerLine865>& lines);

  // warehouse.cpp
  bool take_warehouse_event(Transaction& tx, const Message& event);  // false: it could not be read
  void release_accepted(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void allocated(Transaction& tx, OrderState& order, ReleaseRecord& release, const std::vector<wms::LineState>& lines);
  void packed(Transaction& tx, OrderState& order, ReleaseRecord& release, const wms::Carton& carton);
  void shipped(Transaction& tx, OrderState& order, ReleaseRecord& release, const std::string& shipment,
               const std::string& at, const std::vector<wms::LineState>& lines,
               const std::vector<wms::Carton>& cartons);
  void release_cancelled(Transaction& tx, OrderState& order, ReleaseRecord& release, std::string_view reason);
  void compare_release(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply);
  void ask_to_cancel(Transaction& tx, OrderState& order, ReleaseRecord& release);  // once
  void cancel_came_too_late(Transaction& tx, OrderState& order, std::string_view step, std::string_view what);

  // third_party.cpp
  const Partner* third_party(std::string_view warehouse) const;  // nullptr: the warehouse is ours
  // A 940 of the release. status: W0501.
  void send_warehouse_order(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                            std::string_view status);
  // The release that the document is the 940 of; nullptr: it is none, or cancels one.
  static ReleaseRecord* ordered_by(OrderState& order, std::string_view document);
  void warehouse_order_accepted(Transaction& tx, OrderState& order, ReleaseRecord& release);
  bool take_third_party_document(Transaction& tx, const Partner& warehouse, const x12::JudgedSet& set);
  void take_shipping_advice(Transaction& tx, const Partner& warehouse, const x12::WarehouseAdvice945& advice);
  void chase_advice(Transaction& tx, OrderState& order, ReleaseRecord& release);

  // stock.cpp
  void take_inventory(Transaction& tx, const Partner& warehouse, const x12::InventoryAdvice846& advice);
  void take_position(Transaction& tx, StockPosition position);
  void show_availability(Transaction& tx, StockPosition position);
  void availability_shown(Transaction& tx, const Operation& operation);
  // So much of the item can be promised there.
  void stock_came(Transaction& tx, std::string_view warehouse, std::string_view item, Quantity left);
  void await_receipts(Transaction& tx);
  void announce_receipt(Transaction& tx, std::string_view name);
  const PlannedReceipt* planned_receipt(std::string_view name) const;  // nullptr: nobody planned it
  void take_receipt(Transaction& tx, const Partner& warehouse, const x12::StockReceipt944& receipt);

  // rating.cpp
  void rate(Transaction& tx, OrderState& order, const ReleaseRecord& release, std::int64_t weight_g);
  void rated(Transaction& tx, OrderState& order, ReleaseRecord& release, const Operation& operation,
             const Answer& reply);
  // A quote without a service: that carrier does not take it, or does not say.
  void quoted(Transaction& tx, OrderState& order, ReleaseRecord& release, Quote quote);
  void choose_carrier(Transaction& tx, OrderState& order, ReleaseRecord& release);
  Symbol carrier_of(const ReleaseRecord& release) const;  // Requires that it was chosen.

  // parcels.cpp
  void buy_label(Transaction& tx, OrderState& order, const ReleaseRecord& release, CartonRecord& carton);
  void label_bought(Transaction& tx, OrderState& order, const Operation& operation, const Answer& reply);
  void void_label(Transaction& tx, const OrderState& order, const ReleaseRecord& release, const CartonRecord& carton);
  void label_attached(Transaction& tx, OrderState& order, const Operation& operation);
  Symbol meaning_of(Symbol carrier, std::string_view said) const;
  bool take_tracking(Transaction& tx, const Message& event);

  // delivery.cpp
  struct OnItsWay {
    Followed* way = nullptr;  // nullptr: nothing of that name
    std::string_view tracking{};
    const ReleaseRecord* release = nullptr;
  };
  OnItsWay on_its_way(OrderState& order, std::string_view subject) const;
  void save_way(Transaction& tx, const OrderState& order, std::string_view subject);
  void heard_status(Transaction& tx, OrderState& order, std::string_view subject, std::string status, std::string at);
  void tell_status(Transaction& tx, OrderState& order, std::string_view subject);
  void status_told(Transaction& tx, OrderState& order, const Operation& operation);
  void status_stale(Transaction& tx, OrderState& order, const Operation& operation, std::string_view shown);

  // freight.cpp
  bool goes_by_truck(const OrderState& order, const ReleaseRecord& release) const;
  std::int64_t weight_of(const OrderState& order, std::int32_t line, const Quantity& quantity) const;  // grams
  void plan_load(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void load_planned(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply);
  void tender_to_next(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void give_load_up(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void tender_unanswered(Transaction& tx, const std::string& release);
  void resume_tenders(Transaction& tx);
  bool take_freight_document(Transaction& tx, const MotorCarrier& carrier, const x12::JudgedSet& set);
  void tender_received(Transaction& tx, OrderState& order, std::string_view document);
  void tender_answered(Transaction& tx, const MotorCarrier& carrier, const std::string& load_id,
                       std::string_view action);
  void accepted(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void withdraw_tender(Transaction& tx, const OrderState& order, const ReleaseRecord& release, std::string_view scac);
  void book_load(Transaction& tx, OrderState& order, const ReleaseRecord& release);
  void load_booked(Transaction& tx, OrderState& order, ReleaseRecord& release, const Answer& reply);
  void put_on_truck(Transaction& tx, OrderState& order, const ReleaseRecord& release, CartonRecord& carton);
  void load_ready(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void cancel_load(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void load_moved(Transaction& tx, const MotorCarrier& carrier, const x12::ShipmentStatus214& said);
  void settle_freight(Transaction& tx, const MotorCarrier& carrier, const x12::FreightInvoice210& said);
  void freight_refused(Transaction& tx, const OrderState& order, const Operation& operation, std::string_view error,
                       std::string_view message);
  void send_tender(Transaction& tx, const OrderState& order, const ReleaseRecord& release, std::string_view scac,
                   std::string_view purpose);
  const MotorCarrier* motor_carrier(std::string_view scac) const;  // nullptr: none that we speak with

  // routing.cpp
  bool goes_collect(const OrderState& order) const;
  void request_routing(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void ask_for_routing(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void send_routing_request(Transaction& tx, const OrderState& order, const ReleaseRecord& release,
                            std::string_view purpose);
  void routing_unanswered(Transaction& tx, const std::string& release);
  void no_routing(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void resume_routing(Transaction& tx);
  void take_routing(Transaction& tx, const Partner& partner, const x12::JudgedSet& set);
  void routed(Transaction& tx, OrderState& order, ReleaseRecord& release, const std::string& written,
              const x12::RoutedLoad754& load);
  void hand_over_when_due(Transaction& tx, const std::string& release);
  void hand_over(Transaction& tx, const OrderState& order, const ReleaseRecord& release, CartonRecord& carton);
  void cancel_routing(Transaction& tx, const OrderState& order, ReleaseRecord& release);

  // partner_documents.cpp
  void send_response(Transaction& tx, OrderState& order);

  // notices.cpp
  bool may_ship_more(const OrderState& order) const;
  void send_notice(Transaction& tx, OrderState& order, ReleaseRecord& release);  // or the one that it is part of
  void send_order_notice(Transaction& tx, OrderState& order);  // when nothing more of it will ship
  void send_truck_notice(Transaction& tx, const Share& left);
  void await_day_end(const Transaction& tx, const OrderState& order);
  void send_day_notices(Transaction& tx);  // of parcels, for the days that are over
  void send_notice(Transaction& tx, Shares shares);

  // returns.cpp
  ReturnableRecord returnable(const OrderState& order, const ReleaseRecord& release) const;
  void may_come_back(Transaction& tx, const Shares& shares, const erp::InvoicePosted& invoice);
  void take_return(Transaction& tx, std::string_view warehouse, const wms::Returned& returned);
  void unexpected_return(Transaction& tx, const OrderState* order, const wms::Returned& returned);
  void pursue_return(Transaction& tx, ReturnableRecord& record, GoodsBack& back);
  void refuse_return(Transaction& tx, ReturnableRecord& record, GoodsBack& back, std::string_view cause,
                     std::string_view why);
  void end_returns(Transaction& tx);

  // authorizations.cpp
  Quantity left_to_return(const std::string& key, std::int32_t line, Unit unit, Instant now);
  void take_return_request(Transaction& tx, const Partner& partner, const x12::JudgedSet& set);
  void answer_return_request(Transaction& tx, const Partner& partner, const std::string& key,
                             const x12::ReturnAuthorization180& request, bool is_accepted);
  bool use_authorization(Transaction& tx, const ReturnableRecord& record, const GoodsBack& back);

  // credits.cpp
  UnitPrice credited_price(Transaction& tx, const HeadRecord& head, const ReturnableLine& line) const;
  void post_credit(Transaction& tx, ReturnableRecord& record, GoodsBack& back);
  // `answer`: of a post of the return `operation.subject`, which is done or refused.
  void credit_settled(Transaction& tx, const Operation& operation, const Answer& reply, bool is_done);
  erp::CreditPosted credit_known_as(Transaction& tx, ReturnableRecord& record, const GoodsBack& back,
                                    const Answer& reply) const;
  void send_credit(Transaction& tx, ReturnableRecord& record, const GoodsBack& back,
                   const erp::CreditPosted& credit);

  // remittances.cpp
  void take_remittance(Transaction& tx, const Partner& partner, const x12::JudgedSet& set);
  void payment_refused(Transaction& tx, const Operation& operation, std::string_view why);

  // strange_documents.cpp
  void take_other_document(Transaction& tx, const Partner& partner, const x12::JudgedSet& set);
  void open_document_case(Transaction& tx, const Partner& partner, std::string_view set, const std::string& name,
                          std::string_view cause, std::string text, std::string_view key = {});
  void unreadable_set(Transaction& tx, const Partner& partner, const x12::JudgedSet& set);
  void unknown_load(Transaction& tx, const MotorCarrier& carrier, std::string_view set, const std::string& load);

  // exceptions.cpp
  void open_case(Transaction& tx, std::string_view partner, std::string_view key, const Exception& exception);
  void park(Transaction& tx, OrderState& order, const Exception& exception);
  bool take_desk_event(Transaction& tx, const Message& event);
  void exhausted(Transaction& tx, const std::string& operation_id);
  void refused(Transaction& tx, OrderState* order, const Operation& operation, const Answer& reply);

  // replies.cpp
  void take_reply(Transaction& tx, const Message& reply);
  void settle(Transaction& tx, const std::string& id, const Answer& reply);
  void settled(Transaction& tx, OrderState& order, const Operation& operation, const Answer& reply);

  // sweep.cpp
  void sweep(Transaction& tx);
  void repair(Transaction& tx, OrderState& order);
  void repair_release(Transaction& tx, OrderState& order, ReleaseRecord& release);
  void note_repair(Transaction& tx, const OrderState& order, std::string_view stood_at);
  void arm_sweep(Transaction& tx);
  // Forgets an order that has come to its end. Requires that nothing of it is open in the outbox.
  void forget_if_finished(Transaction& tx, OrderState& order);

  // How to find out whether something was done, where asking again is not always safe.
  struct LookUp {
    Symbol type;
    std::string body;
  };
  void ask(Transaction& tx, const OrderState& order, Symbol system, Symbol type, std::string_view about,
           std::string body, std::string_view subject = {}, LookUp look_up = {});
  void advance(Transaction& tx, OrderState& order, Stage stage);
  void advance(Transaction& tx, OrderState& order, ReleaseRecord& release, ReleaseStage stage);
  const Partner& partner_of(const OrderState& order) const;
  const Agreement& agreement_of(const HeadRecord& head) const;
  const Agreement& agreement_of(const OrderState& order) const;
  const Agreement& agreement_of(const OrderState& order, const LineRecord& line) const;
  const canonical::Item* item_of(std::string_view id) const;
  // The seller's price, where the buyer's is further from it than that; nullptr where it is not.
  LocalTime on_partners_clock(const OrderState& order, Instant at) const;
  LocalTime shipped_at(const OrderState& order, const ReleaseRecord& release) const;  // on its partner's clock
  Quantity in_buyers_unit(const LineRecord& line, const Quantity& quantity) const;

  std::shared_ptr<const Settings> owned_;
  const Settings& settings_ = *owned_;
  Policies policies_;
  Outbox outbox_;
  EdiGateway gateway_;
  OrderBook book_;
  Agenda to_bill_;     // with what else a partner gets in a period
  Agenda to_notify_;   // of parcels that left, with those of the day
  ChangeBook changes_;
  EarlyCancels early_cancels_;
  ReturnBook returns_;
  StockBook stock_;
  json::Parser parser_;
  bool sweep_armed_ = false;
};

std::unique_ptr<Actor> make_orchestrator(std::shared_ptr<const Settings> settings, const Policies& policies);

// The same actor behind an adapter that speaks to each system in the version of its interface; who wraps it sees the first.
std::unique_ptr<Actor> with_adapter(std::unique_ptr<Actor> actor, const Settings& settings, const Policies& policies);

}  // namespace proofload::orchestrator
