// harness/lockstep/process.hpp — a child process: its two pipes, how it ended, its last words.
//
// What     The handle of whoever talks to it. The nursery starts it, drains its standard error and reaps it.
// Shape    in and out do not block. Ending it ends whatever it started, too.
// Requires the nursery outlives it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace proofload::lockstep {

// Of a descriptor that is closed when it goes.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(other.release()) {}
  Descriptor& operator=(Descriptor&& other) noexcept;
  ~Descriptor();
  int get() const { return number_; }
  int release();

 private:
  int number_ = -1;
};

struct ProcessEnd {
  int status = 0;             // as wait() tells it
  bool left_others = false;   // processes that it had started, or they, which were killed
};
// "exited with status 3", "was ended by signal 11 (Segmentation fault)"
std::string to_text(const ProcessEnd& end);

// What nursery and handle share.
struct ProcessState {
  mutable std::mutex mutex;
  std::condition_variable ended;
  pid_t guard = -1;
  pid_t child = -1;
  bool is_reaped = false;
  std::optional<ProcessEnd> end;
  std::string tail;  // of standard error
};

class Process {
 public:
  Process(std::shared_ptr<ProcessState> state, Descriptor in, Descriptor out)
      : in_(std::move(in)), out_(std::move(out)), state_(std::move(state)) {}
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  int in() const { return in_.get(); }
  int out() const { return out_.get(); }
  pid_t pid() const { return state_->child; }

  void close_in() { in_ = {}; }
  // Nothing: it still runs.
  std::optional<ProcessEnd> await_end(std::chrono::milliseconds most) const;
  void kill() const;  // it and all that it started, unless it was reaped
  // Ends it. The last lines of its standard error as they stand, but for what a terminal would obey; "" when it said nothing.
  std::string last_words() const;

 private:
  Descriptor in_;
  Descriptor out_;
  std::shared_ptr<ProcessState> state_;
};

}  // namespace proofload::lockstep
