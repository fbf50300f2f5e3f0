// harness/lockstep/channel.hpp — one line to a child, one line back.
//
// What     Blocking, with a deadline by the wall clock. Whatever the child says unasked is seen before it is asked again.
// Shape    the answer is a view into the channel's buffer, without its line end, until the next ask().
// Errors   a clause that goes on from "the orchestrator": how it ended, that it hung, flooded, or spoke unasked.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "contracts/base/result.hpp"
#include "harness/lockstep/process.hpp"

namespace proofload::lockstep {

struct ChannelLimits {
  std::chrono::milliseconds timeout{10'000};
  std::size_t line_most = std::size_t{16} << 20;
};

class Channel {
 public:
  Channel(std::unique_ptr<Process> process, ChannelLimits limits)
      : process_(std::move(process)), limits_(limits) {}

  // `line` ends with a line end.
  Result<std::string_view> ask(std::string_view line);
  // Between cases it says nothing.
  Result<void> await_silence();
  // After its answer to stop: it exits with status 0, and leaves nobody behind.
  Result<void> await_exit();

  Process& process() { return *process_; }
  std::uint64_t lines_read() const { return lines_read_; }
  // Whether all that it was told is still in its pipe.
  bool has_read_nothing() const;

 private:
  using Clock = std::chrono::steady_clock;

  Result<void> write(std::string_view line, Clock::time_point deadline);
  Result<std::string_view> read_line(Clock::time_point deadline);
  Result<bool> fill();  // false: there is nothing to read now
  Result<void> be_silent();
  tl::unexpected<Error> gone();
  tl::unexpected<Error> hung() const;
  std::string_view unread() const { return {buffer_.data() + begin_, end_ - begin_}; }
  bool wait(int descriptor, short events, Clock::time_point deadline) const;

  std::unique_ptr<Process> process_;
  ChannelLimits limits_;
  std::string buffer_;
  std::size_t begin_ = 0;     // of what was not taken yet
  std::size_t end_ = 0;       // of what was read
  std::size_t searched_ = 0;  // up to here there is no line end
  std::uint64_t lines_read_ = 0;
  std::size_t written_ = 0;
};

}  // namespace proofload::lockstep
