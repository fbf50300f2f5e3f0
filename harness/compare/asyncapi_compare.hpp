// harness/compare/asyncapi_compare.hpp — two versions of an AsyncAPI 3 document, seen by all who are on its channels.
//
// What     Channels with their addresses and messages, operations with what they do and say, replies. Of a message both count,
//          who sends it by the old version and who reads it by that: there is no caller whose side the document takes.
#pragma once

#include "harness/compare/change.hpp"
#include "harness/compare/version.hpp"

namespace proofload::compare {

void compare_asyncapi(Version& before, Version& after, Changes& changes);

}  // namespace proofload::compare
