// harness/compare/openapi_compare.hpp — two versions of an OpenAPI document, seen by whoever calls.
//
// What     Paths, operations, parameters, request bodies, responses with their headers, webhooks, security. What a caller sends
//          is compared as a request, what it gets as a response; of a webhook it is the other way round. Paths are the
//          same whatever their parameters are called.
#pragma once

#include "harness/compare/change.hpp"
#include "harness/compare/version.hpp"

namespace proofload::compare {

void compare_openapi(Version& before, Version& after, Changes& changes);

}  // namespace proofload::compare
