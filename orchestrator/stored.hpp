// orchestrator/stored.hpp — the records of the durable store as text, and the keys that they stand under.
//
// Shape    "outbox/<operation>", "order/<key>", "line/<key>/<n>", "carton/<key>/<sscc>", "document/<id>",
//          "seen/<interchange>", "counter/<partner>", "key/<key>". Values are JSON or a number.
#pragma once

#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "orchestrator/documents.hpp"
#include "orchestrator/operation.hpp"
#include "orchestrator/order_state.hpp"

namespace proofload::orchestrator {

std::string to_text(const Operation&);
std::string to_text(const HeadRecord&);
std::string to_text(const LineRecord&);
std::string to_text(const CartonRecord&);
std::string to_text(const OutDocument&);

// CHECKs: what stands in the store was written by us.
template <class T>
T from_text(std::string_view text);
template <>
Operation from_text(std::string_view text);
template <>
HeadRecord from_text(std::string_view text);
template <>
LineRecord from_text(std::string_view text);
template <>
CartonRecord from_text(std::string_view text);
template <>
OutDocument from_text(std::string_view text);

}  // namespace proofload::orchestrator
