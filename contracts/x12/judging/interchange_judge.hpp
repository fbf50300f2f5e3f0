// contracts/x12/judging/interchange_judge.hpp — one interchange from ISA to IEA: envelopes, counts,
// control numbers.
#pragma once

#include <cstddef>
#include <string_view>

#include "contracts/x12/isa.hpp"
#include "contracts/x12/judging/reporter.hpp"
#include "contracts/x12/judging/set_judge.hpp"

namespace proofload::x12 {

class InterchangeJudge {
 public:
  InterchangeJudge(std::string_view bytes, const Dictionary& dictionary, Judgement& into,
                   Reporter& reporter)
      : bytes_(bytes),
        dictionary_(dictionary),
        into_(into),
        reporter_(reporter),
        set_judge_(reporter) {}

  // Requires isa_begins(bytes, offset). Gives the place after the interchange.
  std::size_t run(std::size_t offset);

 private:
  JudgedInterchange& interchange() { return into_.interchanges.back(); }
  JudgedGroup& group() { return into_.groups.back(); }
  JudgedSet& set() { return into_.sets.back(); }
  Reporter::Where at(std::size_t element) const;

  void open(const Isa& isa);
  void open_group();
  void open_set();
  void on_trailer_of_set();
  void on_trailer_of_group();
  void on_trailer_of_interchange();
  void on_other(std::uint32_t packed);
  void close_set(std::string_view before, std::size_t end);
  void close_group(std::string_view before, std::size_t end);
  std::size_t close(std::size_t end);
  void finish_set(std::size_t end);
  void report_outside();

  std::string_view bytes_;
  const Dictionary& dictionary_;
  Judgement& into_;
  Reporter& reporter_;
  SetJudge set_judge_;
  Segment segment_;
  const Release* release_ = nullptr;
  bool in_group_ = false;
  bool in_set_ = false;
  bool ended_ = false;
  std::uint32_t highest_control_ =
      0;  // of the group's sets, while each is higher than those before it
  bool rising_ = true;
};

// ISA01 to ISA15 of a header that was read; ISA13 against the interchanges before it.
void judge_isa(std::string_view bytes, const Isa& isa, const Judgement& judgement,
               Reporter& reporter);

}  // namespace proofload::x12
