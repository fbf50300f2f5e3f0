#include "harness/lockstep/door.hpp"

#include <algorithm>
#include <mutex>

#include "contracts/json/codec.hpp"
#include "contracts/json/parser.hpp"
#include "harness/lockstep/answer_line.hpp"
#include "harness/lockstep/children.hpp"
#include "harness/lockstep/config.hpp"
#include "harness/lockstep/event_line.hpp"
#include "harness/lockstep/pipe_signal.hpp"
#include "harness/lockstep/timer_text.hpp"
#include "sim/world.hpp"

namespace proofload::lockstep {
namespace {

// What all cases share.
class Door final : public run::SystemUnderTest {
 public:
  explicit Door(DoorOptions options) : children_(std::move(options)) {}

  std::unique_ptr<run::SutCase> begin(std::shared_ptr<const run::Company> company,
                                      const run::SutCaseOptions& options) override;

  // Written once for each company, and kept as long as that lives.
  std::shared_ptr<const std::string> config_for(const std::shared_ptr<const run::Company>& company) {
    const std::lock_guard lock(mutex_);
    std::erase_if(configs_, [](const auto& known) { return known.company.expired(); });
    for (const auto& known : configs_) {
      if (known.company.lock() == company) return known.text;
    }
    return configs_.emplace_back(Config{company, std::make_shared<const std::string>(config_of(*company))}).text;
  }

  Names& names() { return names_; }
  Children& children() { return children_; }

 private:
  struct Config {
    std::weak_ptr<const run::Company> company;
    std::shared_ptr<const std::string> text;
  };

  Names names_;
  Children children_;
  std::mutex mutex_;
  std::vector<Config> configs_;
};

std::vector<Symbol> names_of(const run::Company& company) {
  std::vector<Symbol> names;
  for (const run::CompanySystem& system : company.systems) names.push_back(system.name);
  std::sort(names.begin(), names.end());
  return names;
}

// One case: the process, as long as it lives, and what it was told.
class Session final : public run::SutCase {
 public:
  Session(Door& door, std::shared_ptr<const run::Company> company, const run::SutCaseOptions& options)
      : door_(door), company_(std::move(company)), config_(door.config_for(company_)), systems_(names_of(*company_)),
        seed_(options.seed), defect_(options.plant), transcript_(options.transcript), is_fresh_(options.is_fresh) {}

  std::unique_ptr<Actor> make() override;

  void finish(Instant now) override {
    if (!child_.channel || !is_up_) return child_.channel.reset();
    if (is_reusable_) {
      if (auto silent = child_.channel->await_silence(); !silent) breach(silent.error());
      return door_.children().give_back(std::move(child_));
    }
    write_stop(now, line_);
    is_stopping_ = true;
    ask("stop", now);
    if (auto exited = child_.channel->await_exit(); !exited) breach(exited.error());
    child_.channel.reset();
  }

  void went_down() { is_up_ = false; }

  void start(Context& context, Snapshot store) {
    write_start({.node = company_->node.text(),
                 .incarnation = incarnation_,
                 .now = context.now(),
                 .epoch = company_->settings->epoch,
                 .seed = seed_,
                 .config = *config_,
                 .store = store},
                line_);
    is_starting_ = true;
    Answer answer = ask("start", context.now());
    is_starting_ = false;
    is_reusable_ = answer.is_reusable;
    context.effects() = std::move(answer.effects);
  }
  void receive(Context& context, const Message& message) {
    write_message_event(message, context.now(), line_);
    message_ = &message;
    context.effects() = ask("message", context.now()).effects;
    message_ = nullptr;
  }
  void wake(Context& context, const TimerKey& key) {
    write_timer(key, context.now(), line_);
    timer_ = &key;
    context.effects() = ask("timer", context.now()).effects;
    timer_ = nullptr;
  }

 private:
  Answer ask(std::string_view op, Instant now) {
    asked_ = op;
    line_ += '\n';
    const auto text = child_.channel->ask(line_);
    if (!text) breach(text.error());
    const auto value = parser_.parse(*text);
    transcribe(*text, value.has_value());
    if (!value) malformed("is no JSON: " + value.error().text, *text);
    auto answer = read_answer(*value, {.start = is_starting_, .stop = is_stopping_, .now = now, .systems = systems_},
                              door_.names(), purposes_);
    if (!answer) malformed(answer.error().text, *text);
    line_.clear();
    return *std::move(answer);
  }

