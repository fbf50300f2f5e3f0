#include "contracts/edifact/judging/message_meaning.hpp"

#include "contracts/edi/values.hpp"
#include "contracts/edifact/judging/periods.hpp"

namespace proofload::edifact {
namespace {

constexpr std::int64_t kOne = 1'000'000;

bool is_gtin_length(std::size_t digits) { return digits == 8 || digits == 12 || digits == 13 || digits == 14; }

}  // namespace

void MessageMeaning::begin(const MessageRule& rule, const Delimiters& delimiters) {
  rule_ = &rule;
  delimiters_ = delimiters;
  amounts_ = Amounts(rule.priced, delimiters.decimal);
  lines_ = own_quantities_ = all_quantities_ = 0;
  quantities_known_ = true;
  in_summary_ = false;
  levels_.clear();
}

void MessageMeaning::on(const Segment& segment, std::uint32_t position, Role role, Reporter& reporter) {
  switch (role) {
    case Role::none: return;
    case Role::line:
      ++lines_;
      amounts_.on_line(reporter);
      return judge_gtin(segment, position, 3, reporter);
    case Role::product:
      for (std::uint32_t i = 2; i <= segment.size(); ++i) judge_gtin(segment, position, i, reporter);
      return;
    case Role::level: return on_level(segment, position, reporter);
    case Role::identity: return on_identities(segment, position, reporter);
    case Role::party:
    case Role::place: return judge_gln(segment, position, reporter);
    case Role::quantity: return on_quantity(segment);
    case Role::price: return amounts_.on_price(segment);
    case Role::charge: return amounts_.on_charge();
    case Role::tax: return amounts_.on_tax();
    case Role::amount: return amounts_.on_amount(segment, position);
    case Role::period: return on_period(segment, position, reporter);
    case Role::control: return on_control(segment, position, reporter);
    case Role::section:
      in_summary_ = segment(1) == "S";
      if (in_summary_) amounts_.on_summary(reporter);
      return;
  }
}

void MessageMeaning::on_level(const Segment& segment, std::uint32_t position, Reporter& reporter) {
  const std::string_view id = segment(1), parent = segment(2);
  if (!parent.empty() && !levels_.came(parent)) {
    reporter.add(FindingCode::cps_parent, place_in(segment, position, 2),
                 say({"CPS ", id, " names '", parent, "' as its parent, which did not come before it"}),
                 "the CPS01 of a level before it");
  }
  if (!id.empty() && levels_.repeats(id)) {
    reporter.add(FindingCode::cps_repeated, place_in(segment, position, 1),
                 say({"CPS ", id, " came before in this message"}), "a number of its own");
  }
}

void MessageMeaning::on_quantity(const Segment& segment) {
  if (lines_ == 0 || in_summary_) return;
  const auto value = millionths_of(segment(1, 2), delimiters_.decimal);
  if (!value || __builtin_add_overflow(all_quantities_, *value, &all_quantities_)) {
    quantities_known_ = false;
    return;
  }
  if (segment(1, 1) != rule_->quantity) return;
  own_quantities_ += *value;
  amounts_.on_quantity(*value);
}

void MessageMeaning::on_control(const Segment& segment, std::uint32_t position, Reporter& reporter) {
  const std::string_view what = segment(1, 1);
  const auto said = millionths_of(segment(1, 2), delimiters_.decimal);
  if (!said) return;
  if (what == "2" && *said != lines_ * kOne) {
    reporter.add(FindingCode::cnt_count, place_in(segment, position, 1, 2),
                 say({"CNT 2 says ", segment(1, 2), " lines, the message has ", std::to_string(lines_)}),
                 std::to_string(lines_));
  }
  if (what != "1" || rule_->quantity.empty() || !quantities_known_) return;
  if (*said == own_quantities_ || *said == all_quantities_) return;
  reporter.add(FindingCode::cnt_quantity, place_in(segment, position, 1, 2),
               say({"CNT 1 says ", segment(1, 2), ", the lines' quantities sum to ", text_of_millionths(own_quantities_)}),
               text_of_millionths(own_quantities_));
}

void MessageMeaning::on_period(const Segment& segment, std::uint32_t position, Reporter& reporter) const {
  const std::string_view value = segment(1, 2);
  if (value.empty()) return;
  const std::string_view shape = period_shape(segment(1, 3));
  if (shape.empty() || has_period_shape(value, shape)) return;
  reporter.add(FindingCode::dtm_value, place_in(segment, position, 1, 2),
               say({"'", value, "' is nothing of format ", segment(1, 3)}), std::string(shape));
}

void MessageMeaning::on_identities(const Segment& segment, std::uint32_t position, Reporter& reporter) const {
  if (segment(1) != "BJ") return;
  for (std::uint32_t i = 2; i <= segment.size(); ++i) {
    for (std::uint32_t c = 1; c <= segment.components(i); ++c) {
      std::string_view sscc = segment(i, c);
      if (sscc.empty()) continue;
      if (sscc.size() == 20 && sscc.starts_with("00")) sscc.remove_prefix(2);
      if (sscc.size() == 18 && edi::has_check_digit(sscc)) continue;
      reporter.add(FindingCode::sscc_check_digit, place_in(segment, position, i, c),
                   say({"'", segment(i, c), "' is no SSCC-18", sscc.size() == 18 ? ": its check digit is wrong" : ""}),
                   "18 digits, the last the check digit");
    }
  }
}

// A party or place of GS1: its list's agency is 9.
void MessageMeaning::judge_gln(const Segment& segment, std::uint32_t position, Reporter& reporter) const {
  const std::string_view gln = segment(2, 1);
  if (segment(2, 3) != "9" || gln.empty()) return;
  if (gln.size() == 13 && edi::has_check_digit(gln)) return;
  reporter.add(FindingCode::gln_check_digit, place_in(segment, position, 2, 1),
               say({"'", gln, "' is no GLN", gln.size() == 13 ? ": its check digit is wrong" : ""}),
               "13 digits, the last the check digit");
}

void MessageMeaning::judge_gtin(const Segment& segment, std::uint32_t position, std::uint32_t element,
                                Reporter& reporter) const {
  const std::string_view type = segment(element, 2), number = segment(element, 1);
  const bool is_gtin = type == "EN" || type == "SRV" || type == "UP";
  if (!is_gtin || number.empty()) return;
  const bool fits = type == "UP" ? number.size() == 12 : is_gtin_length(number.size());
  if (fits && edi::has_check_digit(number)) return;
  reporter.add(FindingCode::gtin_check_digit, place_in(segment, position, element, 1),
               say({"'", number, "' under ", type, " is no number with a right check digit"}),
               type == "UP" ? "12 digits, the last the check digit" : "8, 12, 13 or 14 digits, the last the check digit");
}

void MessageMeaning::end(Reporter& reporter) { amounts_.end(reporter); }

}  // namespace proofload::edifact
