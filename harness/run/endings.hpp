// harness/run/endings.hpp — how each given document ended, as a table.
//
// What     An observer. What somebody of record did is a document's ending when it happened in the course of it: its
//          message, what was sent on account of it, and so on; or when the fact names what the document is about. The
//          furthest of them counts, and next to it what people were told.
// Shape    a row for each set of each file, in the order of the files.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "harness/run/document_ending.hpp"
#include "harness/run/documents.hpp"
#include "sim/observer.hpp"

namespace proofload::run {

class Endings final : public sim::Observer {
 public:
  explicit Endings(const GivenDocuments& given);

  void on_sent(const sim::Sent& sent, const sim::Step& step) override;
  void on_commit(const Commit& commit, const sim::Step& step) override;

  std::vector<DocumentEnding> table() const;

 private:
  struct Set {
    const GivenFile* file = nullptr;
    const GivenSet* given = nullptr;
    std::string case_id;   // of the case that it is the subject of
    std::string document;  // "945 D-00000017"
    int stage = 0;
    std::string text;                // of the stage
    std::vector<std::string> cases;  // causes
  };
  using Numbers = std::vector<std::size_t>;  // of sets

  const Numbers* course_of(const MessageId& message) const;
  void narrow(Numbers& course, const sim::Sent& sent) const;
  void take(Set& set, const Fact& fact, bool in_course);

  std::vector<Set> sets_;
  std::map<std::string, Numbers, std::less<>> named_;  // by what they are about
  std::map<std::uint64_t, Numbers> given_;      // by the body's hash
  std::map<std::uint64_t, Numbers> messages_;   // in the course of which sets, by their ids
  std::map<std::uint64_t, Numbers> repeatable_; // likewise, by the hashes of their identities
};

}  // namespace proofload::run
