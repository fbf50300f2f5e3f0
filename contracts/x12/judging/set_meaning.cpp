#include "contracts/x12/judging/set_meaning.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <optional>

#include "contracts/base/decimal.hpp"
#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {
namespace {

__extension__ using Wide = __int128;

std::optional<std::int64_t> whole(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string text_of(std::int64_t value) {
  return std::to_string(value);
}

// How many of the basis a price is for (PO105, IT105); what is not listed is one.
std::int64_t basis_quantity(std::string_view code) {
  if (code == "HP" || code == "HT") return 100;
  if (code == "TP" || code == "PT") return 1000;
  return 1;
}

}  // namespace

void SetMeaning::on(const Segment& segment, std::uint32_t position, std::uint16_t index,
                    const SegmentRule& segment_rule, Reporter& reporter) {
  if (index == rule_->counted_segment) ++sums_.counted;
  if (index == rule_->hashed.segment) add_to_hash(segment[rule_->hashed.element]);
  const Reporter::Where where{segment_rule.id, position, 0, {}, {}, segment.offset()};
  totals_.on(*rule_, segment, index, where, reporter);
  if (segment_rule.product_qualifiers != 0) on_products(segment, where, segment_rule, reporter);
  switch (segment_rule.role) {
    case Role::none:
      return;
    case Role::hierarchy:
      return on_hierarchy(segment, where, reporter);
    case Role::line:
      line_.open(where, segment[2], segment[3], reporter);
      return on_priced_line(segment);
    case Role::change:
      return line_.open(where, segment[3], segment[5], reporter);
    case Role::subline:
      return line_.on_subline();
    case Role::destination:
      return line_.on_destination(segment);
    case Role::answer_heading:
      return line_.on_answer_type(segment[2]);
    case Role::answer:
      return line_.on_answer(segment);
    case Role::payment:
      return payment_.on_payment(segment, at_element(where, segment, 2));
    case Role::entity:
      return payment_.on_entity();
    case Role::paid_invoice:
      return payment_.on_invoice(segment);
    case Role::adjustment:
      return payment_.on_adjustment(segment);
    case Role::count:
      line_.close(reporter);
      return on_count(segment, where, reporter);
    case Role::charge:
      return on_charge(segment);
    case Role::tax:
      return on_tax(segment);
    case Role::mark:
      return on_mark(segment, where, reporter);
    case Role::total:
      sums_.total = at_element(where, segment, 1);
      total_text_ = sums_.total.value;
      if (const auto cents = whole(segment[1])) {
        sums_.total_cents = *cents;
        sums_.has_total = true;
      }
      return;
  }
}

void SetMeaning::on_hierarchy(const Segment& segment, const Reporter::Where& where,
                              Reporter& reporter) {
  ++sums_.levels;
  const auto id = whole(segment[1]);
  if (id != sums_.levels && sums_.levels_sequential) {
    sums_.levels_sequential = false;  // said once: what follows is only its consequence
    reporter.add(FindingCode::hl01_sequence, at_element(where, segment, 1),
                 say({"HL01 is '", segment[1], "', ", text_of(sums_.levels), " is next"}),
                 text_of(sums_.levels));
  }
  const std::string_view parent = segment[2];
  if (parent.empty()) {
    if (sums_.levels == 1) return;
    reporter.add(FindingCode::hl02_absent, at_element(where, segment, 2),
                 say({"HL ", segment[1], " names no parent, though it is not the first"}),
                 "the HL01 of a level before it");
    return;
  }
  const auto number = whole(parent);
  if (number && *number >= 1 && (id ? *number < *id : *number < sums_.levels)) return;
  reporter.add(FindingCode::hl02_parent, at_element(where, segment, 2),
               say({"HL ", segment[1], " names '", parent,
                    "' as its parent, which did not come before it"}),
               "the HL01 of a level before it");
}

void SetMeaning::add_to_hash(std::string_view quantity) {
  if (quantity.empty()) return;
  std::int64_t millionths = 0;
  if (!to_millionths(quantity, millionths)) {
    sums_.hash_known = false;
    return;
  }
  sums_.hash_millionths += millionths < 0 ? -millionths : millionths;
  std::int64_t digits = 0;
  for (const char c : quantity) {
    if (is_digit(c)) digits = digits * 10 + (c - '0');
  }
  sums_.hash_digits += digits;
}

void SetMeaning::on_priced_line(const Segment& segment) {
  std::int64_t quantity = 0;
  std::int64_t price = 0;
  ++sums_.terms;
  if (!to_millionths(segment[2], quantity) || !to_millionths(segment[4], price)) {
    sums_.total_known = false;
    return;
  }
  sums_.lines += Wide{quantity} * price / basis_quantity(segment[5]);
}

void SetMeaning::on_count(const Segment& segment, Reporter::Where where, Reporter& reporter) {
  const auto said = whole(segment[1]);
  if (rule_->counted_segment != kNone && said && *said != sums_.counted) {
    reporter.add(FindingCode::ctt01_count, at_element(where, segment, 1),
                 say({"CTT01 says ", segment[1], ", the set has ", text_of(sums_.counted)}),
                 text_of(sums_.counted));
  }
  const std::string_view hash = segment[2];
  std::int64_t millionths = 0;
  if (hash.empty() || rule_->hashed.segment == kNone || !sums_.hash_known ||
      !to_millionths(hash, millionths))
    return;
  // Either sum is in use: of the digits without their points, or of the numbers; cut on the left to
  // ten digits.
  constexpr std::int64_t kTenDigits = 10'000'000'000;
  if (millionths == sums_.hash_millionths) return;
  if (const auto digits = whole(hash);
      digits && *digits == static_cast<std::int64_t>(sums_.hash_digits % kTenDigits))
    return;
  reporter.add(FindingCode::ctt02_hash, at_element(where, segment, 2),
               say({"CTT02 says ", hash, ", the quantities sum to ",
                    text_of(static_cast<std::int64_t>(sums_.hash_digits % kTenDigits))}),
               text_of(static_cast<std::int64_t>(sums_.hash_digits % kTenDigits)));
}

void SetMeaning::on_charge(const Segment& segment) {
  if (segment[1] != "A" && segment[1] != "C") return;
  const std::string_view handling = segment[12];
  if (handling == "01" || handling == "04" || handling == "15")
    return;  // settled outside of the invoice
  const auto cents = whole(segment[5]);
  ++sums_.terms;
  if (!cents) {
    sums_.total_known = false;
    return;
  }
  const Wide amount = Wide{*cents} * kTrillionthsPerCent;
  add_charge(segment[1] == "C" ? amount : -amount);
}

void SetMeaning::on_tax(const Segment& segment) {
  if (segment[7] == "O") return;  // for information
  std::int64_t millionths = 0;
  ++sums_.terms;
  if (!to_millionths(segment[2], millionths)) {
    sums_.total_known = false;
    return;
  }
  add_charge(Wide{millionths} * 1'000'000);
}

void SetMeaning::on_mark(const Segment& segment, Reporter::Where where, Reporter& reporter) {
  for (std::uint32_t i = 1; i <= 4; i += 3) {
    std::string_view mark = segment[i + 1];
    if (segment[i] != "GM" && segment[i] != "AA") continue;
    if (segment[i] == "GM" && mark.size() == 20 && mark.starts_with("00")) mark.remove_prefix(2);
    if (mark.size() == 18 && has_check_digit(mark)) continue;
    reporter.add(FindingCode::sscc_check_digit, at_element(where, segment, i + 1),
                 say({"'", segment[i + 1], "' is no SSCC-18",
                      mark.size() == 18 ? ": its check digit is wrong" : ""}),
                 "18 digits, the last the check digit");
  }
}

void SetMeaning::on_products(const Segment& segment, Reporter::Where where, const SegmentRule& rule,
                             Reporter& reporter) {
  for (std::uint64_t bits = rule.product_qualifiers; bits != 0; bits &= bits - 1) {
    const auto i = static_cast<std::uint32_t>(std::countr_zero(bits));
    if (i >= segment.size()) return;
    const std::string_view qualifier = segment[i];
    if (qualifier.size() != 2 || (qualifier[0] != 'U' && qualifier[0] != 'E')) continue;
    const std::size_t digits = qualifier == "UP"   ? 12
                               : qualifier == "EN" ? 13
                               : qualifier == "UK" ? 14
                                                   : 0;
    const std::string_view value = segment[i + 1];
    if (digits == 0 || value.empty() || (value.size() == digits && has_check_digit(value)))
      continue;
    reporter.add(
        FindingCode::gtin_check_digit, at_element(where, segment, i + 1),
        say({"'", value, "' under ", qualifier, " is no number of ",
             text_of(static_cast<std::int64_t>(digits)), " digits with a right check digit"}),
        text_of(static_cast<std::int64_t>(digits)) + " digits, the last the check digit");
  }
}

void SetMeaning::end(Reporter& reporter) {
  line_.close(reporter);
  payment_.close(reporter);
  totals_.end(*rule_, reporter);
  if (!sums_.has_total || !sums_.total_known) return;
  const Wide total = Wide{sums_.total_cents} * kTrillionthsPerCent;
  const Wide allowed =
      Wide{std::max<std::int64_t>(sums_.terms, 1)} * (kTrillionthsPerCent / 2);  // each was rounded
  const auto near_total = [&](Wide sum) {
    return (sum < total ? total - sum : sum - total) <= allowed;
  };
  // Some invoices say a line's charge once more in the summary; then it counts there.
  if (near_total(sums_.lines + sums_.line_charges + sums_.summary_charges) ||
      near_total(sums_.lines + sums_.summary_charges))
    return;
  const auto sum =
      static_cast<std::int64_t>((sums_.lines + sums_.line_charges + sums_.summary_charges) / kTrillionthsPerCent);
  sums_.total.value = total_text_;
  reporter.add(FindingCode::tds01_total, sums_.total,
               say({"TDS01 says ", format_decimal(sums_.total_cents, 2),
                    ", lines, charges and taxes sum to ", format_decimal(sum, 2)}),
               text_of(sum));
}

}  // namespace proofload::x12
