// contracts/conversation/conversation.hpp — what each message is about, and whether it keeps its contract.
//
// What     Reads subjects from the bytes, by the places that each type declares, and resolves names that were minted during
//          the run to the orders that they stand for. Judges every message when it is sent, by the version of the interface
//          that its system is spoken to in.
// Shape    one object a case. subject_of() for what is no reply; then judge() of every message, replies too, which also
//          learns the names that it introduces.
// Source   definitions, section 1.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contracts/conversation/breach.hpp"
#include "contracts/conversation/contracts.hpp"
#include "contracts/conversation/name_table.hpp"
#include "contracts/conversation/subject_rules.hpp"
#include "contracts/json/parser.hpp"
#include "contracts/json/versions/spoken_versions.hpp"
#include "contracts/x12/judge.hpp"

namespace proofload {

class Conversation final : public Identifier {
 public:
  // `partners`: the names of the instances that speak EDI. `spoken`: those whose interface is a later version.
  Conversation(std::shared_ptr<const Contracts> contracts, std::set<std::string, std::less<>> partners, SpokenVersions spoken = {})
      : contracts_(std::move(contracts)), partners_(std::move(partners)), spoken_(std::move(spoken)) {}

  Subject subject_of(const Message& message) override;
  std::vector<Breach> judge(const Message& message, const Subject& subject);
  // In the terms of the first version of its interface, in which checks read; nothing: it is said in them, or its body
  // is not of the version that is spoken, and stays as it is.
  std::optional<Message> in_first_terms(const Message& message);

  // The order that a system of record names in a fact; "" when it is none of the workload's. Valid until the next call.
  std::string_view root_of(const Ref& name);

 private:
  Subject subject_of_json(const Message& message);
  std::optional<Body> body_in_first_terms(const Message& message);  // nothing: as of in_first_terms
  KnownSubject order_named(const Message& message, const NamedMember& member, json::Value body);
  Subject subject_of_interchange(const Message& message);
  void learn_groups(const Message& message, const x12::Judgement& judgement, const Subject& subject);
  void learn(const Message& message, const Subject& subject);
  std::string_view partner_of(const Message& message) const;

  std::shared_ptr<const Contracts> contracts_;
  std::set<std::string, std::less<>> partners_;
  SpokenVersions spoken_;
  NameTable names_;
  json::Parser parser_;
};

}  // namespace proofload
