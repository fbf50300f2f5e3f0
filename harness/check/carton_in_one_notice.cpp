#include "harness/check/carton_in_one_notice.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "contracts/canonical/sscc.hpp"
#include "contracts/translation/reading.hpp"
#include "contracts/x12/ship_notice_856.hpp"
#include "harness/check/per_order.hpp"
#include "mocks/edi_partner/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

class CartonInOneNotice final : public Check {
 public:
  explicit CartonInOneNotice(const CaseView& view) : view_(view) {}

  // A document that was damaged may say anything.
  void on_fault(std::size_t rule, const sim::Sent* sent, Instant) override {
    if (sent == nullptr || view_.scenario.faults[rule].kind != "corrupt") return;
    if (sent->identity.subject.document != "x12.856") return;
    for (const std::string& root : sent->identity.subject.roots) damaged_[view_.orders.named(root)] = true;
  }

  void on_fact(const Fact& fact, const About& about, const sim::Step&) override {
    const CaseOrder& known = about.order;
    if (known.placed == nullptr || known.agreement->asn == AsnScope::none) return;
    if (fact.kind == facts::kCartonPacked) {
      Carton& carton = orders_[known].carton(fact.subject);
      carton.release = fact.order.value;
      carton.packed += fact.quantity.millionths;
    } else if (fact.kind == facts::kLabelBought) {
      label_of_.insert_or_assign(fact.subject, fact.location);
    } else if (fact.kind == facts::kReleaseShipped) {
      orders_[known].shipments.emplace_back(fact.order.value, fact.subject);
    } else if (fact.kind == facts::kNoticeReceived && fact.line == 0) {
      orders_[known].notices.insert(fact.subject);
    } else if (fact.kind == facts::kCartonAnnounced) {
      announced(orders_[known].carton(fact.subject), fact, about.demand);
    }
  }

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    if (message.kind != Kind::document || message.from.text() != scenario::kOrchestrator) return;
    if (sent.identity.subject.document != "x12.856" || sent.identity.subject.roots.empty()) return;
    for (const x12::JudgedSet& set : translation::judgement_of(message.body).sets) {
      const auto notice = set.id == "856" ? x12::read<x12::ShipNotice856>(set.text) : fail("another set");
      if (notice) judge_marks(view_.orders.named(sent.identity.subject.roots.front()), *notice, message.id);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const CaseOrder* known : view_.orders.sorted()) {
      const Order* order = orders_.find(*known);
      if (order == nullptr) continue;
      for (const Carton& carton : order->cartons) {
        if (order->notices.empty() || !order->has_left(carton)) continue;
        if (damaged_.find(*known) != nullptr) {
          ++judgement.excused;
          continue;
        }
        ++judgement.judged;
        if (std::string text = wrong(*known, *order, carton); !text.empty()) find(*known, carton, std::move(text));
      }
    }
    judgement.judged += judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  // As it is sent: how many cartons it counts, and which tracking number each has.
  void judge_marks(const CaseOrder& known, const x12::ShipNotice856& notice, MessageId because) {
    std::int64_t counted = 0, told = 0;
    for (const x12::Level856& level : notice.levels) {
      for (const x12::Lading& lading : level.lading) {
        if (level.code == "S" && lading.packaging.starts_with("CTN")) counted += lading.count.value_or(0);
      }
      if (level.code != "P") continue;
      ++told;
      std::string sscc;
      std::string_view tracking;
      for (const x12::Mark& mark : level.marks) {
        const auto parsed = mark.qualifier == "GM" ? canonical::parse_sscc(mark.value) : fail("another mark");
        if (parsed) sscc = parsed->text();
        if (mark.qualifier == "CP") tracking = mark.value;
      }
      const auto label = label_of_.find(tracking);
      if (sscc.empty() || label == label_of_.end()) continue;
      ++judged_;
      if (label->second == sscc) continue;
      mark_wrong(known, sscc, "goes under " + std::string(tracking) + " in an 856, which is carton " + label->second, because);
    }
    if (counted == 0 || told == 0) return;
    ++judged_;
    if (counted == told) return;
    mark_wrong(known, "count", "of an 856 is " + std::to_string(counted) + ", and it tells " + std::to_string(told), because);
  }

