#include "contracts/edifact/judging/amounts.hpp"

#include "contracts/base/decimal.hpp"
#include "contracts/edi/values.hpp"

namespace proofload::edifact {
namespace {

constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kCent = 10'000;

int places_of(std::string_view number, char decimal) {
  const std::size_t mark = number.find(decimal);
  return mark == std::string_view::npos ? 0 : static_cast<int>(number.size() - mark - 1);
}

std::int64_t away(std::int64_t a, std::int64_t b) { return a < b ? b - a : a - b; }

}  // namespace

std::optional<std::int64_t> millionths_of(std::string_view text, char decimal) {
  std::int64_t value = 0;
  if (decimal == '.' || text.find(decimal) == std::string_view::npos) {
    return edi::to_millionths(text, value) ? std::optional(value) : std::nullopt;
  }
  std::string with_point(text);
  with_point[text.find(decimal)] = '.';
  return edi::to_millionths(with_point, value) ? std::optional(value) : std::nullopt;
}

std::string text_of_millionths(std::int64_t value) {
  std::string text = format_decimal(value, 6);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

void Amounts::on_line(Reporter& reporter) {
  end_line(reporter);
  in_line_ = true;
  in_tax_ = false;
}

void Amounts::on_price(const Segment& segment) {
  if (!in_line_) return;
  const auto price = millionths_of(segment(1, 2), decimal_);
  const std::string_view basis_text = segment(1, 5);
  const auto basis = basis_text.empty() ? std::optional(kMillion) : millionths_of(basis_text, decimal_);
  prices_ += price && basis && *basis > 0 ? 1 : 2;  // one that cannot be read counts as no price to go by
  price_ = price.value_or(0);
  basis_ = basis.value_or(kMillion);
  price_places_ = places_of(segment(1, 2), decimal_);
}

void Amounts::on_amount(const Segment& segment, std::uint32_t position) {
  if (!priced_ || in_tax_) return;
  const std::string_view type = segment(1, 1);
  const auto value = millionths_of(segment(1, 2), decimal_);
  if (!value) {
    if (type == "203") lines_known_ = false;
    return;
  }
  std::optional<Stated>* place = nullptr;
  if (in_line_ && !changed_ && type == "203") place = &amount_;
  if (in_summary_ && !changed_) {
    if (type == "79") place = &lines_total_;
    if (type == "77" || type == "39" || type == "86") place = &total_;
    if (type == "125") place = &taxable_;
    if (type == "176") place = &tax_;
  }
  if (place != nullptr && !*place) {
    *place = Stated{*value, position, std::string(segment(1, 2)), segment.offset_of(1, 2)};
  }
}

void Amounts::report(FindingCode code, const Stated& stated, std::string text, std::int64_t expected,
                     Reporter& reporter) const {
  reporter.add(code, {"MOA", stated.position, 1, 2, "5004", stated.value, stated.offset}, std::move(text),
               text_of_millionths(expected));
}

void Amounts::end_line(Reporter& reporter) {
  if (in_line_) {
    if (!amount_) lines_known_ = false;
    if (amount_ && __builtin_add_overflow(lines_sum_, amount_->millionths, &lines_sum_)) lines_known_ = false;
    if (amount_ && !changed_ && quantities_ == 1 && prices_ == 1) {
      const Wide exact = Wide{quantity_} * price_ / basis_;
      // The price was rounded to its last place, and the amount to the cent.
      Wide allowed = quantity_ < 0 ? -Wide{quantity_} : Wide{quantity_};
      for (int place = 0; place < price_places_; ++place) allowed /= 10;
      allowed = price_places_ == 0 ? Wide{kCent} : allowed / 2 + kCent;
      if (const Wide off = exact - amount_->millionths; off > allowed || -off > allowed) {
        report(FindingCode::line_amount, *amount_, say({"MOA 203 says ", amount_->value, ", quantity times price is ",
               text_of_millionths(static_cast<std::int64_t>(exact))}), static_cast<std::int64_t>(exact), reporter);
      }
    }
  }
  in_line_ = changed_ = false;
  quantities_ = prices_ = 0;
  amount_.reset();
}

void Amounts::on_summary(Reporter& reporter) {
  end_line(reporter);
  in_summary_ = true;
  in_tax_ = changed_ = false;
}

void Amounts::end(Reporter& reporter) {
  end_line(reporter);
  if (!priced_) return;
  if (lines_total_ && lines_known_ && away(lines_total_->millionths, lines_sum_) > kCent) {
    report(FindingCode::moa_total, *lines_total_,
           say({"MOA 79 says ", lines_total_->value, ", the lines' amounts sum to ", text_of_millionths(lines_sum_)}),
           lines_sum_, reporter);
  }
  if (!total_ || !taxable_ || !tax_) return;
  const std::int64_t sum = taxable_->millionths + tax_->millionths;
  if (away(total_->millionths, sum) <= kCent) return;
  report(FindingCode::moa_total, *total_,
         say({"the total is ", total_->value, ", the taxable amount and the tax sum to ", text_of_millionths(sum)}), sum,
         reporter);
}

}  // namespace proofload::edifact
