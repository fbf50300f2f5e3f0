// mocks/common/settings.hpp — how a system answers requests, and how it tells its listener.
//
// Shape    every system's Settings inherit these, so that scenario data set them as flat fields.
//          Defaults are those of an honest, healthy system.
#pragma once

#include <cstdint>
#include <optional>

#include "contracts/base/business_calendar.hpp"
#include "contracts/base/ratio.hpp"
#include "contracts/base/symbol.hpp"
#include "contracts/base/time.hpp"
#include "mocks/common/window.hpp"

namespace proofload::mocks {

// When a request's change commits: before its reply, after it, or never (it was lost behind a reply
// that said otherwise). The last two are quirks.
enum class CommitPoint : std::uint8_t { before, after, never };

// A duration is drawn evenly between them, both included.
struct Range {
  Duration min{};
  Duration max{};
};

struct RequestRules {
  CommitPoint commit_point = CommitPoint::before;
  Duration key_retention = 24h;          // an idempotency key that comes again later executes again
  Duration key_reservation = 1min;       // of a key whose change never commits: 409 until then
  Ratio kept_failures{0, 1};             // of the keys: answered 500, which is replayed until the key is pruned
  std::int32_t requests_per_window = 0;  // more are answered 429; 0: no limit
  Duration run_time_per_window{};        // of all requests together; 429 when it is spent; none: no limit
  Duration window = 1s;                  // it slides
  std::int32_t concurrent_requests = 0;  // of more, any one is answered 429; 0: no limit
  Range run_time{100ms, 2s};             // of a request, where one of the last two limits is set
  CivilEpoch epoch;
  BusinessCalendar calendar;          // whose local clock its hours are told by
  std::optional<Window> maintenance;  // all is answered 503 until it ends
};

// An event is sent until it is answered 2xx, or was sent `attempts` times: again after first_wait,
// after twice that, and so on. The default is eight retries over four hours, as webhooks have it.
struct Webhooks {
  Symbol listener = "orchestrator";
  std::int32_t attempts = 9;
  Duration first_wait = 1min;
  Duration wait_max = 4h;
  Ratio repeat{0, 1};  // of the events that come once more although they were answered 2xx
  Range repeat_after{1min, 2h};
  Ratio late{0, 1};  // of the events that are first sent long after they happened
  Range late_by{10min, 6h};
};

}  // namespace proofload::mocks
