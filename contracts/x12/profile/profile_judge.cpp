#include "contracts/x12/profile/profile_judge.hpp"

#include "contracts/x12/segment_id.hpp"
#include "contracts/x12/tokenizer.hpp"

namespace proofload::x12 {
namespace {

// Of a header as wide as it must be; whoever writes another hears of that anyway.
constexpr std::size_t kIsa05 = 32, kIsa07 = 51, kIsa08 = 54, kIsa16 = 104;

class View final : public edi::SegmentView {
 public:
  View(const Segment& segment, char separator) : segment_(segment), separator_(separator) {}
  std::string_view id() const override { return segment_.id(); }
  std::string_view value(std::size_t element, std::size_t nth) const override {
    return nth == 0 ? segment_[element] : component(segment_[element], separator_, nth);
  }
  std::size_t offset_of(std::size_t element, std::size_t) const override { return segment_.offset_of(element); }

 private:
  const Segment& segment_;
  char separator_;
};

}  // namespace

void ProfileJudge::interchange(const JudgedInterchange& header, std::size_t offset) {
  clauses_.abandon();
  component_ = header.delimiters.component;
  clauses_.judge_delimiter(profile_.element, header.delimiters.element, "element separator", {.segment = "ISA", .offset = offset + 3});
  clauses_.judge_delimiter(profile_.component, header.delimiters.component, "component separator",
                           {.segment = "ISA", .offset = offset + kIsa16});
  clauses_.judge_delimiter(profile_.segment, header.delimiters.segment, "segment terminator",
                           {.segment = "ISA", .offset = offset + kIsa16 + 1});
  const edi::PartnerProfile::Ids& ids = profile_.ids;
  partner_sends_ = header.receiver != ids.id && header.sender == ids.id;
  if (ids.id.empty()) return;
  if (!partner_sends_ && header.receiver != ids.id) {
    return clauses_.judge_id({.segment = "ISA", .element = 8, .offset = offset + kIsa08}, header.receiver, ids.id);
  }
  if (ids.qualifier.empty()) return;
  if (partner_sends_) {
    clauses_.judge_id({.segment = "ISA", .element = 5, .offset = offset + kIsa05}, header.sender_qualifier, ids.qualifier);
  } else {
    clauses_.judge_id({.segment = "ISA", .element = 7, .offset = offset + kIsa07}, header.receiver_qualifier, ids.qualifier);
  }
}

void ProfileJudge::on(const Segment& segment) {
  const View view(segment, component_);
  switch (pack(segment.id())) {
    case pack("GS"): return group(segment[2], segment[3], segment.offset_of(partner_sends_ ? 2 : 3));
    case pack("ST"):
      return clauses_.open(segment[1], {.segment = "ST", .element = 1, .offset = segment.offset_of(1)});
    case pack("SE"): return clauses_.close(view);
    case pack("GE"): return clauses_.abandon();
    default: return clauses_.on(view);
  }
}

void ProfileJudge::group(std::string_view sender, std::string_view receiver, std::size_t offset) {
  clauses_.abandon();
  const std::string& wanted = profile_.ids.group_id;
  if (wanted.empty()) return;
  clauses_.judge_id({.segment = "GS", .element = partner_sends_ ? 2u : 3u, .offset = offset}, partner_sends_ ? sender : receiver,
                    wanted);
}

void judge_by_profile(const Judgement& judgement, const edi::PartnerProfile& profile, edi::ProfileListener& listener) {
  ProfileJudge judge(profile, listener);
  for (const JudgedInterchange& interchange : judgement.interchanges) {
    judge.interchange(interchange, 0);
    // Sets are judged from ST to SE; their groups, by what the judgement keeps of them.
    for (const JudgedGroup& group : judgement.groups_of(interchange)) {
      judge.group(group.sender, group.receiver);
      for (const JudgedSet& set : judgement.sets_of(group)) {
        Tokenizer tokenizer(set.text.bytes, set.text.delimiters);
        Segment segment;
        while (tokenizer.next(segment)) judge.on(segment);
        judge.abandon_set();
      }
    }
  }
}

}  // namespace proofload::x12
