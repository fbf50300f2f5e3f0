#include "harness/lockstep/channel.hpp"

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "contracts/json/utf8.hpp"

namespace proofload::lockstep {
namespace {

constexpr std::size_t kChunk = 64 * 1024;
constexpr std::chrono::milliseconds kEndsWithin{1'000};  // once its pipes are closed

std::string excerpt(std::string_view line) {
  constexpr std::size_t kShort = 120;
  std::string text(line.substr(0, kShort));
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '\x7f') c = ' ';
  }
  for (std::size_t wrong = json::first_invalid_utf8(text); wrong < text.size(); wrong = json::first_invalid_utf8(text)) {
    text[wrong] = '?';
  }
  return "'" + text + (line.size() > kShort ? "...'" : "'");
}

}  // namespace

Result<std::string_view> Channel::ask(std::string_view line) {
  const auto deadline = Clock::now() + limits_.timeout;
  begin_ = searched_ = end_ = 0;
  if (auto written = write(line, deadline); !written) return tl::unexpected(written.error());
  auto answer = read_line(deadline);
  if (answer && begin_ < end_) {
    return fail("wrote more than one line for an answer: after line " + std::to_string(lines_read_) + " came " +
                excerpt(unread()));
  }
  return answer;
}

Result<void> Channel::write(std::string_view line, Clock::time_point deadline) {
  while (!line.empty()) {
    pollfd both[] = {{process_->in(), POLLOUT, 0}, {process_->out(), POLLIN, 0}};
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return hung();
    if (poll(both, 2, static_cast<int>(left.count())) < 0 && errno != EINTR) {
      return fail(std::string("cannot be waited for: ") + std::strerror(errno));
    }
    if (both[1].revents != 0) {
      if (auto silent = be_silent(); !silent) return silent;
    }
    if ((both[0].revents & (POLLOUT | POLLERR)) == 0) continue;
    const ssize_t taken = ::write(process_->in(), line.data(), line.size());
    if (taken >= 0) {
      written_ += static_cast<std::size_t>(taken);
      line.remove_prefix(static_cast<std::size_t>(taken));
    } else if (errno == EPIPE) {
      return gone();
    } else if (errno != EAGAIN && errno != EINTR) {
      return fail(std::string("cannot be written to: ") + std::strerror(errno));
    }
  }
  return {};
}

bool Channel::has_read_nothing() const {
  int unread = 0;
  return ioctl(process_->in(), FIONREAD, &unread) == 0 && static_cast<std::size_t>(unread) == written_;
}

Result<void> Channel::await_silence() {
  pollfd out{process_->out(), POLLIN, 0};
  return poll(&out, 1, 0) > 0 ? be_silent() : Result<void>();
}

// Nothing may be said before the line has come to its end.
Result<void> Channel::be_silent() {
  const auto more = fill();
  if (!more) return tl::unexpected(more.error());
  if (!*more) return {};
  return fail("wrote before it was asked: " + excerpt(unread()) + (lines_read_ == 0 ? "; expected it to wait for start"
                                                                 : "; expected one line for each that it reads"));
}

Result<std::string_view> Channel::read_line(Clock::time_point deadline) {
  while (true) {
    const std::string_view all(buffer_.data(), end_);
    const std::size_t end = all.find('\n', searched_);
    if (end != std::string::npos) {
      begin_ = end + 1;
      ++lines_read_;
      return all.substr(0, end);
    }
    searched_ = end_;
    if (end_ > limits_.line_most) {
      return fail("wrote " + std::to_string(end_) + " bytes without the end of a line: flooding; expected at most " +
                  std::to_string(limits_.line_most));
    }
    if (!wait(process_->out(), POLLIN, deadline)) return hung();
    if (const auto more = fill(); !more) return tl::unexpected(more.error());
  }
}

Result<bool> Channel::fill() {
  if (buffer_.size() - end_ < kChunk) buffer_.resize(2 * buffer_.size() + kChunk);
  const ssize_t got = ::read(process_->out(), buffer_.data() + end_, buffer_.size() - end_);
  if (got > 0) {
    end_ += static_cast<std::size_t>(got);
    return true;
  }
  if (got < 0 && (errno == EAGAIN || errno == EINTR)) return false;
  return gone();
}

// Its output ended, or nobody reads its input.
tl::unexpected<Error> Channel::gone() {
  const auto end = process_->await_end(kEndsWithin);
  std::string half;
  if (!unread().empty()) half = ", in the middle of a line: " + excerpt(unread());
  if (!end) return fail("closed its output, unasked, and still ran" + half + "; expected it to run until stop");
  std::string text = to_text(*end) + ", unasked" + half;
  if (end->left_others) text += ", and left processes behind, which were ended";
  return fail(text + "; expected it to run until stop");
}

tl::unexpected<Error> Channel::hung() const {
  const std::string limit = limits_.timeout.count() % 1000 == 0 ? std::to_string(limits_.timeout.count() / 1000) + " s"
                                                                : std::to_string(limits_.timeout.count()) + " ms";
  std::string text = "hung: it gave no answer within " + limit + " (--child-timeout)";
  if (!unread().empty()) text += ", but the beginning of one: " + excerpt(unread()) + ", without a line end";
  return fail(text);
}

bool Channel::wait(int descriptor, short events, Clock::time_point deadline) const {
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return false;
    pollfd one{descriptor, events, 0};
    const int ready = poll(&one, 1, static_cast<int>(left.count()));
    if (ready > 0) return true;
  }
}

Result<void> Channel::await_exit() {
  process_->close_in();
  const auto end = process_->await_end(limits_.timeout);
  if (!end) return fail("answered stop and did not exit: hung; expected it to exit with status 0");
  if (end->status != 0) return fail(to_text(*end) + " after stop; expected status 0");
  if (end->left_others) return fail("exited and left processes behind, which were ended; expected nothing to run after it");
  return {};
}

}  // namespace proofload::lockstep