  void mark_wrong(const CaseOrder& known, const std::string& carton, const std::string& text, MessageId because) {
    if (!is_told_.insert(std::string(known.name) + " " + carton).second) return;  // each time that it is sent again
    const std::string name(known.name);
    findings_.push_back({kCartonInOneNotice.name, name, "Order " + name + ": carton " + carton + " " + text + ".", {because}});
  }

  struct Carton {
    std::string sscc;
    std::string release;  // "": nobody packed it
    std::int64_t packed = 0, said = 0;
    std::vector<std::string> notices;
    MessageId cause;
  };
  struct Order {
    std::vector<Carton> cartons;
    std::vector<std::pair<std::string, std::string>> shipments;  // by release
    std::set<std::string, std::less<>> notices;

    // Made when there is none.
    Carton& carton(const std::string& sscc) {
      const auto found = std::find_if(cartons.begin(), cartons.end(), [&](const Carton& each) { return each.sscc == sscc; });
      return found != cartons.end() ? *found : cartons.emplace_back(Carton{sscc, "", 0, 0, {}, {}});
    }
    bool has_left(const Carton& carton) const { return carton.release.empty() || !shipment_of(carton).empty(); }
    std::string_view shipment_of(const Carton& carton) const {
      for (const auto& [release, shipment] : shipments) {
        if (release == carton.release) return shipment;
      }
      return "";
    }
  };

  static void announced(Carton& carton, const Fact& fact, const Demand& demand) {
    carton.cause = fact.cause;
    if (demand.line != nullptr) carton.said += demand.in_base(fact.quantity).millionths;
    if (std::find(carton.notices.begin(), carton.notices.end(), fact.location) == carton.notices.end()) {
      carton.notices.push_back(fact.location);
    }
  }

  // Where one 856 tells several shipments, the one that came was to tell this carton too.
  static bool was_due(const CaseOrder& known, const Order& order, const Carton& carton) {
    const std::string_view shipment = order.shipment_of(carton);
    if (known.agreement->asn == AsnScope::per_shipment) return order.notices.contains(shipment);
    if (known.agreement->asn == AsnScope::per_order) return true;
    return std::any_of(order.cartons.begin(), order.cartons.end(), [&](const Carton& each) {
      return !each.notices.empty() && order.shipment_of(each) == shipment;
    });
  }

  static std::string wrong(const CaseOrder& known, const Order& order, const Carton& carton) {
    if (carton.release.empty()) return "stands in 856 " + carton.notices.front() + ", and nobody packed it";
    if (carton.notices.empty()) return was_due(known, order, carton) ? "left, and no 856 names it" : "";
    if (carton.notices.size() > 1) return "stands in 856 " + carton.notices[0] + " and in 856 " + carton.notices[1];
    if (carton.said == carton.packed) return "";
    return "holds " + amount(carton.packed) + " units, and 856 " + carton.notices.front() + " says " +
           amount(carton.said);
  }

  static std::string amount(std::int64_t millionths) {
    return std::to_string(millionths / Quantity::kOne);
  }

  void find(const CaseOrder& known, const Carton& carton, std::string text) {
    const std::string name(known.name);
    findings_.push_back({kCartonInOneNotice.name, name, "Order " + name + ": carton " + carton.sscc + " " + text + ".",
                         carton.cause ? std::vector{carton.cause} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  PerOrder<Order> orders_;
  PerOrder<bool> damaged_;
  std::map<std::string, std::string, std::less<>> label_of_;  // the carton, by tracking number
  std::set<std::string, std::less<>> is_told_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kCartonInOneNotice{
    .name = "carton_in_one_notice",
    .promise = "Each carton that leaves stands in one 856, with what was packed into it.",
    .assumptions = "no document is damaged on its way",
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<CartonInOneNotice>(view); }};

}  // namespace proofload::check
