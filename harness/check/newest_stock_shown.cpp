#include "harness/check/newest_stock_shown.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "mocks/edi/facts.hpp"
#include "mocks/facts.hpp"

namespace proofload::check {
namespace {

namespace facts = mocks::facts;

constexpr Duration kTimeToShow = 2h;
constexpr std::string_view kReport = "846 ";  // a document of a third party's, with its name behind

Instant to_the_minute(Instant at) { return at - at.time_since_epoch() % Duration(1min); }

class NewestStockShown final : public Check {
 public:
  explicit NewestStockShown(const CaseView& view) : view_(view) {}

  void on_fact(const Fact& fact, const About&, const sim::Step& step) override {
    if (fact.kind == facts::kStockReported) {
      // A report is as old as it says itself.
      const Instant said = view_.trouble.clock_of(step.instance.text(), step.at);
      reports_[fact.order.value].push_back(
          {{fact.location, fact.subject}, {to_the_minute(said), fact.quantity, fact.cause, {}}});
    } else if (fact.kind == facts::kAcknowledgementReceived && fact.order.value.starts_with(kReport)) {
      received(fact.order.value.substr(kReport.size()), step.at);
    } else if (fact.kind == facts::kAvailabilityShown) {
      show(fact);
    }
  }

  void settle(Instant, Judgement& judgement) override {
    for (const auto& [place, newest] : newest_) {
      ++judged_;
      const auto shown = shown_.find(place);
      const std::string said = named(place) + " is " + to_text(newest.quantity) + " as of " + time_text(newest.as_of);
      if (shown == shown_.end()) {
        find(said + " by a report that was acknowledged, and the ERP never showed it.", newest.cause);
      } else if (shown->second.as_of < newest.as_of) {
        find(said + ", and the ERP shows " + to_text(shown->second.quantity) + " as of " +
                 time_text(shown->second.as_of) + ".", shown->second.cause);
      } else if (shown->second.as_of == newest.as_of && !is_said(newest, shown->second.quantity)) {
        find(said + ", and the ERP shows " + to_text(shown->second.quantity) + ".", shown->second.cause);
      }
    }
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  using Place = std::pair<std::string, std::string>;  // warehouse, item
  struct Figure {
    Instant as_of;
    Quantity quantity;
    MessageId cause;
    std::vector<Quantity> others;  // of other reports of the same minute
  };

  static std::string named(const Place& place) { return place.second + " in " + place.first; }
  std::string time_text(Instant at) const { return iso_text(at, view_.scenario.epoch); }

  static bool is_said(const Figure& figure, const Quantity& quantity) {
    for (const Quantity& other : figure.others) {
      if (other == quantity) return true;
    }
    return figure.quantity == quantity;
  }

  void received(const std::string& report, Instant at) {
    const auto found = reports_.find(report);
    if (found == reports_.end()) return;
    for (auto& [place, figure] : found->second) {
      if (at + kTimeToShow > view_.horizon) continue;
      const auto [known, is_first] = newest_.try_emplace(place, figure);
      if (is_first) continue;
      if (known->second.as_of == figure.as_of) {
        known->second.others.push_back(figure.quantity);
      } else if (known->second.as_of < figure.as_of) {
        known->second = figure;
      }
    }
    reports_.erase(found);
  }

  void show(const Fact& fact) {
    ++judged_;
    const auto as_of = parse_iso_instant(fact.order.value, view_.scenario.epoch);
    const Figure figure{as_of.value_or(kEpoch), fact.quantity, fact.cause, {}};
    const auto [known, is_first] = shown_.try_emplace({fact.location, fact.subject}, figure);
    if (is_first) return;
    if (figure.as_of < known->second.as_of) {
      find("The ERP shows " + named(known->first) + " as of " + time_text(figure.as_of) +
               ", after it had shown what was there at " + time_text(known->second.as_of) + ".", fact.cause);
    }
    known->second = figure;
  }

  void find(std::string text, MessageId because) {
    findings_.push_back({kNewestStockShown.name, "", std::move(text),
                         because ? std::vector{because} : std::vector<MessageId>{}});
  }

  const CaseView& view_;
  std::map<std::string, std::vector<std::pair<Place, Figure>>, std::less<>> reports_;  // that nobody acknowledged yet
  std::map<Place, Figure> newest_;
  std::map<Place, Figure> shown_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace

const CheckKind kNewestStockShown{
    .name = "newest_stock_shown",
    .promise = "The ERP shows of a third party's stock what the newest report says.",
    .assumptions = "trouble ends at heal; what a system answers with success is done",
    .relies_on_answers = true,
    .make = [](const CaseView& view) -> std::unique_ptr<Check> { return std::make_unique<NewestStockShown>(view); }};

}  // namespace proofload::check
