// contracts/x12/stream_judge.hpp — judges input that comes in pieces; held are the open set and a little before it.
//
// What     The same findings as judge() gives, each told as soon as it is made. Of a set longer than kHeldMost the
//          beginning is let go; whatever is judged, no more than that and one piece is held.
// Shape    StreamJudge stream(standard_dictionary(), listener); while (…) stream.feed(piece); stream.finish();
// Requires views in what a listener is given last until it returns.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "contracts/edi/passed_over.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/judging/interchange_judge.hpp"

namespace proofload::x12 {

class StreamListener {
 public:
  virtual ~StreamListener() = default;
  // Where an interchange from and to the same with that ISA13 came before; "" when none did. It begins at `offset`.
  virtual std::string came_before(const JudgedInterchange& interchange, std::size_t offset) = 0;
  // What it is about is the last of the judgement's interchanges, groups or sets.
  virtual void on_finding(const Judgement& judgement, const Finding& finding) = 0;
  virtual void on_set(const Judgement& judgement, const JudgedSet& set) = 0;
  virtual void on_group(const Judgement& judgement, const JudgedGroup& group) = 0;
  virtual void on_interchange(const Judgement& judgement, const JudgedInterchange& interchange) = 0;
  // Each segment behind an ISA, as it came: of GS and ST when they are among the judgement's, of others before they are judged.
  virtual void on_segment(const Judgement& /*judgement*/, const Segment& /*segment*/) {}
};

class StreamJudge final : private Completed {
 public:
  static constexpr std::size_t kHeldMost = std::size_t{8} << 20;
  static constexpr std::size_t kSegmentMost = std::size_t{1} << 20;

  // With `any_definition`, sets that nobody trades are judged too, and one that its own release does not define by the
  // nearest that does.
  StreamJudge(const Dictionary& dictionary, StreamListener& listener, bool any_definition);

  void feed(std::string_view piece);
  void finish();

  // What is held of the input, and where it begins in it: for whoever shows a place.
  std::string_view held() const { return held_; }
  std::size_t held_from() const { return base_; }

 private:
  void set() override;
  void group() override;
  void judge_held(bool all);
  bool outside(bool all);   // false: more input is wanted
  bool inside(bool all);    // likewise
  bool open();
  void close(std::size_t end);
  void pass_over(std::size_t end);
  void tell_of_passed_over();
  bool pin(Segment& segment);  // whether it is a GS or ST, which others belong to
  void tell();
  void let_go();

  StreamListener& listener_;
  Judgement judgement_;
  Reporter reporter_{judgement_};
  InterchangeJudge judge_;
  bool is_open_ = false;
  Delimiters delimiters_;
  std::string held_;
  std::size_t base_ = 0;       // where held_ begins in the input
  std::size_t at_ = 0;         // in held_: what is before it was judged
  std::size_t keep_from_ = std::string::npos;  // in the input: where the open set begins
  std::size_t told_ = 0;       // of the judgement's findings
  // Segments that the judgement views; in turns, since one that opens may close another.
  struct Turns {
    std::array<std::string, 2> texts;
    std::size_t turn = 0;
    std::string& next() { return texts[turn ^= 1]; }
  };
  std::string header_;
  Turns group_headers_, set_headers_;
  std::size_t interchanges_ = 0;
  edi::PassedOver passed_over_;
  bool after_broken_header_ = false;  // they belong to it, and nothing is said of them
};

}  // namespace proofload::x12
