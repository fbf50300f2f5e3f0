#include "mocks/motor_carrier/course.hpp"

#include <algorithm>

namespace proofload::mocks::motor_carrier {
namespace {

std::string subject(const Settings& settings, const Tender& tender) {
  return settings.scac + "/" + tender.offer.about;
}

void plan_telling(const Step& step, const Settings& settings, Tender& tender, const std::string& code, Instant at,
                  Instant happened) {
  const std::string about = subject(settings, tender) + "/" + code;
  Instant told = happened + step.draw("status.after", about, settings.status_after);
  if (step.happens("status.late", about, settings.status_late)) {
    told += step.draw("status.late_by", about, settings.status_late_by);
  }
  tender.plan("tell", code, at, told);
  if (!step.happens("status.repeat", about, settings.status_repeat)) return;
  tender.plan("tell", code, at, told + step.draw("status.repeat_after", about, settings.status_repeat_after));
}

}  // namespace

void plan_answer(const Step& step, const Settings& settings, Tender& tender) {
  const std::string about = subject(settings, tender);
  if (step.happens("tender.silent", about, settings.silent)) return;
  const bool late = step.happens("tender.late", about, settings.late);
  const Duration takes = late ? step.draw("tender.late_answer", about, settings.late_answer)
                              : step.draw("tender.answer", about, settings.answer);
  const bool declines = step.happens("tender.declines", about, settings.declines);
  tender.plan("answer", declines ? "D" : "A", step.now(), step.now() + takes);
}

void plan_trip(const Step& step, const Settings& settings, Tender& tender) {
  const std::string about = subject(settings, tender);
  const Instant appointment = std::max(step.now(), Instant(Duration(tender.offer.pickup_ns)));
  const Instant arrived = appointment + step.draw("trip.to_pickup", about, settings.to_pickup);
  const Instant departed = arrived + step.draw("trip.loading", about, settings.loading);
  const Instant there = std::max(departed + step.draw("trip.transit", about, settings.transit),
                                 Instant(Duration(tender.offer.deliver_from_ns)));
  const Instant unloaded = there + step.draw("trip.unloading", about, settings.unloading);
  const Instant en_route = departed + (there - departed) / 2;
  const std::pair<const char*, Instant> events[]{
      {"X3", arrived}, {"AF", departed}, {"X6", en_route}, {"X1", there}, {"D1", unloaded}};
  for (const auto& [code, at] : events) {
    tender.plan("happen", code, at, at);
    plan_telling(step, settings, tender, code, at, at);
    if (std::string_view(code) == "X6") plan_telling(step, settings, tender, "AG", there, en_route);
  }
}

void plan_invoices(const Step& step, const Settings& settings, Tender& tender) {
  const std::string about = subject(settings, tender);
  const Instant written = step.now() + step.draw("invoice.after", about, settings.invoice_after);
  tender.plan("invoice", "", written, written);
  if (!step.happens("invoice.balance", about, settings.balance_due)) return;
  const Instant again = written + step.draw("invoice.balance_after", about, settings.balance_after);
  tender.plan("balance", "", again, again);
}

Money amount_of(const Step& step, const Settings& settings, const Tender& tender, bool balance_due) {
  const auto share = [&](Ratio ratio) { return share_of(tender.cost, ratio.numerator, ratio.denominator); };
  if (balance_due) return share(settings.balance_share);
  const bool more = step.happens("invoice.surcharge", subject(settings, tender), settings.surcharge);
  return more ? tender.cost + share(settings.surcharge_share) : tender.cost;
}

}  // namespace proofload::mocks::motor_carrier
