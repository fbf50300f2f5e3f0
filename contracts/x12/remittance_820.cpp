#include "contracts/x12/remittance_820.hpp"

#include "contracts/x12/parts_codec.hpp"

namespace proofload::x12 {
namespace {

enum class PaymentScope { header, party, entity, invoice, detail, elsewhere };

PaymentScope payment_scope_after(std::uint32_t id, PaymentScope scope) {
  if (scope == PaymentScope::elsewhere) return scope;
  switch (id) {
    case pack("N1"):
      return PaymentScope::party;
    case pack("ENT"):
      return PaymentScope::entity;
    case pack("RMR"):
      return PaymentScope::invoice;
    // A REF or DTM below these is not the invoice's.
    case pack("ADX"):
    case pack("IT1"):
    case pack("NM1"):
      return PaymentScope::detail;
    // Payments of other kinds: taxes, garnishments, plans, royalties.
    case pack("DED"):
    case pack("LX"):
    case pack("N9"):
    case pack("RYL"):
    case pack("TXP"):
      return PaymentScope::elsewhere;
    default:
      return scope;
  }
}

void read_payment(SetReader& reader, Remittance820& remittance) {
  remittance.handling = reader.text(1);
  reader.required_text(2);
  remittance.amount_millionths = reader.decimal(2).value_or(0);
  remittance.direction = reader.text(3);
  remittance.method = reader.text(4);
  remittance.format = reader.text(5);
  remittance.date = reader.date(16);
}

void read_header(SetReader& reader, Remittance820& remittance) {
  switch (reader.id()) {
    case pack("TRN"):
      remittance.trace_type = reader.text(1);
      remittance.trace = reader.text(2);
      remittance.originator = reader.text(3);
      return;
    case pack("CUR"):
      remittance.currency = reader.text(2);
      return;
    case pack("REF"):
      remittance.references.push_back(read_reference(reader));
      return;
    case pack("DTM"):
      return read_moment(reader, remittance.dates);
    default:
      return;
  }
}

PaidInvoice820 read_invoice(SetReader& reader) {
  PaidInvoice820 invoice;
  invoice.qualifier = reader.text(1);
  invoice.number = reader.text(2);
  invoice.action = reader.text(3);
  invoice.paid_millionths = reader.decimal(4);
  invoice.total_millionths = reader.decimal(5);
  invoice.discount_millionths = reader.decimal(6);
  if (const auto adjusted = reader.decimal(8)) invoice.adjustments.push_back({*adjusted, reader.text(7), "", ""});
  return invoice;
}

void read_into_invoice(SetReader& reader, std::vector<PaidInvoice820>& invoices) {
  if (reader.id() == pack("RMR")) invoices.push_back(read_invoice(reader));
  if (reader.id() == pack("REF")) invoices.back().references.push_back(read_reference(reader));
  if (reader.id() == pack("DTM")) read_moment(reader, invoices.back().dates);
}

void write(const Adjustment820& a, Writer& w) {
  w.segment("ADX", Decimal{a.amount_millionths}, a.reason, a.reference_qualifier, a.reference);
}

void write(const PaidInvoice820& i, Writer& w) {
  w.segment("RMR", i.qualifier, i.number, i.action, Decimal{i.paid_millionths}, Decimal{i.total_millionths},
            Decimal{i.discount_millionths});
  write_all(i.references, w);
  write_all(i.dates, w);
  for (const Adjustment820& adjustment : i.adjustments) write(adjustment, w);
}

}  // namespace

template <>
Result<Remittance820> read(const SetText& set) {
  SetReader reader(set);
  Remittance820 remittance;
  PaymentScope scope = PaymentScope::header;
  bool begun = false, of_invoice = false;  // the next ADX is the open invoice's
  while (reader.next()) {
    const std::uint32_t id = reader.id();
    scope = payment_scope_after(id, scope);
    if (id == pack("ENT")) of_invoice = false;
    if (id == pack("BPR")) {
      begun = true;
      read_payment(reader, remittance);
    } else if (scope == PaymentScope::header) {
      read_header(reader, remittance);
    } else if (scope == PaymentScope::party) {
      read_into_parties(reader, remittance.parties);
    } else if (scope == PaymentScope::invoice) {
      of_invoice = true;
      read_into_invoice(reader, remittance.invoices);
    } else if (scope == PaymentScope::detail && id == pack("ADX")) {
      (of_invoice ? remittance.invoices.back().adjustments : remittance.adjustments)
          .push_back({reader.decimal(1).value_or(0), reader.text(2), reader.text(3), reader.text(4)});
    }
  }
  reader.require(begun, "BPR");
  return reader.done(std::move(remittance));
}

void write(const Remittance820& r, Writer& w) {
  constexpr std::string_view kAbsent;
  w.begin_set("820");
  w.segment("BPR", r.handling, Decimal{r.amount_millionths}, r.direction, r.method, r.format, kAbsent, kAbsent, kAbsent,
            kAbsent, kAbsent, kAbsent, kAbsent, kAbsent, kAbsent, kAbsent, r.date);
  if (!r.trace.empty()) w.segment("TRN", r.trace_type, r.trace, r.originator);
  write_currency(r.currency, "PR", w);
  write_all(r.references, w);
  write_all(r.dates, w);
  write_all(r.parties, w);
  if (!r.adjustments.empty() || !r.invoices.empty()) w.segment("ENT", 1);
  for (const Adjustment820& adjustment : r.adjustments) write(adjustment, w);
  for (const PaidInvoice820& invoice : r.invoices) write(invoice, w);
  w.end_set();
}

}  // namespace proofload::x12
