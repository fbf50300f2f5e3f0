// mocks/edi/interchange_writer.hpp — the interchanges that a system writes itself: its documents and
// acknowledgements, under control numbers that never come twice.
//
// Shape    the counters are durable: whoever takes a number saves them in the same commit.
// Requires set control numbers count from 0001 in each group.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/port/message.hpp"
#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/writer.hpp"
#include "mocks/edi/sent_interchanges.hpp"
#include "mocks/edi/settings.hpp"

namespace proofload::mocks::edi {

// The message's type.
inline constexpr Symbol kInterchange = "x12.interchange";
inline constexpr Symbol kEdifactInterchange = "edifact.interchange";

struct ControlNumbers {
  std::uint32_t interchange = 1;  // the next ones
  std::uint32_t group = 1;

  std::uint32_t take_interchange() { return take(interchange); }
  std::uint32_t take_group() { return take(group); }

 private:
  static std::uint32_t take(std::uint32_t& next) {
    const std::uint32_t taken = next;
    next = next == 999'999'999 ? 1 : next + 1;
    return taken;
  }
};

// As ISA13 has it.
std::string interchange_number(std::uint32_t control);

struct OutgoingSet {
  std::string_view id;  // "945"
  std::string about;    // for SentSet
  bool cancels = false;
  std::function<void(x12::Writer&)> write;  // ST to SE
};

struct WrittenInterchange {
  std::string id;  // its ISA13
  std::string bytes;
  std::vector<SentGroup> groups;
};

// Sets of one kind in a row share a group, as far as the settings allow; where it goes out as EDIFACT, all of them.
// Requires sets of one version.
WrittenInterchange write_interchange(const Settings& settings, Instant now, ControlNumbers& numbers,
                                     std::span<const OutgoingSet> sets);

struct OwedAcknowledgements {
  std::optional<x12::InterchangeAcknowledgmentTa1> interchange;
  std::vector<x12::FunctionalAcknowledgment997> groups;
  bool empty() const { return !interchange && groups.empty(); }
};

// In answer to `received`, back to where it came from. `groups`: of its functional groups, the
// first names the applications.
std::string write_acknowledgements(const Settings& settings, Instant now, ControlNumbers& numbers,
                                   const x12::JudgedInterchange& received,
                                   std::span<const x12::JudgedGroup> groups,
                                   const OwedAcknowledgements& owed);

// What was written in X12 goes out in the standard of the settings.
Message interchange_message(const Settings& settings, Symbol to, Body body);

}  // namespace proofload::mocks::edi
