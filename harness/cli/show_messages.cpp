#include "harness/cli/show_messages.hpp"

#include <algorithm>

#include "contracts/base/suggest.hpp"
#include "harness/cli/words.hpp"
#include "harness/report/message_text.hpp"

namespace proofload::cli {
namespace {

using report::JourneyLine;

bool is_message(const JourneyLine& line) { return !line.ids.empty(); }

// By its type; where there is none such, by its line: "214" is the status of a load, however long the journey is.
report::Journey lines_meant(const std::string& what, const report::Journey& journey) {
  report::Journey found;
  const auto find = [&](const auto& is_meant) {
    std::copy_if(journey.begin(), journey.end(), std::back_inserter(found),
                 [&](const JourneyLine& line) { return is_message(line) && is_meant(line); });
  };
  find([&](const JourneyLine& line) { return line.type == what || line.type.ends_with("." + what); });
  std::uint64_t number = 0;
  if (found.empty() && read_number(what, number)) find([&](const JourneyLine& line) { return line.number == number; });
  return found;
}

Error nothing_shown(const std::string& what, const report::Journey& journey) {
  std::vector<std::string_view> types;
  for (const JourneyLine& line : journey) {
    const bool is_known = std::find(types.begin(), types.end(), line.type) != types.end();
    if (is_message(line) && !is_known) types.push_back(line.type);
  }
  std::string hint = did_you_mean(what, types);
  if (hint.empty()) {
    for (const std::string_view type : types) hint += (hint.empty() ? "there are " : ", ") + std::string(type);
  }
  return {.text = "no message of the journey is '" + what + "', by its line or its type",
          .place = {},
          .hint = std::move(hint)};
}

const Message* message_of(MessageId id, const std::vector<run::Row>& rows) {
  const auto is_it = [id](const run::Row& row) { return row.id == id && row.message; };
  const auto found = std::find_if(rows.begin(), rows.end(), is_it);
  return found == rows.end() ? nullptr : found->message.get();
}

// A reply of which its line in the journey told all.
bool says_no_more(const Message& message) {
  return message.kind == Kind::reply && message.body.empty() && message.headers.empty();
}

}  // namespace

Result<std::monostate> show_messages(const std::string& what, const report::Journey& journey, const std::vector<run::Row>& rows,
                                     const report::Style& style, bool bare, const Console& console) {
  const report::Journey lines = lines_meant(what, journey);
  if (lines.empty()) return fail(nothing_shown(what, journey));
  for (const JourneyLine& line : lines) {
    if (!bare) console.out(style.finish("\n" + to_text({line}, style, report::Numbers::shown)));
    for (const MessageId id : line.ids) {
      const Message* message = message_of(id, rows);
      if (message == nullptr || says_no_more(*message)) continue;
      console.out(bare ? std::string(message->body.bytes()) + '\n' : '\n' + report::message_text(*message));
      if (bare) break;
    }
  }
  return std::monostate{};
}

}  // namespace proofload::cli
