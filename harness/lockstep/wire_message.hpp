// harness/lockstep/wire_message.hpp — a message as an object of the wire.
//
// What     Both ways: from the host with id and from; from the child without either. A body that is no UTF-8 travels as
//          base64, and a header says so.
// Shape    members that say nothing are left out, never null; content_type follows from the type, and is not read.
// Errors   read_message(): a member that is missing, unknown, of another kind or beyond its range, each with its JSON
//          pointer below the message.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "contracts/json/value.hpp"
#include "contracts/port/message.hpp"
#include "harness/lockstep/names.hpp"

namespace proofload::lockstep {

// Appends.
void write_message(const Message& message, std::string& out);

enum class Sender : std::uint8_t { host, child };
Result<Message> read_message(json::Value value, Sender sender, Names& names);

}  // namespace proofload::lockstep
