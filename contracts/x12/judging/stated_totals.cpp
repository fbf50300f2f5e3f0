#include "contracts/x12/judging/stated_totals.hpp"

#include "contracts/base/decimal.hpp"
#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {
namespace {

std::int64_t size_of(std::int64_t value) {
  return value < 0 ? -value : value;
}

}  // namespace

void StatedTotals::on(const SetRule& rule, const Segment& segment, std::uint16_t index,
                      const Reporter::Where& where, Reporter& reporter) {
  for (std::size_t i = 0; i < rule.totals.size(); ++i) {
    const TotalRule& total = rule.totals[i];
    Sum& sum = sums_[i];
    if (index == total.sums.segment && !segment[total.sums.element].empty()) {
      std::int64_t term = 0;
      sum.any = true;
      sum.known = to_millionths(segment[total.sums.element], term) && sum.known;
      sum.millionths += term;
    }
    if (index == total.says.segment && (total.unless == 0 || segment[total.unless].empty())) {
      sum.is_said = to_millionths(segment[total.says.element], sum.said);
      sum.where = at_element(where, segment, total.says.element);
      sum.text = sum.where.value;
    }
  }
  for (const DifferenceRule& difference : rule.differences) {
    if (index == difference.says.segment) judge_difference(difference, segment, where, reporter);
  }
}

void StatedTotals::judge_difference(const DifferenceRule& difference, const Segment& segment,
                                    const Reporter::Where& where, Reporter& reporter) {
  std::int64_t said = 0, from = 0, less = 0;
  if (!to_millionths(segment[difference.says.element], said) ||
      !to_millionths(segment[difference.from], from) ||
      !to_millionths(segment[difference.less], less) || size_of(from - less) == size_of(said))
    return;
  reporter.add(FindingCode::stated_difference,
               at_element(where, segment, difference.says.element),
               say({place_name(segment.id(), difference.says.element), " says ",
                    segment[difference.says.element], ", ", segment[difference.from], " less ",
                    segment[difference.less], " is ", format_decimal(from - less, 6)}),
               format_decimal(from - less, 6));
}

void StatedTotals::end(const SetRule& rule, Reporter& reporter) const {
  for (std::size_t i = 0; i < rule.totals.size(); ++i) {
    const Sum& sum = sums_[i];
    if (!sum.is_said || !sum.any || !sum.known || sum.millionths == sum.said) continue;
    const std::string right = format_decimal(static_cast<std::int64_t>(sum.millionths), 6);
    Reporter::Where where_said = sum.where;
    where_said.value = sum.text;
    reporter.add(FindingCode::stated_total, where_said,
                 say({place_name(sum.where.segment, sum.where.element), " says ", sum.text,
                      ", the set's sum to ", right}),
                 right);
  }
}

}  // namespace proofload::x12
