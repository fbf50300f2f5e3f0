// mocks/edi/mends.hpp — documents that were refused, and will be written again under new numbers.
//
// What     Whoever hears that its document was refused looks into it, and sends it once more some
//          time later; after so many times it gives up. States what became of each.
// Shape    durable as "mend/<what the set is about>" until the document is accepted or given up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "contracts/base/index.hpp"
#include "mocks/common/step.hpp"

namespace proofload::mocks::edi {

struct MendRules {
  Duration mend_after = 1h;
  std::int32_t mends_max = 3;  // for one document
};

class Mends {
 public:
  static constexpr std::string_view kPrefix = "mend/";
  static constexpr Symbol kTimer = "mend";  // of: what is to be written again

  explicit Mends(const MendRules& rules) : rules_(rules) {}  // `rules` outlive this

  // Called as edi::Owner is, with SentSet::about.
  void on_accepted(Step& step, const std::string& about, std::string_view how);
  void on_rejected(Step& step, const std::string& about, const std::string& why);
  void on_unanswered(Step& step, const std::string& about);
  void give_up(Step& step, const std::string& about, std::string why);

  // Before it is written again.
  void wake(Step& step, const std::string& about);
  void restore(Step& step, std::string_view about, std::string_view value);

 private:
  struct Mend {
    std::int32_t times = 0;
    Instant due = kNever;  // kNever: it has been sent again
  };

  void save(Step& step, const std::string& about, const Mend& mend);

  const MendRules& rules_;
  Index<Mend> mends_;
};

}  // namespace proofload::mocks::edi
