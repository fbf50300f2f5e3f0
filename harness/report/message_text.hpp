// harness/report/message_text.hpp — a whole message, as a person reads it.
//
// Shape    what stands beside the body, a line each, as in HTTP; an empty line; the body: EDI a segment a line, JSON a
//          member a line, its numbers as they were sent; anything else, and what was damaged or has a member twice, as it
//          stands.
// Units    UTF-8: a body of ISO 8859-1 is told in it.
#pragma once

#include <string>

#include "contracts/port/message.hpp"

namespace proofload::report {

std::string message_text(const Message& message);

}  // namespace proofload::report
