#include "harness/check/sent_where_ordered.hpp"

#include <algorithm>

#include "contracts/json/interfaces/carrier.hpp"
#include "contracts/json/interfaces/erp.hpp"
#include "contracts/json/interfaces/wms.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/warehouse_order_940.hpp"

namespace proofload::check {
namespace {

constexpr Symbol kCreateOrder = "erp.create_order";
constexpr Symbol kCreateRelease = "wms.create_release";
constexpr Symbol kBuyLabel = "carrier.buy_label";
constexpr std::string_view kShipTo = "ST";

class SentWhereOrdered final : public Check {
 public:
  explicit SentWhereOrdered(const CaseView& view) : view_(view) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.from.text() != scenario::kOrchestrator) return;
    if (message.kind == Kind::document) return judge_documents(sent);
    if (message.kind != Kind::request) return;
    if (message.type == kCreateOrder) judge_request<erp::CreateOrder>(sent);
    if (message.type == kCreateRelease) judge_request<wms::CreateRelease>(sent);
    if (message.type == kBuyLabel) judge_request<carrier::BuyLabel>(sent);
  }

  void settle(Instant, Judgement& judgement) override {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  template <class Request>
  void judge_request(const sim::Sent& sent) {
    if (sent.identity.subject.roots.size() != 1) return;
    const canonical::Location* place = place_of(sent.identity.subject.roots.front());
    if (place == nullptr) return;
    const auto request = json::from_json<Request>(parser_, sent.message.body);
    if (!request) return;  // messages_conform says so
    judge(sent, is_called(request->ship_to, *place), request->ship_to, *place);
  }

  void judge_documents(const sim::Sent& sent) {
    if (sent.identity.subject.document != "x12.940" || sent.identity.subject.roots.size() != 1) return;
    const canonical::Location* place = place_of(sent.identity.subject.roots.front());
    if (place == nullptr) return;
    const x12::Judgement judgement = x12::judge(sent.message.body.bytes(), x12::standard_dictionary());
    for (const x12::JudgedSet& set : judgement.sets) {
      const auto order = set.id == "940" ? x12::read<x12::WarehouseOrder940>(set.text) : fail("another set");
      if (!order) continue;
      for (const x12::NamedParty& party : order->heading.parties) {
        if (party.role != kShipTo) continue;
        judge(sent, is_called(party.id, *place), party.id, *place);
      }
    }
  }

  // By our name for it, or by one of the partner's: places of given documents have no other.
  static bool is_called(const std::string& name, const canonical::Location& place) {
    return name == place.id.value ||
           std::any_of(place.codes.begin(), place.codes.end(), [&](const auto& code) { return code.code == name; });
  }

  // nullptr: nobody placed the order, or it goes where nobody knows.
  const canonical::Location* place_of(const std::string& root) const {
    const CaseOrder* order = view_.orders.find(root);
    if (order == nullptr || order->placed == nullptr) return nullptr;
    const scenario::Partner* partner = view_.scenario.find_partner(order->placed->partner);
    if (partner == nullptr) return nullptr;
    for (const canonical::Location& location : partner->ship_to) {
      for (const auto& code : location.codes) {
        if (code.code == order->placed->ship_to) return &location;
      }
    }
    return nullptr;
  }

  void judge(const sim::Sent& sent, bool is_right, const std::string& sent_to, const canonical::Location& place) {
    ++judged_;
    if (is_right) return;
    const std::string& order = sent.identity.subject.roots.front();
    findings_.push_back({kSentWhereOrdered.name, order,
                         "Order " + order + " goes to " + place.id.value + ", and " +
                             std::string(sent.message.type.text()) + " says '" + sent_to + "'.",
                         {sent.message.id}});
  }

  const CaseView& view_;
  json::Parser parser_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kSentWhereOrdered{
    .name = "sent_where_ordered",
    .promise = "Goods go to the place that the order names.",
    .assumptions = "",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<SentWhereOrdered>(view); }};

}  // namespace proofload::check
