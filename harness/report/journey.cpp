#include "harness/report/journey.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "harness/report/figures.hpp"

namespace proofload::report {
namespace {

using run::Row;

constexpr Duration kSlow = std::chrono::minutes(1);  // an arrival worth a word

// What became of a message after it was sent.
struct Fate {
  std::optional<Instant> arrived;
  std::optional<Instant> lost;
  std::string loss;
  std::vector<std::string> faults;  // the rules that touched it
  std::uint32_t copies = 0;
  bool taken_by_fault = false;
};

using Fates = std::map<MessageId, Fate>;

Fates fates_of(std::span<const Row> rows) {
  Fates fates;
  for (const Row& row : rows) {
    if (!row.id) continue;
    Fate& fate = fates[row.id];
    switch (row.what) {
      case Row::What::delivered:
        ++fate.copies;
        if (!fate.arrived) fate.arrived = row.at;
        break;
      case Row::What::lost:
        fate.lost = row.at;
        fate.loss = row.text;
        fate.taken_by_fault = row.injected;
        break;
      case Row::What::fault: fate.faults.push_back(row.text); break;
      default: break;
    }
  }
  return fates;
}

void say(std::string& note, std::string_view more) {
  if (!note.empty()) note += ", ";
  note += more;
}

std::string status_text(int status) { return status == 0 ? "no connection" : std::to_string(status); }

class Teller {
 public:
  Teller(std::span<const Row> rows, std::string_view order) : rows_(rows), order_(order), fates_(fates_of(rows)) {}

  Journey tell() {
    std::optional<Instant> first, last;
    for (const Row& row : rows_) {
      if (!row.concerns(order_)) continue;
      if (!first) first = row.at;
      last = row.at;
    }
    for (const Row& row : rows_) {
      const bool of_a_system = row.what == Row::What::down || row.what == Row::What::up;
      if (of_a_system ? first && row.at >= *first && row.at <= *last : row.concerns(order_)) add(row);
    }
    return std::move(lines_);
  }

 private:
  void add(const Row& row) {
    switch (row.what) {
      case Row::What::sent:
        if (row.kind == Kind::reply) return add_reply(row);
        add_message(row);
        return;
      case Row::What::fact: return add_fact(row);
      case Row::What::down: {
        JourneyLine& line = begin(row, JourneyLine::What::down);
        line.note = "down for " + row.text + " (injected)";
        line.injected = true;
        return;
      }
      case Row::What::up: {
        JourneyLine& line = begin(row, JourneyLine::What::up);
        line.type = "up again";
        return;
      }
      default: return;  // told with the message
    }
  }

  // Facts of one kind that became true together, a line of the order each, are one line here.
  void add_fact(const Row& row) {
    if (!lines_.empty()) {
      JourneyLine& last = lines_.back();
      if (last.what == JourneyLine::What::fact && last.at == row.at && last.from == row.from.text() &&
          last.type == row.type.text()) {
        last.note += "; " + row.text;
        return;
      }
    }
    begin(row, JourneyLine::What::fact).note = row.text;
  }

  JourneyLine& begin(const Row& row, JourneyLine::What what) {
    JourneyLine& line = lines_.emplace_back();
    line.what = what;
    line.at = row.at;
    line.from = row.from.text();
    line.to = row.to.text();
    line.type = row.document.empty() ? row.type.text() : std::string_view(row.document);
    line.number = lines_.size();
    if (const auto found = line_of_.find(row.cause); found != line_of_.end()) line.cause = found->second;
    return line;
  }

