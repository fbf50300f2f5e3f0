#include "tests/orchestrator/small_host.hpp"

#include <gtest/gtest.h>

#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/desk.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/judge.hpp"
#include "orchestrator/orchestrator.hpp"

namespace proofload::orchestrator {
namespace {

template <class Answer>
std::optional<Message> answer(const Message& request, int status, const Answer& body) {
  return reply_to(request, status, Body(json::to_json(body)));
}

erp::InvoicePosted invoice_of(const erp::PostInvoice& request) {
  erp::InvoicePosted invoice{"I-1", request.sales_order, request.shipment, "2026-01-06", {}, {}};
  for (const erp::LineQuantity& line : request.lines) {
    const UnitPrice price{1'000'000};
    const Money amount = extend(price, line.quantity);
    invoice.total += amount;
    invoice.lines.push_back({line.line, line.quantity, price, amount});
  }
  return invoice;
}

erp::CreditPosted credit_of(const erp::PostCredit& request) {
  erp::CreditPosted credit{"CR-" + request.return_number, request.sales_order, request.return_number, "2026-01-10", {}, {}, {}};
  for (const erp::CreditLine& line : request.lines) {
    const Money amount = extend(line.price, line.quantity);
    credit.total += amount;
    credit.lines.push_back({line.line, line.quantity, line.price, amount, {}});
  }
  return credit;
}

}  // namespace

std::optional<Message> SmallHost::done(const Message& request) {
  const std::string_view type = request.type.text();
  const std::string_view body = request.body.bytes();
  if (type == "erp.create_order") {
    return answer(request, 201, erp::OrderCreated{"SO-1", std::string(kKey), "open"});
  }
  if (type == "erp.post_invoice") {
    return answer(request, 201, invoice_of(*erp::from_json<erp::PostInvoice>(body)));
  }
  if (type == "erp.post_credit") return answer(request, 201, credit_of(*erp::from_json<erp::PostCredit>(body)));
  if (type == "wms.create_release") {
    const auto asked = wms::from_json<wms::CreateRelease>(body);
    return answer(request, 201, wms::ReleaseCreated{asked->release, "received"});
  }
  if (type == "carrier.rate") return answer(request, 200, carrier::Rated{"GROUND", Money{500}, 3});
  if (type == "carrier.buy_label") {
    const auto asked = carrier::from_json<carrier::BuyLabel>(body);
    return answer(request, 201,
                  carrier::Label{"1Z" + asked->reference, asked->reference, Money{500}});
  }
  if (type == "carrier.manifest") return answer(request, 201, carrier::Done{"done"});
  if (type == "desk.open_case") {
    const auto asked = desk::from_json<desk::OpenCase>(body);
    return answer(request, 201, desk::CaseOpened{asked->case_id});
  }
  return answer(request, 200, erp::Done{"done"});
}

SmallHost::SmallHost(std::shared_ptr<const Settings> settings) : settings_(std::move(settings)) { start(); }

void SmallHost::start() {
  ++incarnation_;
  actor_ = make_orchestrator(settings_, Policies::sound());
  const std::vector<std::pair<std::string, std::string>> snapshot(store.begin(), store.end());
  step([&](Actor& actor, Context& context) { actor.start(context, snapshot); });
}

void SmallHost::restart() {
  start();
  settle();
}

void SmallHost::later(Duration how_long, const TimerKey& timer) {
  now += how_long;
  step([&](Actor& actor, Context& context) { actor.wake(context, timer); });
  settle();
}

void SmallHost::step(const std::function<void(Actor&, Context&)>& handler) {
  Context context(now, 7);
  handler(*actor_, context);
  for (Effect& effect : context.effects()) {
    if (!apply(effect)) return start();
  }
}

bool SmallHost::apply(Effect& effect) {
  if (const auto* commit = std::get_if<Commit>(&effect)) {
    if (crash_at == applied++) return false;
    effects.emplace_back("put");
    for (const Write& write : commit->writes) {
      if (write.value) {
        store[write.key] = *write.value;
      } else {
        store.erase(write.key);
      }
    }
  } else if (const auto* message = std::get_if<Message>(&effect)) {
    if (crash_at == applied++) return false;
    sent(*message);
  }
  return true;
}

void SmallHost::sent(const Message& message) {
  const bool reply = message.kind == Kind::reply;
  effects.push_back((reply ? "receipt " : "send ") + std::string(message.type.text()));
  if (reply) {
    receipt_ = is_success(message.status);
    return;
  }
  if (message.kind == Kind::request) {
    json::Parser parser;
    const auto body = parser.parse(message.body.bytes());
    const auto breach = contracts_->schema_of(message)->judge(*body);
    EXPECT_FALSE(breach.has_value()) << message.ref << ": " << json::to_text(*breach);
    EXPECT_EQ(message.idempotency_key, message.ref);
    asked.emplace(message.ref, message.body.bytes());
  } else if (!message.ref.empty()) {
    told.insert(message.ref);
    written[message.ref] = message.body.bytes();
  }
  wire_.push_back({message, incarnation_});
}

void SmallHost::settle() {
  while (!wire_.empty()) {
    const OnWire next = std::move(wire_.front());
    wire_.pop_front();
    if (next.message.kind == Kind::document) take_document(next.message);
    if (next.message.kind != Kind::request || next.incarnation != incarnation_) continue;
    auto reply = systems(next.message);
    if (!reply) continue;
    reply->from = next.message.to;
    step([&](Actor& actor, Context& context) { actor.receive(context, *reply); });
  }
}

void SmallHost::take_document(const Message& document) {
  x12::Judgement judgement;
  x12::judge(document.body.bytes(), x12::standard_dictionary(), judgement);
  for (const x12::Finding& finding : judgement.findings) {
    ADD_FAILURE() << document.ref << ": " << finding.segment << finding.element << finding.text;
  }
  for (const x12::JudgedGroup& group : judgement.groups) {
    if (group.functional_id == "FA") continue;
    const auto number = static_cast<std::uint32_t>(std::stoul(std::string(group.control_number)));
    const Message said = document_from(
        document.to, acknowledgement(++control_, std::string(group.functional_id), number));
    for (receipt_ = false; !receipt_;) {
      step([&](Actor& actor, Context& context) { actor.receive(context, said); });
    }
  }
}

void SmallHost::deliver(const Message& message) {
  effects.clear();
  for (receipt_ = false; !receipt_;) {
    step([&](Actor& actor, Context& context) { actor.receive(context, message); });
  }
  settle();
}

void SmallHost::order(const x12::PurchaseOrder850& order) {
  deliver(document_from("bigbox", order_interchange(++control_, order)));
}

void SmallHost::document(Symbol from, std::string_view functional_id, const WriteSets& write_set) {
  deliver(document_from(from, from_retailer(++control_, functional_id, write_set)));
}

void SmallHost::change(const x12::PurchaseOrderChange860& change) {
  deliver(document_from("bigbox", from_retailer(++control_, "PC", [&](x12::Writer& writer) { write(change, writer); })));
}

void SmallHost::event(Symbol type, std::string body) {
  Message message;
  message.id = {2};
  message.from = type.text().starts_with("carrier.") ? Symbol("carrier") : Symbol("wms");
  message.to = "orchestrator";
  message.type = type;
  message.kind = Kind::event;
  message.body = Body(std::move(body));
  deliver(message);
}

std::size_t SmallHost::count_asked(std::string_view type) const {
  const std::string prefix = std::string(type) + ":";
  std::size_t count = 0;
  for (const auto& [id, body] : asked) count += std::size_t{id.starts_with(prefix)};
  return count;
}

}  // namespace proofload::orchestrator
