#include "harness/check/joint_documents.hpp"

namespace proofload::check {

void JointDocuments::add(const std::string& of, std::string_view order, const std::string& document, bool is_excused) {
  Joint& joint = all_[of];
  joint.documents.insert(document);
  joint.orders.insert(std::string(order));
  joint.is_excused |= is_excused;
}

void JointDocuments::judge(std::string_view promise, std::string_view what, Judgement& judgement) const {
  for (const auto& [of, joint] : all_) {
    if (joint.is_excused) {
      ++judgement.excused;
      continue;
    }
    ++judgement.judged;
    if (joint.documents.size() < 2) continue;
    std::string text = std::to_string(joint.documents.size()) + " ";
    text.append(what).append(" for ").append(of).append(", where one was agreed upon:");
    for (const std::string& document : joint.documents) text += " " + document;
    judgement.findings.push_back({promise, *joint.orders.begin(), text + ".", {}});
  }
}

}  // namespace proofload::check