  JourneyLine& add_message(const Row& row) {
    const Fate& fate = fates_[row.id];
    JourneyLine& line = begin(row, fate.lost && !fate.arrived ? JourneyLine::What::lost : JourneyLine::What::message);
    line.ids.push_back(row.id);
    line_of_[row.id] = line.number;
    const std::uint32_t attempt = row.kind == Kind::request ? ++attempts_[asked_by(row)] : 1;
    if (attempt > 1) {
      say(line.note, "attempt " + std::to_string(attempt));
    } else if (row.nth > 1) {
      say(line.note, "no. " + std::to_string(row.nth));
    }
    if (fate.taken_by_fault && !fate.arrived) {
      say(line.note, "lost (injected)");
    } else {
      if (fate.lost) say(line.note, fate.loss);
      for (const std::string& fault : fate.faults) say(line.note, "injected: " + fault);
    }
    line.injected = fate.taken_by_fault || !fate.faults.empty();
    if (fate.copies > 1) say(line.note, "arrived " + std::to_string(fate.copies) + " times");
    if (!fate.arrived && !fate.lost) say(line.note, "never arrived");
    if (fate.arrived && *fate.arrived - row.at >= kSlow) {
      say(line.note, "arrived after " + virtual_text(*fate.arrived - row.at));
    }
    return line;
  }

  void add_reply(const Row& row) {
    const Fate& fate = fates_[row.id];
    const auto request = line_of_.find(row.in_reply_to);
    const bool in_peace = fate.arrived && !fate.lost && fate.faults.empty() && fate.copies == 1;
    if (request == line_of_.end() || !in_peace) {
      JourneyLine& line = add_message(row);
      line.note.insert(0, status_text(row.status) + (line.note.empty() ? "" : ", "));
      line.type += " reply";
      if (line.cause == 0 && request != line_of_.end()) line.cause = request->second;
      return;
    }
    JourneyLine& line = lines_[request->second - 1];
    line.ids.push_back(row.id);
    line_of_[row.id] = line.number;
    const Duration took = *fate.arrived - line.at;
    say(line.note, status_text(row.status) + " in " +
                       (took < kSlow ? wall_text(std::chrono::nanoseconds(took)) : virtual_text(took)));
  }

  // What one request asks for: another body asks for something else of the same order, such as a second release.
  using Asked = std::tuple<std::string_view, std::string_view, std::string_view, std::string_view, std::uint64_t>;
  static Asked asked_by(const Row& row) {
    return {row.from.text(), row.to.text(), row.type.text(), row.subject, row.body};
  }

