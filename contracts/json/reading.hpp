// contracts/json/reading.hpp — the values of a message's body, parsed once for all who read them.
//
// What     The judge reads a body when it is sent, its receiver when it arrives: the second finds what the first kept.
// Shape    the Value lasts as long as the body and until the next parse() of the same parser, whichever ends first.
// Errors   as Parser::parse(); a body that is no JSON is parsed by each reader.
#pragma once

#include "contracts/json/parser.hpp"
#include "contracts/port/message.hpp"

namespace proofload::json {

Result<Value> values_of(const Body& body, Parser& parser);

}  // namespace proofload::json
