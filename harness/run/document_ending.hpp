// harness/run/document_ending.hpp — how one given document ended.
#pragma once

#include <string>

namespace proofload::run {

struct DocumentEnding {
  std::string file;
  std::string set;      // "945"; "" for bytes that nobody could name
  std::string about;    // "bigbox/4711", "D-00000017"; "" where the set does not say
  std::string sent_by;  // "3pl", "seller -> bigbox"; "nobody"
  std::string ending;   // "invoiced", "desk: unknown_item"; "" when nobody did anything
};

}  // namespace proofload::run
