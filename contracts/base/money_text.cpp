#include "contracts/base/money_text.hpp"

namespace proofload {

std::string full_decimal_text(const Money& money) {
  std::string text = decimal_text(money);
  const auto places = static_cast<std::size_t>(minor_places(money.currency));
  if (places == 0) return text;
  if (text.find('.') == std::string::npos) text += '.';
  text.append(places - (text.size() - text.find('.') - 1), '0');
  return text;
}

}  // namespace proofload
