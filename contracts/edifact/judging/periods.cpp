#include "contracts/edifact/judging/periods.hpp"

#include <string>
#include <utility>

#include "contracts/edi/values.hpp"

namespace proofload::edifact {
namespace {

// C century, Y year, M month, D day, W week, H hour, N minute, S second, Z zone (any characters).
using Shape = std::pair<std::string_view, std::string_view>;
constexpr Shape kShapes[] = {
    {"2", "DDMMYY"},          {"101", "YYMMDD"},         {"102", "CCYYMMDD"},   {"201", "YYMMDDHHNN"},
    {"202", "YYMMDDHHNNSS"},  {"203", "CCYYMMDDHHNN"},   {"204", "CCYYMMDDHHNNSS"},
    {"303", "CCYYMMDDHHNNZZZ"}, {"304", "CCYYMMDDHHNNSSZZZ"}, {"401", "HHNN"},  {"402", "HHNNSS"},
    {"602", "CCYY"},          {"609", "YYMM"},           {"610", "CCYYMM"},     {"615", "YYWW"},
    {"616", "CCYYWW"},        {"717", "YYMMDDYYMMDD"},   {"718", "CCYYMMDDCCYYMMDD"},
    {"711", "CCYYMMDDCCYYMMDD"}};

int days_in(int month, int year, bool year_known) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month != 2) return kDays[month - 1];
  const bool leap = !year_known || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
  return leap ? 29 : 28;
}

}  // namespace

std::string_view period_shape(std::string_view format) {
  for (const Shape& shape : kShapes) {
    if (shape.first == format) return shape.second;
  }
  return {};
}

bool has_period_shape(std::string_view value, std::string_view shape) {
  if (value.size() > shape.size() && value.size() == shape.size() + 1 && value[shape.size() / 2] == '-') {
    return has_period_shape(std::string(value).erase(shape.size() / 2, 1), shape);  // from-to, with its dash
  }
  if (value.size() != shape.size()) return false;
  int century = -1, year = 0, month = 0, day = 0;
  const auto is_day = [&] {
    return month == 0 || day == 0 || day <= days_in(month, century * 100 + year, century >= 0);
  };
  for (std::size_t i = 0; i + 1 < shape.size(); i += 2) {
    if (shape[i] == 'Z') return true;
    if (!edi::is_digit(value[i]) || !edi::is_digit(value[i + 1])) return false;
    const int two = edi::two_digits(value.data() + i);
    switch (shape[i]) {
      case 'C':
        if (!is_day()) return false;
        century = two;
        month = day = 0;
        break;
      case 'Y':
        if (century < 0 && month != 0 && day != 0 && i > 4) {
          if (!is_day()) return false;
          month = day = 0;
        }
        year = two;
        break;
      case 'M': month = two; if (two < 1 || two > 12) return false; break;
      case 'D': day = two; if (two < 1 || two > 31) return false; break;
      case 'W': if (two < 1 || two > 53) return false; break;
      case 'H': if (two > 24) return false; break;
      default: if (two > 59) return false; break;
    }
  }
  return is_day();
}

}  // namespace proofload::edifact