  std::string question() const {
    std::string text(asked_);
    if (message_ != nullptr) {
      text += " " + std::string(message_->type.text()) + " (" + std::string(to_text(message_->kind)) + ") from " +
              std::string(message_->from.text());
    }
    if (timer_ != nullptr) text += " '" + timer_text(*timer_) + "'";
    return text;
  }

  [[noreturn]] void breach(const Error& error) {
    const std::uint64_t awaited = child_.channel->lines_read() + (error.text.starts_with("wrote more") ? 0 : 1);
    const bool is_over = error.text.starts_with("hung") || child_.channel->process().await_end({}).has_value();
    give_up("the orchestrator " + error.text + ". Awaited was line " + std::to_string(awaited) +
                " of its output, the answer to " + question(),
            is_over && incarnation_ == 0 && child_.channel->has_read_nothing());
  }

  [[noreturn]] void malformed(const std::string& what, std::string_view text) {
    constexpr std::size_t kShort = 160;
    give_up("the orchestrator broke the protocol: line " + std::to_string(child_.channel->lines_read()) +
            " of its output, the answer to " + question() + ": " + what + ". It wrote " +
            printable(text, kShort) + (text.size() > kShort ? "..." : ""));
  }

  [[noreturn]] void give_up(std::string text, bool never_started = false) {
    if (transcript_ != nullptr) {
      *transcript_ += "{\"incarnation\":" + std::to_string(incarnation_) + ",\"broke\":";
      json::write_string(text, *transcript_);
      *transcript_ += "}\n";
    }
    const std::string words = child_.channel->process().last_words();
    child_.channel.reset();
    text += words.empty() ? ". It said nothing on standard error" : ". Its last words on standard error:\n" + words;
    if (never_started) throw run::NeverStarted(text + (words.empty() ? ". It read nothing" : ""));
    throw sim::ProtocolBreach(text);
  }

  void transcribe(std::string_view answer, bool is_json) {
    if (transcript_ == nullptr) return;
    *transcript_ += "{\"incarnation\":" + std::to_string(incarnation_) + ",\"sent\":" + line_;
    transcript_->back() = ',';
    if (is_json) {
      (*transcript_ += "\"answer\":") += answer;
    } else {
      *transcript_ += "\"answer_text\":";
      json::write_string(printable(answer, answer.size()), *transcript_);
    }
    *transcript_ += "}\n";
  }

  static std::string printable(std::string_view text, std::size_t most) {
    std::string shown(text.substr(0, most));
    for (char& c : shown) {
      if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f) c = '?';
    }
    return shown;
  }

  Door& door_;
  std::shared_ptr<const run::Company> company_;
  std::shared_ptr<const std::string> config_;
  std::vector<Symbol> systems_;
  std::uint64_t seed_;
  std::string defect_;
  std::string* transcript_;
  bool is_fresh_;
  PipeSignalHeld pipe_signal_;
  Child child_;
  Names purposes_;
  json::Parser parser_;
  std::string line_;
  std::uint32_t incarnation_ = 0;
  bool was_started_ = false;
  bool is_up_ = false;
  bool is_reusable_ = false;
  bool is_starting_ = false;
  bool is_stopping_ = false;
  std::string_view asked_;
  const Message* message_ = nullptr;
  const TimerKey* timer_ = nullptr;
};

class Proxy final : public Actor {
 public:
  explicit Proxy(Session& session) : session_(session) {}
  ~Proxy() override { session_.went_down(); }

  void start(Context& context, Snapshot store) override { session_.start(context, store); }
  void receive(Context& context, const Message& message) override { session_.receive(context, message); }
  void wake(Context& context, const TimerKey& key) override { session_.wake(context, key); }

 private:
  Session& session_;
};

std::unique_ptr<Actor> Session::make() {
  child_.channel.reset();  // a crash: it is killed
  if (std::exchange(was_started_, true)) ++incarnation_;
  child_ = door_.children().take(defect_, incarnation_ == 0 && !is_fresh_);
  is_up_ = true;
  return std::make_unique<Proxy>(*this);
}

std::unique_ptr<run::SutCase> Door::begin(std::shared_ptr<const run::Company> company,
                                          const run::SutCaseOptions& options) {
  return std::make_unique<Session>(*this, std::move(company), options);
}

}  // namespace

std::shared_ptr<run::SystemUnderTest> make_door(DoorOptions options) {
  return std::make_shared<Door>(std::move(options));
}

}  // namespace proofload::lockstep
