// contracts/x12/judging/interchange_judge.hpp — one interchange from ISA to IEA: envelopes, counts,
// control numbers.
//
// Shape    judge.open(header, isa); for each segment after it judge.on(segment), until ended() or an ISA begins;
//          judge.close(end). Then it may be opened for the next.
// Requires what is given to open() and what the segments GS and ST view lasts as long as the Judgement does.
#pragma once

#include <cstddef>
#include <string_view>

#include "contracts/edi/control_numbers.hpp"
#include "contracts/x12/isa.hpp"
#include "contracts/x12/judging/reporter.hpp"
#include "contracts/x12/judging/set_judge.hpp"

namespace proofload::x12 {

// Who hears of what is complete.
class Completed {
 public:
  virtual ~Completed() = default;
  virtual void set() = 0;    // the last of the judgement's
  virtual void group() = 0;  // likewise
};

class InterchangeJudge {
 public:
  struct Options {
    // By whatever definition there is: also of sets that nobody trades, and where a group's own release does not define
    // a set, that of the nearest.
    bool any_definition = false;
    Completed* completed = nullptr;
    bool keep_texts = true;           // of sets and TA1s, as views of the input
  };

  // `bytes` is the input as a whole, where texts are kept.
  InterchangeJudge(std::string_view bytes, const Dictionary& dictionary, Judgement& into,
                   Reporter& reporter, Options options)
      : bytes_(bytes),
        dictionary_(dictionary),
        into_(into),
        reporter_(reporter),
        options_(options),
        set_judge_(reporter) {}

  // `header` is what the ISA was read from. False when there is nothing more to read of it.
  bool open(std::string_view header, const Isa& isa);
  // False when it is no segment of this interchange: the input ends inside it, or an ISA begins with it.
  bool on(const Segment& segment);
  bool ended() const { return ended_; }  // by its IEA
  // `end` is the place after the interchange.
  void close(std::size_t end);

 private:
  JudgedInterchange& interchange() { return into_.interchanges.back(); }
  JudgedGroup& group() { return into_.groups.back(); }
  JudgedSet& set() { return into_.sets.back(); }
  Reporter::Where at(const Segment& segment, std::size_t element) const;

  void restart();
  void open_group(const Segment& segment);
  void open_set(const Segment& segment);
  void judge_set_header(const Segment& segment, const SetRule* rule, const Release* other);
  void on_trailer_of_set(const Segment& segment);
  void on_trailer_of_group(const Segment& segment);
  void on_trailer_of_interchange(const Segment& segment);
  void on_other(const Segment& segment, std::uint32_t packed);
  void close_set(const Reporter::Where& where, std::string_view before, std::size_t end);
  void close_group(const Reporter::Where& where, std::string_view before, std::size_t end);
  void finish_set(std::size_t end);
  void finish_group();
  void report_outside(const Segment& segment);

  std::string_view bytes_;
  const Dictionary& dictionary_;
  Judgement& into_;
  Reporter& reporter_;
  Options options_;
  SetJudge set_judge_;
  const Release* release_ = nullptr;
  Reporter::Where cut_;  // the segment that the input ends inside
  std::size_t begin_ = 0;
  std::size_t set_begin_ = 0;
  edi::ControlNumbers set_numbers_;    // of the group
  edi::ControlNumbers group_numbers_;  // of the interchange, each behind its functional id
  bool in_group_ = false;
  bool in_set_ = false;
  bool ended_ = false;
  bool cut_short_ = false;  // the input is over: what is missing now follows from that
};

// ISA01 to ISA15 of a header that was read; ISA13 against the interchanges before it.
void judge_isa(std::string_view header, const Isa& isa, const Judgement& judgement,
               Reporter& reporter);

}  // namespace proofload::x12
