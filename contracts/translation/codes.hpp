// contracts/translation/codes.hpp — the same thing by its code in X12 and in EDIFACT.
//
// What     Units of measure (X12 element 355, UN/ECE recommendation 20), dates (374, 2005), parties (98, 3035), lists of
//          party codes (66, 3055), item numbers (235, 7143), purposes (353, 1225), modes of transport (91, 8067), taxes
//          (963, 5153). A code without a counterpart is kept as it is.
// Source   domain facts, section 1.4. "CA" is a case in X12 and a can in recommendation 20: there it is "CS".
#pragma once

#include <string>
#include <string_view>

namespace proofload::translation {

enum class CodeList { unit, date, party, party_list, item, purpose, mode, tax, reference };

std::string to_edifact(CodeList list, std::string_view x12);
std::string to_x12(CodeList list, std::string_view edifact);

}  // namespace proofload::translation
