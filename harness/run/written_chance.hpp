// harness/run/written_chance.hpp — chance as a scenario writes it out, and chance written down as it falls.
//
// Requires the written chance outlives them; one thread a case.
#pragma once

#include <map>
#include <set>
#include <string>
#include <tuple>

#include "contracts/port/draws.hpp"
#include "harness/scenario/written_chance.hpp"
#include "sim/times.hpp"

namespace proofload::run {

// Of one system: what is written, else the middle.
class DrawsAsWritten final : public Draws {
 public:
  DrawsAsWritten(std::string system, const std::vector<scenario::WrittenDraw>& written);
  std::uint64_t draw(std::uint64_t seed, std::string_view purpose, std::string_view subject) override;

 private:
  std::map<std::pair<std::string, std::string>, std::uint64_t, std::less<>> values_;
};

// Of one system: as another has it, or its seed; each is written down once.
class DrawsWrittenDown final : public Draws {
 public:
  DrawsWrittenDown(std::string system, Draws* inner, std::vector<scenario::WrittenDraw>& into)
      : system_(std::move(system)), inner_(inner), into_(into) {}
  std::uint64_t draw(std::uint64_t seed, std::string_view purpose, std::string_view subject) override;

 private:
  std::string system_;
  Draws* inner_;
  std::vector<scenario::WrittenDraw>& into_;
  std::map<std::pair<std::string, std::string>, std::uint64_t> seen_;
};

// What is written, else what the world has it take; each is written down once where there is `into`.
class TimesAsWritten final : public sim::Times {
 public:
  TimesAsWritten(const std::vector<scenario::WrittenTime>& written, std::vector<scenario::WrittenTime>* into);
  Duration taken(sim::Part part, const Identity& identity, std::uint32_t copy, Duration otherwise) override;

 private:
  using Name = std::tuple<std::string, std::uint32_t, sim::Part>;
  std::map<Name, Duration> written_;
  std::vector<scenario::WrittenTime>* into_;
  std::set<Name> seen_;
};

}  // namespace proofload::run
