// harness/lockstep/children.hpp — the processes of an orchestrator from outside: started, lent to cases, told to stop.
//
// Shape    take() gives one that waits for its next case, where one may be used, else a new one; one on the thread's core
//          first. What was lent comes back by give_back(), or ends with its Channel.
// Requires may be called on several threads.
// Errors   take() throws run::NeverStarted: the command cannot be started.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "harness/lockstep/cores.hpp"
#include "harness/lockstep/door.hpp"
#include "harness/lockstep/nursery.hpp"

namespace proofload::lockstep {

struct Child {
  std::unique_ptr<Channel> channel;
  std::string defect;
  int core = -1;
};

class Children {
 public:
  explicit Children(DoorOptions options) : options_(std::move(options)), cores_(options_.is_pinned) {}
  ~Children();

  Child take(const std::string& defect, bool may_be_used);
  void give_back(Child child);

 private:
  std::optional<Child> take_idle(const std::string& defect, int core);

  DoorOptions options_;
  Cores cores_;
  Nursery nursery_;
  std::mutex mutex_;
  std::vector<Child> idle_;
};

}  // namespace proofload::lockstep
