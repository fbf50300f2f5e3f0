#include "harness/run/parallel.hpp"

#include <array>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "contracts/base/check.hpp"

namespace proofload::run {
namespace {

constexpr std::chrono::milliseconds kTick{100};

class Pool {
 public:
  Pool(std::uint64_t count, const std::function<void(std::uint64_t, std::size_t)>& work)
      : count_(count), work_(work) {}

  void start(unsigned workers) {
    for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this] { labour(); });
  }
  ~Pool() {
    stop();
    for (std::thread& thread : threads_) thread.join();
  }

  // Waits for the result whose turn it is.
  void await(std::size_t slot, const std::function<void()>& tick) {
    std::unique_lock lock(mutex_);
    while (!results_[slot].ready) {
      if (arrived_.wait_for(lock, kTick) == std::cv_status::timeout) {
        lock.unlock();
        tick();
        lock.lock();
      }
    }
    if (results_[slot].thrown) std::rethrow_exception(results_[slot].thrown);
  }

  void delivered(std::size_t slot) {
    {
      const std::lock_guard lock(mutex_);
      results_[slot] = {};
      ++delivered_;
    }
    room_.notify_one();
  }

  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    room_.notify_all();
  }

 private:
  struct Result {
    bool ready = false;
    std::exception_ptr thrown;
  };

  void labour() {
    std::unique_lock lock(mutex_);
    while (true) {
      room_.wait(lock, [this] {
        return stopped_ || next_ == count_ || next_ < delivered_ + kWindow;
      });
      if (stopped_ || next_ == count_) return;
      const std::uint64_t i = next_++;
      const std::size_t slot = i % kWindow;
      lock.unlock();
      Result result{.ready = true, .thrown = nullptr};
      try {
        work_(i, slot);
      } catch (...) {
        result.thrown = std::current_exception();
      }
      lock.lock();
      results_[slot] = std::move(result);
      if (i == delivered_) arrived_.notify_one();
    }
  }

  const std::uint64_t count_;
  const std::function<void(std::uint64_t, std::size_t)>& work_;
  std::mutex mutex_;
  std::condition_variable room_;     // the window moved on
  std::condition_variable arrived_;  // the result whose turn it is
  std::uint64_t next_ = 0;
  std::uint64_t delivered_ = 0;
  bool stopped_ = false;
  std::array<Result, kWindow> results_;
  std::vector<std::thread> threads_;
};

}  // namespace

std::uint64_t in_order(std::uint64_t count, const ParallelOptions& options,
                       const std::function<void(std::uint64_t i, std::size_t slot)>& work,
                       const std::function<bool(std::uint64_t i, std::size_t slot)>& deliver) {
  CHECK(options.workers >= 1, "somebody must do the work");
  Pool pool(count, work);
  pool.start(options.workers);
  for (std::uint64_t i = 0; i < count; ++i) {
    const std::size_t slot = i % kWindow;
    pool.await(slot, options.tick);
    const bool more = deliver(i, slot);
    pool.delivered(slot);
    if (!more) return i + 1;
  }
  return count;
}

}  // namespace proofload::run
