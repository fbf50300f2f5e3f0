#include "harness/run/course.hpp"

#include <functional>

#include "harness/run/prepared.hpp"
#include "sim/observer.hpp"

namespace proofload::run {
namespace {

constexpr std::size_t kDigits = 6;

std::string short_text(std::uint64_t hash) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < kDigits; ++i, hash >>= 4) text += kHex[hash & 15];
  return " [" + text + "]";
}

std::uint64_t left_out_of(const Message& message) {
  std::uint64_t hash = combine(message.body.hash(), hash_bytes(message.idempotency_key));
  for (const auto& [name, value] : message.headers) hash = combine(hash, combine(hash_bytes(name), hash_bytes(value)));
  return hash;
}

std::string text_of_fact(const Fact& fact) {
  std::string text(fact.kind.text());
  if (!fact.subject.empty()) text += " " + fact.subject;
  if (fact.line != 0) text += " line " + std::to_string(fact.line);
  if (!fact.quantity.is_zero()) text += " " + to_text(fact.quantity);
  if (fact.money != Money{}) text += " " + to_text(fact.money);
  return text;
}

// Tells each event as a line.
class CourseTeller final : public sim::Observer {
 public:
  using Hear = std::function<void(std::string line)>;
  CourseTeller(const std::vector<scenario::FaultRule>& rules, Hear hear) : rules_(rules), hear_(std::move(hear)) {}

  void on_sent(const sim::Sent& sent, const sim::Step&) override {
    const Message& message = sent.message;
    tell(sent.at, to_text(sent.identity) + (message.status == 0 ? "" : ", " + std::to_string(message.status)) +
                      short_text(left_out_of(message)));
  }
  void on_lost(const sim::Sent& sent, sim::Loss loss, Instant at) override {
    tell(at, to_text(sent.identity) + ", " + std::string(to_text(loss)));
  }
  void on_commit(const Commit& commit, const sim::Step& step) override {
    std::uint64_t hash = 0;
    for (const Write& write : commit.writes) hash = combine(hash, write.hash);
    std::string text = std::string(step.instance.text()) + " commits";
    for (const Fact& fact : commit.facts) text += (&fact == commit.facts.data() ? " " : "; ") + text_of_fact(fact);
    tell(step.at, text + short_text(hash));
  }
  void on_down(Symbol instance, Instant at, Duration down, bool crash) override {
    tell(at, std::string(instance.text()) + (crash ? " crashes for " : " is down for ") + format_duration(down));
  }
  void on_up(Symbol instance, Instant at, std::uint32_t) override { tell(at, std::string(instance.text()) + " is up"); }
  void on_fault(std::size_t rule, const sim::Sent*, Instant at) override { tell(at, "fault: " + rules_[rule].name); }

 private:
  void tell(Instant at, const std::string& what) { hear_(format_duration(at.time_since_epoch()) + " " + what); }

  const std::vector<scenario::FaultRule>& rules_;
  Hear hear_;
};

// Ends a run that has been looked at for long enough.
struct SeenEnough {};

void follow(const Prepared& prepared, CaseSeed seed, std::string_view plant, CourseTeller::Hear hear) {
  CourseTeller teller(prepared.scenario->faults, std::move(hear));
  try {
    run_case(prepared, seed, {.plant = plant, .recorder = &teller});
  } catch (const SeenEnough&) {
    return;
  }
}

}  // namespace

std::vector<std::string> course_of(const Prepared& prepared, CaseSeed seed, std::string_view plant) {
  std::vector<std::string> course;
  follow(prepared, seed, plant, [&](std::string line) {
    course.push_back(std::move(line));
    if (course.size() == kCourseMost) throw SeenEnough();
  });
  return course;
}

std::optional<Departure> departure_from(const std::vector<std::string>& course, const Prepared& prepared, CaseSeed seed,
                                        std::string_view plant) {
  std::optional<Departure> departure;
  std::size_t event = 0;
  follow(prepared, seed, plant, [&](std::string line) {
    if (event == course.size()) {
      if (event < kCourseMost) departure = Departure{event + 1, "", std::move(line)};
      throw SeenEnough();
    }
    if (line != course[event]) {
      departure = Departure{event + 1, course[event], std::move(line)};
      throw SeenEnough();
    }
    ++event;
  });
  if (!departure && event < course.size()) departure = Departure{event + 1, course[event], ""};
  return departure;
}

}  // namespace proofload::run
