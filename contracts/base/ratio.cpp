#include "contracts/base/ratio.hpp"

#include <charconv>

namespace proofload {

Result<Ratio> parse_probability(std::string_view text) {
  const auto number = [](std::string_view digits, std::uint32_t& out) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
    return error == std::errc{} && end == digits.data() + digits.size();
  };
  const std::size_t slash = text.find('/');
  Ratio ratio;
  if (slash == std::string_view::npos || !number(text.substr(0, slash), ratio.numerator) ||
      !number(text.substr(slash + 1), ratio.denominator)) {
    return fail("'" + std::string(text) +
                "' is no rate: write it as a fraction, such as \"1/200\"");
  }
  if (ratio.denominator == 0) return fail("a rate cannot have the denominator 0");
  if (ratio.numerator > ratio.denominator)
    return fail("rate " + std::string(text) + " is more than 1");
  return ratio;
}

std::string to_text(Ratio ratio) {
  return std::to_string(ratio.numerator) + "/" + std::to_string(ratio.denominator);
}

}  // namespace proofload
