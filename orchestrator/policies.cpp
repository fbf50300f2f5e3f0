#include "orchestrator/policies.hpp"

#include <tuple>
#include <algorithm>

#include "contracts/canonical/lifecycles.hpp"

namespace proofload::orchestrator {
namespace {

std::string stable_key(const Operation& operation, std::uint32_t) {
  return operation.key == 0 ? operation.id : operation.id + "~" + std::to_string(operation.key);
}

// Exponential, capped, with half of it by chance, so that what failed together does not come back together.
Duration capped_backoff(const Patience& patience, std::uint32_t attempts, std::uint64_t chance) {
  Duration pause = patience.backoff_first;
  for (std::uint32_t i = 1; i < attempts && pause < patience.backoff_cap; ++i) pause *= 2;
  pause = std::min(pause, patience.backoff_cap);
  const auto half = static_cast<std::uint64_t>(pause.count() / 2);
  return Duration(pause.count() / 2 + static_cast<std::int64_t>(half == 0 ? 0 : chance % half));
}

bool bounded(const Patience& patience, std::uint32_t attempts) { return attempts < patience.attempts_max; }

// By event time, then by how far along the parcel is; never by arrival.
bool newer_event(const Parcel& known, const Parcel& arrived) {
  if (known.status.empty()) return true;
  if (known.at != arrived.at) return known.at < arrived.at;
  return canonical::rank(canonical::kDeliveryLifecycle, known.status) <
         canonical::rank(canonical::kDeliveryLifecycle, arrived.status);
}

std::vector<InvoicedLine> what_shipped(const OrderState&, const ReleaseRecord& release) {
  std::vector<InvoicedLine> lines;
  for (const ReleaseLine& line : release.lines) {
    if (!line.shipped.is_zero()) lines.push_back({line.line, line.shipped});
  }
  return lines;
}

bool already_exists(int status, std::string_view error) {
  return status == 409 && (error == "already_exists" || error == "already_voided");
}

std::string as_written(std::string_view text) { return std::string(text); }

Date day_of_the_order(const Date& ordered, const Date&) { return ordered; }

bool known_by_key(bool known_key, bool, Duration) { return known_key; }

// What was sent first may be read last: only the partner's word on the 856 says that it has it.
bool until_notice_is_taken(const Agreement& agreed, bool notice_is_out) {
  return agreed.invoice_after == InvoiceAfter::asn && agreed.asn != AsnScope::none && notice_is_out;
}

// Two reports of one minute are told apart by their names, which are numbers of one width.
bool newer_report(const StockTime& known, const StockTime& arrived) {
  return std::tie(known.as_of, known.report) < std::tie(arrived.as_of, arrived.report);
}

// An older key may have been pruned: to ask again with it would do all again.
bool while_it_is_kept(const Patience& patience, Duration age) { return age <= patience.key_trusted_for; }

bool newer_routing(const RoutingTime& known, const RoutingTime& arrived) { return known.written < arrived.written; }

bool never() { return false; }
bool always() { return true; }

bool as_agreed(const Agreement& agreement) { return agreement.substitution; }

bool unless_agreed(const Agreement& agreement) { return agreement.sourcing == Sourcing::split; }

Transport agreed_transport(const Agreement& agreement) { return agreement.transport; }

Zone agreed_zone(const Agreement& agreement) { return agreement.zone; }

void as_posted(erp::InvoicePosted&, const SalesTax&) {}

bool known_by_name(bool known_name) { return known_name; }

bool without_gap(std::optional<std::int64_t> last, std::int64_t number) {
  return last ? number == *last + 1 : number <= 1;
}

bool no_less_than_leaves(const Quantity& on_its_way, const Quantity& total) {
  return on_its_way.millionths <= total.millionths;
}

Quantity what_came_back(const Quantity&, const Quantity& returned) { return returned; }

bool when_it_fits(bool fits) { return fits; }

SpokenVersions as_stated(const SpokenVersions& stated) { return stated; }

UnitPrice as_invoiced(const UnitPrice& invoiced, const UnitPrice&) { return invoiced; }

}  // namespace

Policies Policies::sound() {
  return {.idempotency_key = stable_key,
          .trusts_key = while_it_is_kept,
          .retry_pause = capped_backoff,
          .tries_again = bounded,
          .supersedes = newer_event,
          .invoice_lines = what_shipped,
          .means_done = already_exists,
          .is_repeat = known_by_key,
          .replaces_stock = newer_report,
          .holds_invoice = until_notice_is_taken,
          .may_substitute = as_agreed,
          .may_split = unless_agreed,
          .tells_cartons = always,
          .silence_accepts = never,
          .receipt_accepts = never,
          .withdraws_tenders = always,
          .transport = agreed_transport,
          .replaces_routing = newer_routing,
          .document_zone = agreed_zone,
          .is_repeat_change = known_by_name,
          .is_next_change = without_gap,
          .may_change = no_less_than_leaves,
          .settle_tax = as_posted,
          .heeds_windows = always,
          .credited = what_came_back,
          .authorizes_return = when_it_fits,
          .credit_price = as_invoiced,
          .versions_spoken = as_stated,
          .item_name = as_written,
          .to_base = canonical::to_base_unit,
          .priced_on = day_of_the_order};
}

}  // namespace proofload::orchestrator
