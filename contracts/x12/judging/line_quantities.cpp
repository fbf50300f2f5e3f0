#include "contracts/x12/judging/line_quantities.hpp"

#include <algorithm>

#include "contracts/base/decimal.hpp"
#include "contracts/x12/judging/values.hpp"

namespace proofload::x12 {

void LineQuantities::open(const Reporter::Where& line, std::string_view quantity, std::string_view unit,
                          Reporter& reporter) {
  close(reporter);
  line_ = line;
  unit_ = unit;
  quantity_ = 0;
  comparable_ = to_millionths(quantity, quantity_);
  in_subline_ = false;
}

void LineQuantities::on_destination(const Segment& segment) {
  if (segment[1] != unit_) return;
  has_split_ = true;
  for (std::size_t i = 4; i <= std::min<std::size_t>(segment.size(), 22); i += 2) {
    std::int64_t quantity = 0;
    if (to_millionths(segment[i], quantity)) split_ += quantity;
  }
}

void LineQuantities::on_answer(const Segment& segment) {
  if (in_subline_) return;
  std::int64_t quantity = 0;
  has_answer_ = true;
  if (segment[1] == "IQ" || segment[3] != unit_ || !to_millionths(segment[2], quantity)) comparable_ = false;
  answered_ += quantity;
}

void LineQuantities::close(Reporter& reporter) {
  const auto differs = [&](FindingCode code, std::string_view what, Wide sum) {
    reporter.add(code, line_,
                 say({"the line's quantity is ", format_decimal(quantity_, 6), ", ", what, " ",
                      format_decimal(static_cast<std::int64_t>(sum), 6)}));
  };
  if (has_split_ && split_ != quantity_) differs(FindingCode::sdq_total, "its destinations get", split_);
  if (in_full_ && has_answer_ && comparable_ && answered_ != quantity_)
    differs(FindingCode::ack02_total, "its answers speak of", answered_);
  split_ = answered_ = 0;
  has_split_ = has_answer_ = false;
}

}  // namespace proofload::x12
