// harness/check/joint_documents.hpp — documents that are to be one for many: of what leaves together, of a period.
#pragma once

#include <map>
#include <set>
#include <string>

#include "harness/check/check.hpp"

namespace proofload::check {

class JointDocuments {
 public:
  // `of`: what one document is to be for.
  void add(const std::string& of, std::string_view order, const std::string& document, bool is_excused);
  // A finding for each that has several; `what`: "856s".
  void judge(std::string_view promise, std::string_view what, Judgement& judgement) const;

 private:
  struct Joint {
    std::set<std::string> documents;
    std::set<std::string> orders;
    bool is_excused = false;
  };
  std::map<std::string, Joint> all_;
};

}  // namespace proofload::check
