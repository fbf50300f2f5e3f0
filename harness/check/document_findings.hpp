// harness/check/document_findings.hpp — what a check finds in documents about orders, one finding an order.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/check/check.hpp"
#include "harness/check/per_order.hpp"

namespace proofload::check {

class DocumentFindings {
 public:
  // check: the name of who finds.
  explicit DocumentFindings(std::string_view check) : check_(check) {}

  // The message that is being read.
  void in(MessageId message) { message_ = message; }

  // what: makes "says …", only where it is told. set: the document's kind, such as "855".
  template <class What>
  void judge(const CaseOrder& order, std::string_view set, bool is_right, const What& what) {
    ++judged_;
    if (is_right || is_told_[order]) return;
    is_told_[order] = true;
    const std::string name(order.name);
    findings_.push_back({check_, name, "Order " + name + ": the " + std::string(set) + " " + what(), {message_}});
  }

  void settle(Judgement& judgement) {
    judgement.judged = judged_;
    judgement.findings = std::move(findings_);
  }

 private:
  std::string_view check_;
  MessageId message_;
  PerOrder<bool> is_told_;
  std::vector<Finding> findings_;
  std::uint64_t judged_ = 0;
};

}  // namespace proofload::check
