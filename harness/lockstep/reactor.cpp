#include "harness/lockstep/reactor.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>

#include "contracts/json/parser.hpp"
#include "harness/lockstep/answer_line.hpp"
#include "harness/lockstep/config.hpp"
#include "harness/lockstep/event_line.hpp"
#include "harness/lockstep/members.hpp"
#include "harness/lockstep/timer_text.hpp"
#include "harness/lockstep/wire_message.hpp"

namespace proofload::lockstep {
namespace {

constexpr int kEnded = 0;
constexpr int kNotTheWire = 2;

// Lines of a descriptor, each a view until the next.
class LineReader {
 public:
  explicit LineReader(int descriptor) : descriptor_(descriptor) {}

  // Nothing: the input has ended.
  std::optional<std::string_view> next() {
    std::size_t searched = begin_;
    while (true) {
      const std::size_t end = std::string_view(buffer_.data(), end_).find('\n', searched);
      if (end != std::string_view::npos) {
        const std::string_view line(buffer_.data() + begin_, end - begin_);
        begin_ = end + 1;
        if (begin_ == end_) begin_ = end_ = 0;
        return line;
      }
      searched = end_;
      if (buffer_.size() - end_ < kChunk) buffer_.resize(2 * buffer_.size() + kChunk);
      const ssize_t got = read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return std::nullopt;
      end_ += static_cast<std::size_t>(got);
    }
  }

 private:
  static constexpr std::size_t kChunk = 64 * 1024;
  int descriptor_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t taken = write(descriptor, bytes.data(), bytes.size());
    if (taken < 0 && errno == EINTR) continue;
    if (taken <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(taken));
  }
  return true;
}

// The orchestrator between two starts.
class Reactor {
 public:
  explicit Reactor(const defects::Defect* defect) : defect_(defect) {}

  // Appends the answer. Errors: a line that is none of the wire.
  Result<void> answer(json::Value line, std::string& out) {
    const auto op = required_text(line, "op");
    if (!op) return tl::unexpected(op.error());
    const auto now = required_integer(line, "now");
    if (!now) return tl::unexpected(now.error());
    context_.begin_step(kEpoch + Duration(*now), seed_);
    auto done = step(*op, line);
    if (done) write_answer(context_.effects(), *op == "start", out);
    return done;
  }
  bool is_over() const { return is_over_; }

 private:
  Result<void> step(std::string_view op, json::Value line) {
    if (op == "start") return start(line);
    if (op == "stop") {
      is_over_ = true;
      return {};
    }
    if (op != "message" && op != "timer") return at("op", "is '" + std::string(op) + "'; expected start, message, timer or stop");
    if (!actor_) return fail("the first line is '" + std::string(op) + "'; expected start");
    if (op == "timer") {
      const auto key = required_text(line, "key");
      if (!key) return tl::unexpected(key.error());
      actor_->wake(context_, timer_key(*key, names_));
      return {};
    }
    const auto message = line.find("message");
    if (!message) return at("message", "is missing");
    const auto read = read_message(*message, Sender::host, names_);
    if (!read) return tl::unexpected(read.error());
    actor_->receive(context_, *read);
    return {};
  }

  Result<void> start(json::Value line) {
    const auto protocol = required_integer(line, "protocol");
    if (!protocol) return tl::unexpected(protocol.error());
    if (*protocol != kProtocol) return at("protocol", "is " + std::to_string(*protocol) + "; expected " + std::to_string(kProtocol));
    const auto seed = required_text(line, "seed");
    if (!seed) return tl::unexpected(seed.error());
    const auto [end, error] = std::from_chars(seed->data(), seed->data() + seed->size(), seed_);
    if (error != std::errc() || end != seed->data() + seed->size()) return at("seed", "is no decimal number");
    const auto epoch = required_text(line, "epoch").and_then([](std::string_view text) { return parse_epoch(text); });
    if (!epoch) return tl::unexpected(epoch.error());
    const auto config = line.find("config");
    if (!config) return at("config", "is missing");
    if (const auto settings = settings_of(*config, *epoch); !settings) return tl::unexpected(settings.error());
    std::vector<std::pair<std::string, std::string>> store;
    if (const auto kept = line.find("store")) {
      for (const json::Member entry : kept->members()) store.emplace_back(entry.key(), entry.value().as_string());
    }
    actor_ = defects::make_orchestrator(settings_, defect_);
    context_.begin_step(context_.now(), seed_);
    actor_->start(context_, store);
    return {};
  }

  Result<void> settings_of(json::Value config, CivilEpoch epoch) {
    auto settings = read_config(config, epoch, names_);
    if (!settings) return tl::unexpected(settings.error());
    settings_ = *std::move(settings);
    return {};
  }

  const defects::Defect* defect_;
  Names names_;
  Context context_{kEpoch, 0};
  std::uint64_t seed_ = 0;
  std::shared_ptr<const orchestrator::Settings> settings_;
  std::unique_ptr<Actor> actor_;
  bool is_over_ = false;
};

}  // namespace

int serve(int in, int out, const defects::Defect* defect) {
  LineReader lines(in);
  json::Parser parser;
  Reactor reactor(defect);
  std::string answer;
  std::uint64_t number = 0;
  while (const auto line = lines.next()) {
    ++number;
    const auto value = parser.parse(*line);
    answer.clear();
    const auto done = value ? reactor.answer(*value, answer) : Result<void>(tl::unexpected(value.error()));
    if (!done) {
      std::fprintf(stderr, "line %llu: %s\n", static_cast<unsigned long long>(number), done.error().text.c_str());
      return kNotTheWire;
    }
    if (!write_all(out, answer += '\n') || reactor.is_over()) break;
  }
  return kEnded;
}

}  // namespace proofload::lockstep
