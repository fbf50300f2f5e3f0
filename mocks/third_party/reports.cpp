#include <utility>

#include "contracts/x12/inventory_advice_846.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/common/numbers.hpp"
#include "mocks/facts.hpp"
#include "mocks/third_party/actor.hpp"

namespace proofload::mocks::third_party {
namespace {

constexpr std::string_view kReportPrefix = "IR-";
constexpr std::string_view kFull = "00";     // BIA01: replaces what was known
constexpr std::string_view kChanges = "04";  // of these items alone
constexpr std::string_view kDistributor = "DD";
constexpr std::string_view kAvailable = "33";

// "2159"
std::string time_text(Instant at, CivilEpoch epoch) {
  const int minute = minute_of_day(at, epoch);
  std::string text = std::to_string(minute / 60 * 100 + minute % 60);
  return std::string(4 - text.size(), '0') + text;
}

}  // namespace

void ThirdParty::arm_full_report(Step& step) {
  const Instant day = instant_of(date_of(step.now(), settings_->epoch), settings_->epoch);
  Instant due = day + settings_->full_report_at;
  if (due <= step.now()) due += 24h;
  step.arm_at({kFullReport, {}}, due);
}

void ThirdParty::arm_changes_report(Step& step) {
  if (settings_->changes_every == Duration::zero()) return;
  const Duration every = settings_->changes_every;
  const Duration since = step.now().time_since_epoch() % every;
  step.arm({kChangesReport, {}}, every - since);
}

void ThirdParty::report(Step& step, bool is_full) {
  is_full ? arm_full_report(step) : arm_changes_report(step);
  if (is_full) count(step);
  Report report;
  report.is_full = is_full;
  report.as_of_ns = ns_of(step.now());
  const auto& items = settings_->catalogue->items();
  const bool is_first = reported_.figures.empty();
  for (std::size_t i = 0; i < items.size(); ++i) {
    Figure figure{items[i].number, warehouse_.available(items[i])};
    const bool is_news = is_first || reported_.figures[i].available != figure.available;
    if (is_full || is_news) report.figures.push_back(figure);
    is_first ? reported_.figures.push_back(std::move(figure))
             : void(reported_.figures[i] = std::move(figure));
  }
  if (report.figures.empty()) return;
  step.write(std::string(kReported), to_record(reported_));
  report.reference = numbered(kReportPrefix, ++endpoint().counter(kReports));
  for (const Figure& figure : report.figures) {
    step.state({.kind = facts::kStockReported,
                .order = {"inventory_report", report.reference},
                .quantity = figure.available,
                .subject = figure.item,
                .location = settings_->location});
  }
  if (!step.happens("3pl.report_late", report.reference, settings_->report_late)) {
    return send_report(step, report);
  }
  const Duration late = step.draw("3pl.report_late_by", report.reference, settings_->report_late_by);
  report.send_at_ns = ns_of(step.now() + late);
  step.arm({kSendReport, report.reference}, late);
  save(step, report);
  late_reports_.insert_or_assign(report.reference, std::move(report));
}

void ThirdParty::count(Step& step) {
  const std::string day = iso_text(date_of(step.now(), settings_->epoch));
  for (const warehouse::Item& item : settings_->catalogue->items()) {
    if (!step.happens("3pl.shrinkage", day + "/" + item.number, settings_->shrinkage)) continue;
    warehouse_.adjust(step, item, {-Quantity::kOne, item.on_hand.unit});
  }
}

void ThirdParty::send_late_report(Step& step, const std::string& reference) {
  const auto found = late_reports_.find(reference);
  if (found == late_reports_.end()) return;
  send_report(step, found->second);
  step.erase(stored_name(found->second));
  late_reports_.erase(found);
}

void ThirdParty::send_report(Step& step, const Report& report) {
  const Instant as_of = instant_at(report.as_of_ns);
  x12::InventoryAdvice846 advice;
  advice.purpose = report.is_full ? kFull : kChanges;
  advice.report_type = kDistributor;
  advice.reference = report.reference;
  advice.date = date_of(as_of, settings_->epoch);
  advice.time = time_text(as_of, settings_->epoch);
  advice.parties.push_back(warehouse_party());
  for (const Figure& figure : report.figures) {
    x12::StockItem846& item = advice.items.emplace_back();
    item.id = std::to_string(advice.items.size());
    item.products.push_back({"VN", figure.item});
    item.figures.emplace_back().qualifier = kAvailable;
    item.figures.back().quantity = figure.available;
  }
  const edi::OutgoingSet set{"846", "846 " + report.reference, false,
                             [&](x12::Writer& writer) { x12::write(advice, writer); }};
  endpoint().send(step, {&set, 1});
}

}  // namespace proofload::mocks::third_party
