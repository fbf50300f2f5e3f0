#include "contracts/edifact/profile/profile_judge.hpp"

#include <string>

#include "contracts/edi/segment_id.hpp"
#include "contracts/edifact/tokenizer.hpp"

namespace proofload::edifact {
namespace {

class View final : public edi::SegmentView {
 public:
  View(const Segment& segment, const Delimiters& delimiters) : segment_(segment), delimiters_(delimiters) {}
  std::string_view id() const override { return segment_.id(); }
  std::string_view value(std::size_t element, std::size_t component) const override {
    const std::string_view raw = component == 0 ? segment_.whole(element) : segment_(element, component);
    if (component == 0 && raw.find_first_not_of(delimiters_.component) == std::string_view::npos) return {};  // separators alone
    return delimiters_.release != ' ' && segment_.has_released() ? released(raw, delimiters_.release, buffer_) : raw;
  }
  std::size_t offset_of(std::size_t element, std::size_t component) const override {
    return element == 0 ? segment_.offset() : segment_.offset_of(element, component);
  }

 private:
  const Segment& segment_;
  const Delimiters& delimiters_;
  mutable std::string buffer_;
};

// S002 and S003 of a UNB.
constexpr std::uint32_t kSender = 2, kRecipient = 3;

}  // namespace

void ProfileJudge::interchange(const Segment& unb, const Delimiters& delimiters) {
  clauses_.abandon();
  delimiters_ = delimiters;
  const edi::EnvelopePlace header{.segment = "UNB", .offset = unb.offset()};
  clauses_.judge_delimiter(profile_.element, delimiters.element, "element separator", header);
  clauses_.judge_delimiter(profile_.component, delimiters.component, "component separator", header);
  clauses_.judge_delimiter(profile_.segment, delimiters.segment, "segment terminator", header);
  const edi::PartnerProfile::Ids& ids = profile_.ids;
  if (ids.id.empty()) return;
  const View view(unb, delimiters_);
  const auto is_id = [&](std::uint32_t element) { return view.value(element, 1) == ids.id; };
  const std::uint32_t own = !is_id(kRecipient) && is_id(kSender) ? kSender : kRecipient;
  const auto judge = [&](std::uint32_t component, std::string_view wanted) {
    clauses_.judge_id({"UNB", own, component, unb.offset_of(own, component)}, view.value(own, component), wanted);
  };
  if (!is_id(own)) return judge(1, ids.id);
  if (!ids.qualifier.empty()) judge(2, ids.qualifier);
}

void ProfileJudge::without_header(const Delimiters& delimiters) {
  clauses_.abandon();
  delimiters_ = delimiters;
}

void ProfileJudge::on(const Segment& segment) {
  const View view(segment, delimiters_);
  switch (edi::pack(segment.id())) {
    case edi::pack("UNH"): return clauses_.open(segment(2, 1), {"UNH", 2, 1, segment.offset_of(2, 1)});
    case edi::pack("UNT"): return clauses_.close(view);
    case edi::pack("UNG"):
    case edi::pack("UNE"):
    case edi::pack("UNZ"): return clauses_.abandon();
    default: return clauses_.on(view);
  }
}

void judge_by_profile(std::string_view bytes, const edi::PartnerProfile& profile, edi::ProfileListener& listener) {
  Delimiters delimiters;
  if (bytes.starts_with("UNA") && bytes.size() >= kServiceString) {
    delimiters = read_una(bytes).value_or(Delimiters());
    bytes.remove_prefix(kServiceString);
  }
  delimiters.repetition = ' ';
  const Classes classes(delimiters);
  ProfileJudge judge(profile, listener);
  Tokenizer tokenizer(bytes, classes);
  Segment segment;
  while (tokenizer.next(segment) && segment.terminated()) {
    segment.id() == "UNB" ? judge.interchange(segment, delimiters) : judge.on(segment);
  }
}

}  // namespace proofload::edifact
