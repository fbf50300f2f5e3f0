// contracts/edifact/judging/amounts.hpp — do the amounts of a priced message agree with each other?
//
// What     A line's amount (MOA 203) is its quantity times its price, unless an allowance or charge changes it; the sum of
//          lines (79) is that of their amounts; the total (77, 39 or 86) is the taxable amount (125) and the tax (176).
// Shape    on_… as segments come; end_line at each LIN and at the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "contracts/edifact/judging/reporter.hpp"

namespace proofload::edifact {

// A number with the interchange's decimal mark, in millionths.
std::optional<std::int64_t> millionths_of(std::string_view text, char decimal);
std::string text_of_millionths(std::int64_t value);

class Amounts {
 public:
  explicit Amounts(bool priced = false, char decimal = '.') : priced_(priced), decimal_(decimal) {}

  void on_line(Reporter& reporter);
  void on_quantity(std::int64_t millionths) { quantities_ += 1, quantity_ = millionths; }
  void on_price(const Segment& segment);
  void on_charge() { changed_ = true; }
  void on_tax() { in_tax_ = true; }
  void on_summary(Reporter& reporter);
  void on_amount(const Segment& segment, std::uint32_t position);
  void end(Reporter& reporter);

 private:
  __extension__ using Wide = __int128;
  struct Stated {
    std::int64_t millionths = 0;
    std::uint32_t position = 0;
    std::string value;
    std::size_t offset = 0;
  };

  void end_line(Reporter& reporter);
  void report(FindingCode code, const Stated& stated, std::string text, std::int64_t expected, Reporter& reporter) const;

  bool priced_;
  char decimal_;
  bool in_line_ = false, in_summary_ = false, in_tax_ = false;
  // of the open line
  int quantities_ = 0, prices_ = 0;
  std::int64_t quantity_ = 0, price_ = 0, basis_ = 0;
  int price_places_ = 0;
  bool changed_ = false;
  std::optional<Stated> amount_;
  // of the message
  std::int64_t lines_sum_ = 0;
  bool lines_known_ = true;
  std::optional<Stated> lines_total_, total_, taxable_, tax_;
};

}  // namespace proofload::edifact
