#include "harness/scenario/profile/partner_profile_reader.hpp"

#include "harness/scenario/read/values.hpp"

namespace proofload::scenario {

std::shared_ptr<const edi::PartnerProfile> read_partner_profile(const std::string& name, const Node& partner, Report& report) {
  const Node* profile = partner.find("profile");
  if (profile == nullptr || !profile->is_object()) return nullptr;
  PartnerAddress address;
  if (const Node* edi = partner.find("edi")) {
    address.spot = edi->spot;
    static constexpr std::pair<std::string_view, EdiStandard> kStandards[] = {{"x12", EdiStandard::x12}, {"edifact", EdiStandard::edifact}};
    read_word(edi->find("standard"), kStandards, address.standard);
    read_text(edi->find("qualifier"), address.qualifier);
    read_text(edi->find("id"), address.id);
    address.group_id = address.id;
    read_text(edi->find("group_id"), address.group_id);
  }
  return read_profile(name, *profile, address, report);
}

}  // namespace proofload::scenario
