#include "mocks/warehouse/sscc.hpp"

#include "contracts/base/check.hpp"

namespace proofload::mocks::warehouse {

char check_digit(std::string_view digits) {
  int sum = 0;
  int weight = 3;
  for (std::size_t i = digits.size(); i-- > 0;) {
    sum += weight * (digits[i] - '0');
    weight = 4 - weight;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string sscc(std::int32_t extension, std::string_view company_prefix, std::int64_t serial) {
  constexpr std::size_t kDigits = 17;
  CHECK(extension >= 0 && extension <= 9, "an extension of one digit");
  CHECK(company_prefix.size() >= 7 && company_prefix.size() <= 10,
        "a company prefix of 7 to 10 digits");
  const std::size_t left = kDigits - 1 - company_prefix.size();
  std::string reference = std::to_string(serial);
  if (reference.size() > left) reference.erase(0, reference.size() - left);

  std::string code(1, static_cast<char>('0' + extension));
  code += company_prefix;
  code.append(left - reference.size(), '0');
  code += reference;
  return code += check_digit(code);
}

}  // namespace proofload::mocks::warehouse
