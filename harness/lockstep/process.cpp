#include "harness/lockstep/process.hpp"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

#include "contracts/json/utf8.hpp"
#include "harness/lockstep/guard.hpp"

namespace proofload::lockstep {
namespace {

constexpr std::size_t kLinesMost = 20;
constexpr std::size_t kLineMost = 200;
constexpr std::chrono::seconds kKillTakesMost{5};

// Without what a terminal would obey.
std::string shown_line(std::string_view line) {
  std::string text;
  for (const char c : line.substr(0, kLineMost)) {
    const bool is_control = static_cast<unsigned char>(c) < 0x20 || c == '\x7f';
    text += is_control ? ' ' : c;
  }
  for (std::size_t wrong = json::first_invalid_utf8(text); wrong < text.size(); wrong = json::first_invalid_utf8(text)) {
    text[wrong] = '?';
  }
  return line.size() > kLineMost ? text + "..." : text;
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
  if (this != &other) {
    if (number_ >= 0) close(number_);
    number_ = other.release();
  }
  return *this;
}
Descriptor::~Descriptor() {
  if (number_ >= 0) close(number_);
}
int Descriptor::release() {
  const int number = number_;
  number_ = -1;
  return number;
}

std::string to_text(const ProcessEnd& end) {
  constexpr int kOfShells = 128;  // a shell that ran it says 128 and the signal
  if (WIFSIGNALED(end.status)) {
    const int signal = WTERMSIG(end.status);
    return "was ended by signal " + std::to_string(signal) + " (" + strsignal(signal) + ")";
  }
  const int status = WEXITSTATUS(end.status);
  std::string text = "exited with status " + std::to_string(status);
  if (status > kOfShells && status < kOfShells + SIGRTMIN) {
    text += ", as a shell says that signal " + std::to_string(status - kOfShells) + " (" +
            strsignal(status - kOfShells) + ") ended what it ran";
  }
  return text;
}

Process::~Process() {
  kill();
  await_end(kKillTakesMost);
}

std::optional<ProcessEnd> Process::await_end(std::chrono::milliseconds most) const {
  std::unique_lock lock(state_->mutex);
  state_->ended.wait_for(lock, most, [&] { return state_->end.has_value(); });
  return state_->end;
}

void Process::kill() const {
  const std::lock_guard lock(state_->mutex);
  if (!state_->is_reaped) ::kill(state_->guard, kEndIt);
}

std::string Process::last_words() const {
  kill();
  await_end(kKillTakesMost);  // by then all that it said has been read
  std::vector<std::string> lines;
  {
    const std::lock_guard lock(state_->mutex);
    std::string_view rest = state_->tail;
    while (!rest.empty() && lines.size() < kLinesMost) {
      while (rest.ends_with('\n')) rest.remove_suffix(1);
      const std::size_t begin = rest.rfind('\n') + 1;  // npos + 1 is 0
      if (!rest.empty()) lines.push_back(shown_line(rest.substr(begin)));
      rest = rest.substr(0, begin);
    }
  }
  std::string text;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) text += (text.empty() ? "" : "\n") + *line;
  return text;
}

}  // namespace proofload::lockstep
