// mocks/edi/document_name.hpp — what a set calls itself, or what it is about, in its own words.
//
// Shape    "" for a set that has no such place, or leaves it empty.
// Source   X12 004010: the beginning segment of each set.
#pragma once

#include <string>
#include <string_view>

#include "contracts/x12/judge.hpp"

namespace proofload::mocks::edi {

std::string document_name(const x12::JudgedSet& set);   // "D-00000017" of a 945: W0602
std::string document_about(const x12::JudgedSet& set);  // "945 D-00000017", or "945" alone

}  // namespace proofload::mocks::edi
