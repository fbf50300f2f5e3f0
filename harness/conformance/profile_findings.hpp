// harness/conformance/profile_findings.hpp — what a partner's profile says of one file, as findings.
//
// Shape    interchange(…) for each; then what is in force in set, group; on_breach from the judge of the standard; end_set()
//          when a set is over, however it ended.
// Requires what `tell` is given says the offset as its place; whoever takes it works out line, column and excerpt.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/edi/profile/profile_breach.hpp"
#include "harness/conformance/result.hpp"

namespace proofload::conformance {

class ProfileFindings final : public edi::ProfileListener {
 public:
  // How long the text at fault is, and whether it is about the open set.
  using Tell = std::function<void(Finding finding, std::size_t length, bool in_set)>;

  // What is open, as findings name it.
  struct Open {
    std::string set, set_control, group_control;
  };

  ProfileFindings(const edi::PartnerProfile& profile, std::string_view set_word, Tell tell)
      : profile_(profile), set_word_(set_word), tell_(std::move(tell)) {}
  ProfileFindings(const ProfileFindings&) = delete;
  ProfileFindings& operator=(const ProfileFindings&) = delete;

  void interchange(std::string control);
  void open(Open open) { open_ = std::move(open); }
  void end_set() { charged_.clear(); }
  void on_breach(const edi::ProfileBreach& breach) override;

 private:
  const edi::PartnerProfile& profile_;
  std::string_view set_word_;
  Tell tell_;
  Open open_;
  std::string interchange_control_;
  std::set<std::string> charged_;  // clauses, of the open set or header
};

// A profile on the stream of one file: the judge of its standard, and what becomes of what it finds.
template <class Judge>
struct GuideOf {
  ProfileFindings findings;
  Judge judge;

  GuideOf(const edi::PartnerProfile& profile, std::string_view set_word, ProfileFindings::Tell tell)
      : findings(profile, set_word, std::move(tell)), judge(profile, findings) {}
};

}  // namespace proofload::conformance
