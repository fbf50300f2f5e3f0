// harness/scenario/read/judge.hpp — a tree before its published schema.
//
// What     Compiles the schemas of the folder on first use; breaches go to the report at the place
// of key or value.
#pragma once

#include <memory>
#include <string_view>

#include "harness/scenario/located/node.hpp"
#include "harness/scenario/read/report.hpp"

namespace proofload::scenario {

class Judge {
 public:
  Judge();
  ~Judge();
  // `schema`: "world.schema.json". CHECKs that it exists and compiles: it travels inside the
  // program.
  void judge(std::string_view schema, const Node& node, Report& report);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace proofload::scenario
