// harness/report/journey.hpp — all that happened to one order, as lines that a person can read.
//
// What     A request and the reply that came back in peace are one line; a reply that was lost, late or repeated has its
//          own. Facts stand where they became true; crashes and outages where they fell.
// Shape    rows of a Recorder -> lines in their order; `number` counts from 1, `cause` is the line that led to this one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/report/style.hpp"
#include "harness/run/recorder.hpp"

namespace proofload::report {

struct JourneyLine {
  enum class What : std::uint8_t { message, lost, fact, down, up };
  What what = What::message;
  Instant at;
  std::string from;
  std::string to;
  std::string type;
  std::string note;
  bool injected = false;
  std::vector<MessageId> ids;  // the message, and the reply folded into it
  std::size_t number = 0;
  std::size_t cause = 0;       // 0: nothing in this journey
};

using Journey = std::vector<JourneyLine>;

Journey journey_of(std::span<const run::Row> rows, std::string_view order);

// "order.placed 00:00 · sales_order.created 00:04 · invoice.posted 02:10 ×2": ×2 where the very same became true twice.
std::string milestones(std::span<const run::Row> rows, std::string_view order);

// At most `most` lines: those named in `because`, what led to them, and what we did to the order.
Journey excerpt(const Journey& journey, std::span<const MessageId> because, std::size_t most);

enum class Numbers : std::uint8_t { shown, hidden };

// A line each; where lines were left out, how many.
std::string to_text(const Journey& journey, const Style& style, Numbers numbers);

}  // namespace proofload::report