  std::span<const Row> rows_;
  std::string_view order_;
  Fates fates_;
  std::map<Asked, std::uint32_t> attempts_;
  Journey lines_;
  std::map<MessageId, std::size_t> line_of_;
};

std::string clip(std::string text, std::size_t columns) {
  if (width(text) <= columns) return text;
  std::size_t bytes = 0;
  for (std::size_t shown = 0; bytes < text.size(); ++bytes) {
    if ((static_cast<unsigned char>(text[bytes]) & 0xC0u) != 0x80u && ++shown == columns) break;
  }
  return text.substr(0, bytes) + "…";
}

struct Columns {
  std::size_t number = 0, from = 0, to = 0, type = 0;
};

std::string line_text(const JourneyLine& line, const Style& style, const Clock& clock, const Columns& columns,
                      Numbers numbers) {
  static constexpr std::string_view kSigns[] = {"──▶", "─✕ ", "◆  ", "▼  ", "▲  "};
  const bool bad = line.what == JourneyLine::What::lost || line.what == JourneyLine::What::down;
  std::string text(numbers == Numbers::shown ? 2 : 4, ' ');
  std::size_t used = text.size();
  if (numbers == Numbers::shown) {
    const std::string cause = line.cause == 0 ? "" : "← " + std::to_string(line.cause);
    text += style.paint(Paint::dim, pad_left(std::to_string(line.number), columns.number) + " " +
                                        pad(cause, columns.number + 2)) +
            "  ";
    used += 2 * columns.number + 5;
  }
  const std::string time = clock.text(line.at);
  text += style.paint(Paint::dim, time) + "  " + pad(line.from, columns.from) + " ";
  text += style.paint(bad ? Paint::bad : Paint::plain, kSigns[static_cast<std::size_t>(line.what)]);
  // What became true needs no receiver: its name runs over both columns.
  text += " " + (line.what == JourneyLine::What::fact ? pad(line.type, columns.to + 1 + columns.type)
                                                      : pad(line.to, columns.to) + " " + pad(line.type, columns.type));
  used += time.size() + 2 + columns.from + 1 + 3 + 1 + columns.to + 1 + columns.type;
  const std::size_t room = kColumns > used + 2 ? kColumns - used - 2 : 0;
  // Who wants to see a whole journey wants to see its notes.
  const std::string note = numbers == Numbers::shown ? line.note : clip(line.note, std::max<std::size_t>(room, 8));
  if (!note.empty()) text += "  " + style.paint(line.injected ? Paint::warn : Paint::plain, note);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text + '\n';
}

}  // namespace

Journey journey_of(std::span<const Row> rows, std::string_view order) { return Teller(rows, order).tell(); }

std::string milestones(std::span<const Row> rows, std::string_view order) {
  struct Stone {
    std::string name;
    Instant at;
    std::map<std::pair<int, std::string>, int> times;  // by line and what it is about
  };
  std::vector<Stone> stones;
  for (const Row& row : rows) {
    if (!row.concerns(order) || row.what != Row::What::fact) continue;
    auto known = std::find_if(stones.begin(), stones.end(),
                              [&](const Stone& stone) { return stone.name == row.type.text(); });
    if (known == stones.end()) known = stones.insert(known, {std::string(row.type.text()), row.at, {}});
    ++known->times[{row.line, row.subject}];
  }
  if (stones.empty()) return "nothing happened to it";
  const Clock clock(stones.back().at);
  std::string text;
  for (const Stone& stone : stones) {
    if (!text.empty()) text += " · ";
    text += stone.name + " " + clock.to_the_minute(stone.at);
    int most = 1;
    for (const auto& [what, times] : stone.times) most = std::max(most, times);
    if (most > 1) text += " ×" + std::to_string(most);
  }
  return text;
}

Journey excerpt(const Journey& journey, std::span<const MessageId> because, std::size_t most) {
  if (journey.size() <= most) return journey;
  std::vector<std::size_t> wanted;  // numbers, the most telling first
  const auto want = [&](std::size_t number) {
    if (number != 0 && std::find(wanted.begin(), wanted.end(), number) == wanted.end()) wanted.push_back(number);
  };
  for (const JourneyLine& line : journey) {
    const bool named = std::any_of(line.ids.begin(), line.ids.end(), [&](MessageId id) {
      return std::find(because.begin(), because.end(), id) != because.end();
    });
    if (named) want(line.number);
  }
  const std::size_t named = wanted.size();
  for (const JourneyLine& line : journey) {
    if (line.injected) want(line.number);
  }
  for (std::size_t i = 0; i < named; ++i) {
    want(journey[wanted[i] - 1].cause);
    for (const JourneyLine& line : journey) {
      if (line.what == JourneyLine::What::fact && line.cause == wanted[i]) want(line.number);
    }
  }
  for (const JourneyLine& line : journey) want(line.number);
  wanted.resize(most);
  std::sort(wanted.begin(), wanted.end());
  Journey lines;
  for (const std::size_t number : wanted) lines.push_back(journey[number - 1]);
  return lines;
}

std::string to_text(const Journey& journey, const Style& style, Numbers numbers) {
  if (journey.empty()) return {};
  Columns columns;
  Instant last{};
  for (const JourneyLine& line : journey) {
    columns.number = std::max(columns.number, std::to_string(line.number).size());
    columns.from = std::max(columns.from, width(line.from));
    columns.to = std::max(columns.to, width(line.to));
    if (line.what != JourneyLine::What::fact) columns.type = std::max(columns.type, width(line.type));
    last = std::max(last, line.at);
  }
  for (const JourneyLine& line : journey) {
    if (line.what == JourneyLine::What::fact && width(line.type) > columns.to + 1 + columns.type) {
      columns.type = width(line.type) - columns.to - 1;
    }
  }
  const Clock clock(last);
  std::string text;
  std::size_t number = journey.front().number;
  for (const JourneyLine& line : journey) {
    if (line.number > number) {
      text += style.paint(Paint::dim, "    · · ·  " + counted(line.number - number, "more line")) + '\n';
    }
    text += line_text(line, style, clock, columns, numbers);
    number = line.number + 1;
  }
  return text;
}

}  // namespace proofload::report
