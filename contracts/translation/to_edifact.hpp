// contracts/translation/to_edifact.hpp — an interchange that was written in X12, as EDIFACT.
//
// What     Each set becomes the message that says the same; ISA13 becomes the reference of UNB, with its nine digits, ST02
//          that of UNH. Groups become none. The same bytes become the same bytes.
// Requires an interchange that conforms, cut as in_between.hpp has it where its texts may hold other delimiters, its sets among those of messages.hpp. All of them count from 0001 in one group,
//          whose number is that of the interchange: a CONTRL names nothing else.
#pragma once

#include <string>
#include <string_view>

namespace proofload::translation {

std::string to_edifact(std::string_view x12);

}  // namespace proofload::translation
