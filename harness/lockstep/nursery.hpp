// harness/lockstep/nursery.hpp — starts children, drains their standard error, reaps them.
//
// What     One thread of Boost.Asio for all children. A child has a process group of its own, default signals, one core, and a
//          guard that ends it, and whatever it left behind, with the harness.
// Errors   start(): the command does not exist, may not be executed, or there is no process more to be had.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/lockstep/process.hpp"

namespace proofload::lockstep {

class Nursery {
 public:
  Nursery();
  ~Nursery();  // requires that all its processes are gone
  Nursery(const Nursery&) = delete;
  Nursery& operator=(const Nursery&) = delete;

  // core: -1 is any. Several threads may ask.
  Result<std::unique_ptr<Process>> start(const std::vector<std::string>& command, int core);

 private:
  class Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace proofload::lockstep
