// contracts/json/interfaces/body_name.hpp — which schema definition a message's body must satisfy.
//
// Shape    body_name("erp.create_order", Kind::reply, 201) is {"erp.schema.json", "OrderCreated"}:
//          the file's path as embedded, and the name under its "definitions". Each definition is
//          the struct of the same name. Nothing: a type of another interface, or a message that
//          has no body (the reply to an event), or one that is not of that version.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "contracts/port/message.hpp"

namespace proofload {

struct BodyName {
  std::string_view schema;
  std::string_view definition;
  friend bool operator==(const BodyName&, const BodyName&) = default;
};

// `status` counts for replies alone: 2xx is the answer, another the refusal.
std::optional<BodyName> body_name(Symbol type, Kind kind, int status, int version = 1);

// Whether a request of this type may be answered by that status of success. True of what is no request of the documents.
bool may_answer_with(Symbol type, int status, int version = 1);

// Every type of message that has a body.
std::vector<Symbol> all_body_types();
// Every body that a message of that version may have, each once.
std::vector<BodyName> all_body_names(int version = 1);

}  // namespace proofload
