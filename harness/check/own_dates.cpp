#include "harness/check/own_dates.hpp"

#include <algorithm>

#include "contracts/canonical/business_key.hpp"
#include "contracts/conversation/document_roots.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/acknowledgment_855.hpp"
#include "contracts/x12/change_acknowledgment_865.hpp"
#include "contracts/x12/invoice_810.hpp"
#include "contracts/x12/return_authorization_180.hpp"
#include "contracts/x12/routing_request_753.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr std::string_view kOfChange = "04";  // BAK01
constexpr std::string_view kCredit = "CR";    // BIG07

// The clocks on the wall may go back by that much.
constexpr Duration kClocksGoBack = 1h;

template <class Value>
std::optional<Instant> find(const std::map<std::string, Value, std::less<>>& known, const std::string& name) {
  const auto found = known.find(name);
  return found == known.end() ? std::nullopt : std::optional<Instant>(found->second);
}

}  // namespace

void OwnDates::on_fact(const Fact& fact, const CaseOrder& order, Instant at) {
  if (fact.kind == facts::kOrderChangeRequested) {
    std::optional<Instant>& first = orders_[order].changed;
    if (!first) first = at;
  } else if (fact.kind == facts::kReturnRequested) {
    std::optional<Instant>& first = orders_[order].return_asked;
    if (!first) first = at;
  } else if (fact.kind == facts::kReleaseShipped) {
    orders_[order].shipped.try_emplace(fact.subject, at);
  } else if (fact.kind == facts::kCreditPosted) {
    orders_[order].credited.try_emplace(fact.subject, at);
  }
}

void OwnDates::on_sent(const sim::Sent& sent) {
  const Message& message = sent.message;
  if (message.kind != Kind::document || message.from.text() != scenario::kOrchestrator) return;
  if (sent.identity.subject.roots.empty() || view_.scenario.find_partner(message.to.text()) == nullptr) return;
  findings_.in(message.id);
  for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
    const CaseOrder* order = order_of(set, sent);
    if (order != nullptr && order->placed != nullptr) read(set, *order, sent.at);
  }
}

// The first that the set names.
const CaseOrder* OwnDates::order_of(const x12::JudgedSet& set, const sim::Sent& sent) const {
  const Roots& roots = sent.identity.subject.roots;
  if (roots.size() == 1) return view_.orders.find(roots.front());
  for (const DocumentRoot& named : document_roots(set)) {
    if (!named.of_partner || named.purchase_order.empty()) continue;
    const std::string root =
        canonical::to_text({std::string(sent.message.to.text()), named.purchase_order, named.release});
    if (std::find(roots.begin(), roots.end(), root) != roots.end()) return view_.orders.find(root);
  }
  return nullptr;
}

void OwnDates::read(const x12::JudgedSet& set, const CaseOrder& order, Instant at) {
  const Order& known = orders_[order];
  const Instant placed = order.placed->placed_at;
  if (set.id == "855") {
    const auto answer = x12::read<x12::Acknowledgment855>(set.text);
    if (answer && answer->date) judge(order, set.id, *answer->date, "", answer->purpose == kOfChange ? known.changed : placed, at);
  } else if (set.id == "865") {
    const auto answer = x12::read<x12::ChangeAcknowledgment865>(set.text);
    if (answer && answer->date) judge(order, set.id, *answer->date, "", known.changed, at);
  } else if (set.id == "856") {
    const auto notice = x12::read<x12::ShipNotice856>(set.text);
    if (notice) judge(order, set.id, notice->date, notice->time, find(known.shipped, notice->shipment), at);
  } else if (set.id == "810") {
    const auto invoice = x12::read<x12::Invoice810>(set.text);
    if (invoice && invoice->type == kCredit) {
      judge(order, set.id, invoice->date, "", find(known.credited, invoice->number), at);
    }
  } else if (set.id == "180") {
    const auto answer = x12::read<x12::ReturnAuthorization180>(set.text);
    if (answer) judge(order, set.id, answer->beginning.date, "", known.return_asked, at);
  } else if (set.id == "753") {
    const auto request = x12::read<x12::RoutingRequest753>(set.text);
    if (request) judge(order, set.id, request->beginning.date, "", placed, at);
  }
}

void OwnDates::judge(const CaseOrder& order, std::string_view set, const Date& said, std::string_view time,
                     std::optional<Instant> since, Instant at) {
  constexpr std::size_t kMinutes = 4;  // HHMM; seconds may follow
  const Zone zone = order.agreement->zone;
  const CivilEpoch epoch = view_.scenario.epoch;
  const Duration error = view_.trouble.clock_error(since.value_or(at), at);
  std::string told = iso_text(said);
  bool is_right = said <= zone.date(at + error, epoch) && (!since || zone.date(*since - error, epoch) <= said);
  if (time.size() >= kMinutes) {
    told.append("T").append(time, 0, 2).append(":").append(time, 2, 2);
    const Duration slack = error + kClocksGoBack;
    is_right = is_right && told <= iso_text(zone.local(at + slack, epoch)) &&
               (!since || iso_text(zone.local(*since - slack, epoch)) <= told);
  }
  findings_.judge(order, set, is_right, [&] {
    return "is dated " + told + ", goes out at " + iso_text(zone.local(at, epoch)) +
           (since ? " and tells of what was at " + iso_text(zone.local(*since, epoch)) : std::string()) +
           " on the clocks of " + std::string(zone.name()) + ".";
  });
}

void OwnDates::settle(Judgement& judgement) {
  Judgement mine;
  findings_.settle(mine);
  judgement.judged += mine.judged;
  for (Finding& finding : mine.findings) judgement.findings.push_back(std::move(finding));
}

}  // namespace proofload::check
