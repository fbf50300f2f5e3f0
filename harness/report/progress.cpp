#include "harness/report/progress.hpp"

#include <algorithm>

namespace proofload::report {
namespace {

constexpr WallTime kRedraw = std::chrono::milliseconds(100);
constexpr WallTime kFirstDraw = std::chrono::milliseconds(300);  // a run that is over sooner needs no bar
constexpr WallTime kHeartbeat = std::chrono::seconds(30);
constexpr std::uint64_t kBarColumns = 36;

std::uint64_t finished(const ProgressState& state) {
  std::uint64_t sum = 0;
  for (const std::uint64_t count : state.scenarios) sum += count;
  return sum;
}

std::string cases_text(const ProgressState& state) {
  return with_commas(state.scenario_cases) + "/" + counted(state.scenario_cases_planned, "case");
}

std::string repeated(std::string_view text, std::uint64_t times) {
  std::string out;
  for (std::uint64_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

void Progress::update(const ProgressState& state, WallTime now) {
  if (mode_ == Mode::bar && now >= kFirstDraw && now - last_ >= kRedraw) {
    last_ = now;
    const std::string text = bar(state, now);
    clear();
    write_(style_.finish(text));
    drawn_ = true;
  } else if (mode_ == Mode::heartbeat && now - last_ >= kHeartbeat) {
    last_ = now;
    write_(style_.finish("still running: " + state.scenario + "  " + cases_text(state) + "  " +
                         with_commas(finished(state)) + " of " + counted(state.scenarios_planned, "scenario") +
                         " done  " + wall_text(now) + "\n"));
  }
}

void Progress::clear() {
  if (!drawn_) return;
  write_("\r\x1b[2A\x1b[J");  // the two lines above, and what is below
  drawn_ = false;
}

std::string Progress::bar(const ProgressState& state, WallTime now) {
  using run::Verdict;
  const auto count = [&](Verdict verdict) { return state.scenarios[static_cast<std::size_t>(verdict)]; };
  const std::uint64_t bad = count(Verdict::diverged) + count(Verdict::broken) + count(Verdict::violated);
  const std::uint64_t whole = std::max<std::uint64_t>(state.cases_planned, 1);
  const std::uint64_t filled = kBarColumns * state.cases / whole;
  std::string text = "  " + style_.sign(Verdict::held) + " " + with_commas(count(Verdict::held)) + "   " +
                     style_.sign(Verdict::violated) + " " + with_commas(bad) + "   " +
                     style_.sign(Verdict::inconclusive) + " " + with_commas(count(Verdict::inconclusive)) + "   " +
                     style_.paint(Paint::good, repeated("━", filled)) +
                     style_.paint(Paint::dim, repeated("─", kBarColumns - filled)) + " " +
                     with_commas(finished(state)) + "/" + with_commas(state.scenarios_planned);
  if (state.cases > 0 && state.cases < whole) {
    const WallTime left = now / static_cast<std::int64_t>(state.cases) * static_cast<std::int64_t>(whole - state.cases);
    text += "   " + virtual_text(left) + " left";
  }
  static constexpr std::string_view kTurns[] = {"|", "/", "-", "\\"};
  const auto a_second = static_cast<std::uint64_t>(static_cast<double>(state.messages) /
                                                   std::chrono::duration<double>(now).count());
  text += "\n  " + std::string(kTurns[turn_++ % 4]) + " " + pad(state.scenario, 30) + "  " + cases_text(state) + "   " +
          in_short(a_second) + " messages/s\n";
  return text;
}

}  // namespace proofload::report
