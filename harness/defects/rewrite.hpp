// harness/defects/rewrite.hpp — a request goes out with another body.
//
// Shape    rewrite<erp::CreateOrder>(message, parser, [](erp::CreateOrder& request) { … }); a body that is none of these
//          stays as it is.
#pragma once

#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/port/message.hpp"

namespace proofload::defects {

template <class Request, class Change>
void rewrite(Message& message, json::Parser& parser, const Change& change) {
  auto request = json::from_json<Request>(parser, message.body);
  if (!request) return;
  change(*request);
  message.body = Body(json::to_json(*request));
}

}  // namespace proofload::defects
