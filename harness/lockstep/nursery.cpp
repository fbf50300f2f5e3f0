#include "harness/lockstep/nursery.hpp"

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <cstring>
#include <future>
#include <thread>

#include "harness/lockstep/guard.hpp"

namespace proofload::lockstep {
namespace {

namespace asio = boost::asio;
using Stream = asio::posix::stream_descriptor;

constexpr std::size_t kTailMost = 16 * 1024;

struct Pipe {
  Descriptor reads;
  Descriptor writes;
};

Result<Pipe> make_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return fail(std::string("no pipe more: ") + std::strerror(errno));
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

void do_not_block(int descriptor) { fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK); }

template <class Report>
std::optional<Report> read_report(int pipe) {
  Report report;
  ssize_t got = 0;
  while ((got = read(pipe, &report, sizeof report)) < 0 && errno == EINTR) {
  }
  if (got != static_cast<ssize_t>(sizeof report)) return std::nullopt;
  return report;
}

// Reads what there is, and keeps the end of it.
void keep_tail(ProcessState& state, std::string_view bytes) {
  const std::lock_guard lock(state.mutex);
  state.tail += bytes;
  if (state.tail.size() > 2 * kTailMost) state.tail.erase(0, state.tail.size() - kTailMost);
}

// One child, from its birth until it and its guard are gone.
class Ward : public std::enable_shared_from_this<Ward> {
 public:
  Ward(asio::io_context& context, std::shared_ptr<ProcessState> state, Descriptor err, Descriptor report, int pidfd)
      : state_(std::move(state)), err_(context, err.release()), alive_(context, pidfd), report_(std::move(report)) {}

  void watch() {
    drain();
    alive_.async_wait(Stream::wait_read, [self = shared_from_this()](auto) { self->reap(); });
  }

 private:
  void drain() {
    err_.async_read_some(asio::buffer(buffer_), [self = shared_from_this()](auto error, std::size_t size) {
      if (error) return;
      keep_tail(*self->state_, {self->buffer_.data(), size});
      self->drain();
    });
  }

  // Whatever it said before it ended is there by now.
  void drain_rest() {
    boost::system::error_code error;
    err_.cancel(error);
    err_.non_blocking(true, error);
    while (true) {
      const std::size_t size = err_.read_some(asio::buffer(buffer_), error);
      if (error) return;
      keep_tail(*state_, {buffer_.data(), size});
    }
  }

  void reap() {
    drain_rest();
    ProcessEnd end;
    {
      const std::lock_guard lock(state_->mutex);
      while (waitpid(state_->guard, &end.status, 0) < 0 && errno == EINTR) {
      }
      state_->is_reaped = true;
    }
    // A guard that was killed takes the child with it, and says nothing: its own end stands for the child's.
    if (const auto told = read_report<ProcessEnd>(report_.get())) end = *told;
    {
      const std::lock_guard lock(state_->mutex);
      state_->end = end;
    }
    state_->ended.notify_all();
  }

  std::shared_ptr<ProcessState> state_;
  Stream err_;
  Stream alive_;  // readable once the guard has ended
  Descriptor report_;
  std::array<char, 4096> buffer_{};
};

}  // namespace

class Nursery::Inside {
 public:
  Inside() : work_(asio::make_work_guard(context_)), thread_([this] { context_.run(); }) {}
  ~Inside() {
    work_.reset();
    thread_.join();
  }

  // Children end with the thread that started them, so all are started on the one that stays.
  Result<std::unique_ptr<Process>> start(const std::vector<std::string>& command, int core) {
    std::promise<Result<std::unique_ptr<Process>>> promise;
    auto started = promise.get_future();
    asio::post(context_, [&] { promise.set_value(give_birth(command, core)); });
    return started.get();
  }

 private:
  Result<std::unique_ptr<Process>> give_birth(const std::vector<std::string>& command, int core) {
    auto in = make_pipe(), out = make_pipe(), err = make_pipe(), report = make_pipe();
    for (const auto* pipe : {&in, &out, &err, &report}) {
      if (!*pipe) return tl::unexpected(pipe->error());
    }
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const Charge charge{.words = words.data(),
                        .in = in->reads.get(),
                        .out = out->writes.get(),
                        .err = err->writes.get(),
                        .report = report->writes.get(),
                        .core = core,
                        .harness = getpid()};
    const pid_t pid = fork();
    if (pid == 0) guard(charge);
    if (pid < 0) return fail(std::string("no process more: ") + std::strerror(errno));
    report->writes = {};
    const auto born = read_report<Born>(report->reads.get());
    if (!born || born->why_not != 0) {
      waitpid(pid, nullptr, 0);
      return fail("'" + command.front() + "' cannot be started: " +
                  (born ? std::strerror(born->why_not) : "what was to start it was ended"));
    }
    auto state = std::make_shared<ProcessState>();
    state->guard = pid;
    state->child = born->child;
    do_not_block(in->writes.get());
    do_not_block(out->reads.get());
    std::make_shared<Ward>(context_, state, std::move(err->reads), std::move(report->reads),
                           static_cast<int>(syscall(SYS_pidfd_open, pid, 0)))
        ->watch();
    return std::make_unique<Process>(std::move(state), std::move(in->writes), std::move(out->reads));
  }

  asio::io_context context_;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  std::thread thread_;
};

Nursery::Nursery() : inside_(std::make_unique<Inside>()) {}
Nursery::~Nursery() = default;

Result<std::unique_ptr<Process>> Nursery::start(const std::vector<std::string>& command, int core) {
  return inside_->start(command, core);
}

}  // namespace proofload::lockstep
