// contracts/json/schema/branches.hpp — what to say of a value that fits none of several forms.
//
// What     The form that was meant is the one of the right kind, whose required properties are
//          there, whose constants agree; its breaches are the answer. Where nothing tells the forms
//          apart, the answer names what would.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contracts/json/schema.hpp"
#include "contracts/json/schema/rule.hpp"

namespace proofload::json::schema {

struct Branches {
  const std::vector<const Rule*>& rules;
  std::string_view keyword;  // anyOf or oneOf
};

// Requires that none fits.
void explain_branches(const Branches& branches, Value value, const std::string& pointer,
                      std::vector<Breach>& breaches);

}  // namespace proofload::json::schema
