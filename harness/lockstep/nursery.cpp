#include "harness/lockstep/nursery.hpp"

#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cerrno>
#include <cstring>
#include <future>
#include <thread>

#include "harness/lockstep/keeper.hpp"

namespace proofload::lockstep {
namespace {

namespace asio = boost::asio;
using Stream = asio::posix::stream_descriptor;

constexpr std::size_t kTailMost = 16 * 1024;
constexpr int kGraceChecks = 50;
constexpr std::chrono::milliseconds kGraceCheck{10};  // those of its group may be on their way out

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

// Between fork and exec: system calls alone. Does not return.
struct Birth {
  char* const* words;
  int in, out, err, failed;
  int core;
  pid_t parent;
  const Keeper& keeper;

  [[noreturn]] void operator()() const {
    setpgid(0, 0);
    keeper.enlist(getpid());
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(127);
    if (core >= 0) {
      cpu_set_t set;
      CPU_ZERO(&set);
      CPU_SET(static_cast<unsigned>(core), &set);
      sched_setaffinity(0, sizeof set, &set);
    }
    for (int signal = 1; signal < NSIG; ++signal) ::signal(signal, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    dup2(in, 0);
    dup2(out, 1);
    dup2(err, 2);
    execvp(words[0], words);
    const int why = errno;
    [[maybe_unused]] const ssize_t told = write(failed, &why, sizeof why);
    _exit(127);
  }
};

// Reads what there is, and keeps the end of it.
void keep_tail(ProcessState& state, std::string_view bytes) {
  const std::lock_guard lock(state.mutex);
  state.tail += bytes;
  if (state.tail.size() > 2 * kTailMost) state.tail.erase(0, state.tail.size() - kTailMost);
}

// One child, from its birth until it is reaped.
class Ward : public std::enable_shared_from_this<Ward> {
 public:
  Ward(asio::io_context& context, std::shared_ptr<ProcessState> state, Descriptor err, int pidfd, const Keeper& keeper)
      : state_(std::move(state)), err_(context, err.release()), alive_(context, pidfd), timer_(context), keeper_(keeper) {}

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
    {
      const std::lock_guard lock(state_->mutex);
      while (waitpid(state_->pid, &end_.status, 0) < 0 && errno == EINTR) {
      }
      state_->is_reaped = true;
    }
    await_others(kGraceChecks);
  }

  // A group keeps its number from being given anew for as long as somebody is in it.
  void await_others(int checks) {
    if (kill(-state_->pid, 0) != 0) return publish();
    if (checks == 0) {
      end_.left_others = true;
      kill(-state_->pid, SIGKILL);
      return publish();
    }
    timer_.expires_after(kGraceCheck);
    timer_.async_wait([self = shared_from_this(), checks](auto) { self->await_others(checks - 1); });
  }

  void publish() {
    keeper_.forget(state_->pid);
    {
      const std::lock_guard lock(state_->mutex);
      state_->end = end_;
    }
    state_->ended.notify_all();
  }

  std::shared_ptr<ProcessState> state_;
  Stream err_;
  Stream alive_;  // readable once it has ended
  asio::steady_timer timer_;
  const Keeper& keeper_;
  std::array<char, 4096> buffer_{};
  ProcessEnd end_;
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
    auto in = make_pipe(), out = make_pipe(), err = make_pipe(), failed = make_pipe();
    for (const auto* pipe : {&in, &out, &err, &failed}) {
      if (!*pipe) return tl::unexpected(pipe->error());
    }
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const Birth birth{words.data(),     in->reads.get(), out->writes.get(), err->writes.get(),
                      failed->writes.get(), core,        getpid(),          keeper_};
    const pid_t pid = fork();
    if (pid == 0) birth();
    if (pid < 0) return fail(std::string("no process more: ") + std::strerror(errno));
    setpgid(pid, pid);  // whoever of the two comes first
    failed->writes = {};
    int why = 0;
    ssize_t got = 0;
    while ((got = read(failed->reads.get(), &why, sizeof why)) < 0 && errno == EINTR) {
    }
    if (got == sizeof why) {
      waitpid(pid, nullptr, 0);
      keeper_.forget(pid);
      return fail("'" + command.front() + "' cannot be started: " + std::strerror(why));
    }
    auto state = std::make_shared<ProcessState>();
    state->pid = pid;
    do_not_block(in->writes.get());
    do_not_block(out->reads.get());
    std::make_shared<Ward>(context_, state, std::move(err->reads), static_cast<int>(syscall(SYS_pidfd_open, pid, 0)), keeper_)->watch();
    return std::make_unique<Process>(std::move(state), std::move(in->writes), std::move(out->reads));
  }

  Keeper keeper_;
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
