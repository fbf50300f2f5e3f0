#include "contracts/x12/envelope.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace proofload::x12 {

std::string_view functional_id(std::string_view set_id) {
  using Row = std::pair<std::string_view, std::string_view>;
  static constexpr auto kRows = std::to_array<Row>({
      {"180", "AN"}, {"204", "SM"}, {"210", "IM"}, {"214", "QM"}, {"753", "RF"}, {"754", "RG"},
      {"810", "IN"}, {"812", "CD"}, {"820", "RA"}, {"824", "AG"}, {"832", "SC"}, {"846", "IB"},
      {"850", "PO"}, {"855", "PR"}, {"856", "SH"}, {"860", "PC"}, {"861", "RC"}, {"864", "TX"},
      {"865", "CA"}, {"870", "RS"}, {"875", "OG"}, {"880", "GP"}, {"940", "OW"}, {"943", "AR"},
      {"944", "RE"}, {"945", "SW"}, {"947", "AW"}, {"990", "GF"}, {"997", "FA"}, {"999", "FA"},
  });
  const auto found =
      std::lower_bound(kRows.begin(), kRows.end(), set_id,
                       [](const Row& row, std::string_view id) { return row.first < id; });
  return found != kRows.end() && found->first == set_id ? found->second : std::string_view();
}

std::string_view version_of(std::string_view set_id) {
  return set_id == "753" || set_id == "754" ? "004030" : "004010";
}

}  // namespace proofload::x12
