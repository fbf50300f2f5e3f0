#include "contracts/conversation/conversation.hpp"

#include <algorithm>

#include "contracts/canonical/business_key.hpp"
#include "contracts/conversation/document_orders.hpp"
#include "contracts/json/interfaces/body_name.hpp"
#include "contracts/json/reading.hpp"
#include "contracts/json/versions/interface_version.hpp"
#include "contracts/translation/reading.hpp"

namespace proofload {
namespace {

constexpr Symbol kInterchange = "x12.interchange";
constexpr Symbol kEdifactInterchange = "edifact.interchange";

// Kinds of names.
constexpr Symbol kExternalName = "external_id";
constexpr Symbol kGroup = "group";
constexpr Symbol kInterchangeName = "interchange";

// The item of a list at a place of one digit.
std::optional<json::Value> item_at(json::Value list, std::string_view place) {
  if (place.size() != 1 || place[0] < '0' || place[0] > '9') return std::nullopt;
  int left = place[0] - '0';
  for (const json::Value item : list.elements()) {
    if (left-- == 0) return item;
  }
  return std::nullopt;
}

// The text of a member as it stands in the body; "" where there is none.
std::string_view text_at(json::Value body, std::string_view pointer) {
  // Members of the rules are at most three levels deep: "/releases/0/release".
  json::Value value = body;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    const auto member = value.is_array() ? item_at(value, token) : value.find(token);
    if (!member) return "";
    value = *member;
    pointer.remove_prefix(token.size());
  }
  if (value.is_string()) return value.as_string();
  if (value.is_number()) return value.number_text();
  return "";
}

// The buyer's own name for the order that is created, when the body has one.
std::optional<canonical::BusinessKey> ordered_by_buyer(Symbol type, json::Value body) {
  if (type != Symbol("erp.create_order")) return std::nullopt;
  canonical::BusinessKey key{std::string(text_at(body, "/customer")), std::string(text_at(body, "/purchase_order")),
                             ""};
  if (key.partner.empty() || key.purchase_order.empty()) return std::nullopt;
  return key;
}

// "shipment 1"
std::string place_text(NameTable& names, std::string_view order, Symbol kind, std::string_view name) {
  return std::string(kind.text()) + " " + std::to_string(names.place(order, kind, name));
}

KnownSubject root_subject(std::string root) {
  auto subject = std::make_shared<Subject>();
  subject->text = root;
  subject->roots = Roots(std::vector<std::string>(1, std::move(root)));
  return subject;
}

// The order that is known by another name, or by the name of a document that carries it.
KnownSubject order_of(const KnownSubject& known) {
  const std::string& text = known->roots.empty() ? known->text : known->roots.front();
  if (known->text == text && !known->weak) return known;
  auto order = std::make_shared<Subject>();
  order->text = text;
  order->roots = known->roots;
  return order;
}

// The order that a reply about that subject introduces a name for.
KnownSubject order_that_minted(const Subject& subject) {
  if (subject.roots.empty()) return std::make_shared<Subject>(subject);
  auto order = std::make_shared<Subject>();
  order->text = subject.roots.front();
  order->roots = subject.roots.size() == 1 ? subject.roots : Roots{subject.roots.front()};
  return order;
}

// An acknowledgement of EDIFACT names an interchange, and need not say what was in it.
std::string_view group_kind(const Message& message, std::string_view functional_id) {
  return message.type == kEdifactInterchange ? std::string_view() : functional_id;
}

// The name of a group on its way from one to another, or of an interchange; a number counts without leading zeros.
NameTable::Key wire_name(Symbol kind, Symbol from, Symbol to, std::string_view functional_id,
                         std::string_view control) {
  while (control.size() > 1 && control.front() == '0') control.remove_prefix(1);
  const std::uint64_t way = combine(combine(kind.hash(), from.hash()), to.hash());
  return hash_bytes(control, hash_bytes(functional_id, way));
}

// "erp.create_order", "erp.create_order@v2"
std::string contract_text(const Message& message, const InterfaceVersion* version) {
  return version == nullptr ? std::string(message.type.text()) : version->text_of(message.type);
}

Breach breach_of(std::string contract, const json::Breach& breach) {
  return {.contract = std::move(contract),
          .clause = breach.keyword,
          .place = breach.pointer.empty() ? "/" : breach.pointer,
          .text = json::to_text(breach)};
}

Breach breach_of(const x12::Judgement& judgement, const x12::Finding& finding) {
  std::string contract = "x12";
  if (finding.set != x12::kNowhere) contract += " " + std::string(judgement.sets[finding.set].id);
  std::string place(finding.segment);
  if (finding.element > 0) place += (finding.element < 10 ? "0" : "") + std::to_string(finding.element);
  return {.contract = std::move(contract),
          .clause = std::string(x12::kind(finding.code).name),
          .place = std::move(place),
          .text = finding.text};
}

Breach breach_of(const translation::EdifactFinding& found) {
  const edifact::Finding& finding = found.finding;
  std::string place(finding.segment);
  if (finding.element > 0) place += (finding.element < 10 ? "0" : "") + std::to_string(finding.element);
  if (finding.component > 0) place += "." + std::to_string(finding.component);
  return {.contract = found.message.empty() ? "edifact" : "edifact " + found.message,
          .clause = std::string(edifact::kind(finding.code).name),
          .place = std::move(place),
          .text = finding.text};
}

}  // namespace

std::string_view Conversation::partner_of(const Message& message) const {
  return partners_.contains(message.from.text()) ? message.from.text() : message.to.text();
}

Subject Conversation::subject_of(const Message& message) {
  const bool is_interchange = message.type == kInterchange || message.type == kEdifactInterchange;
  return is_interchange ? subject_of_interchange(message) : subject_of_json(message);
}

KnownSubject Conversation::order_named(const Message& message, const NamedMember& member, json::Value body) {
  const std::string_view name = text_at(body, member.pointer);
  if (const auto ordered = ordered_by_buyer(message.type, body)) {
    // Here the caller ties its own name for the order to the buyer's.
    const auto key = canonical::parse_business_key(name);
    const bool plain = key && key->partner == ordered->partner && key->purchase_order == ordered->purchase_order;
    auto order = root_subject(plain ? std::string(name) : canonical::to_text(*ordered));
    names_.introduce(member.kind, name, order);
    return order;
  }
  if (const KnownSubject* known = names_.find(NameTable::key(member.kind, name))) return order_of(*known);
  if (member.kind == kExternalName && !name.empty()) return root_subject(std::string(name));
  auto unknown = std::make_shared<Subject>();
  unknown->text = name;
  unknown->weak = name.empty();
  return unknown;
}

// What is not of the version that is spoken is read as it stands.
std::optional<Body> Conversation::body_in_first_terms(const Message& message) {
  const InterfaceVersion* const version = spoken_.of(message);
  return version == nullptr ? std::nullopt : version->to_first(message, parser_);
}

std::optional<Message> Conversation::in_first_terms(const Message& message) {
  auto body = body_in_first_terms(message);
  if (!body) return std::nullopt;
  Message told = message;
  told.body = *std::move(body);
  return told;
}

Subject Conversation::subject_of_json(const Message& message) {
  const SubjectRule* rule = subject_rule(message.type);
  const auto told = body_in_first_terms(message);
  const auto body = json::values_of(told ? *told : message.body, parser_);
  if (rule == nullptr || !body) {
    Subject unnamed;
    unnamed.weak = true;
    return unnamed;
  }
  const KnownSubject order = order_named(message, rule->name, *body);
  for (const NamedMember& minted : rule->mints) {
    if (!minted.pointer.empty()) names_.introduce(minted.kind, text_at(*body, minted.pointer), order);
  }
  Subject subject = *order;
  for (const NamedMember& apart : rule->also) {
    if (apart.pointer.empty()) continue;
    subject.text += '/';
    const std::string_view text = text_at(*body, apart.pointer);
    if (apart.kind.empty()) {
      subject.text += text;
    } else {
      subject.text += place_text(names_, order->text, apart.kind, text);
    }
  }
  return subject;
}

Subject Conversation::subject_of_interchange(const Message& message) {
  const x12::Judgement& judgement = translation::judgement_of(message.body);
  Subject subject;
  std::vector<std::string> roots;
  // What two others write to each other is about no order of ours, whatever numbers it names.
  const bool is_ours = !partners_.contains(message.from.text()) || !partners_.contains(message.to.text());
  for (const x12::JudgedSet& set : judgement.sets) {
    if (subject.document.empty()) subject.document = "x12." + std::string(set.id);
    const std::vector<DocumentRoot> named = document_roots(set);
    for (const DocumentRoot& root : named) {
      if (root.acknowledged_group.empty()) continue;
      const Subject* answered = names_.resolve(
          wire_name(kGroup, message.to, message.from, group_kind(message, root.functional_id), root.acknowledged_group));
      if (answered == nullptr) continue;
      if (subject.text.empty()) subject.text = answered->text + "/997";
      roots.insert(roots.end(), answered->roots.begin(), answered->roots.end());
    }
    if (!is_ours) continue;
    const auto orders = orders_named(named, partner_of(message), partners_, names_);
    roots.insert(roots.end(), orders.begin(), orders.end());
  }
  for (const x12::Segment& ta1 : judgement.ta1s) {
    if (subject.document.empty()) subject.document = "x12.TA1";
    const Subject* answered =
        names_.resolve(wire_name(kInterchangeName, message.to, message.from, "", ta1[1]));
    if (answered == nullptr) continue;
    if (subject.text.empty()) subject.text = answered->text + "/TA1";
    roots.insert(roots.end(), answered->roots.begin(), answered->roots.end());
  }
  std::sort(roots.begin(), roots.end());
  roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
  if (!roots.empty()) subject.roots = Roots(std::move(roots));
  if (subject.text.empty() && !subject.roots.empty()) {
    subject.text = subject.roots.front() + "/" + subject.document;
    const DocumentName apart = judgement.sets.empty() ? DocumentName{} : distinction(judgement.sets.front());
    if (!apart.text.empty()) {
      const std::string& order = subject.roots.front();
      subject.text += "/" + (apart.minted ? place_text(names_, order, apart.kind, apart.text) : apart.text);
    }
  }
  subject.weak = subject.text.empty();
  if (subject.weak) subject.text = subject.document;
  learn_groups(message, judgement, subject);
  return subject;
}

void Conversation::learn_groups(const Message& message, const x12::Judgement& judgement, const Subject& subject) {
  const auto document = std::make_shared<Subject>(subject);
  for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
    names_.introduce(wire_name(kInterchangeName, message.from, message.to, "", interchange.control_number), document);
    for (const x12::JudgedGroup& group : judgement.groups_of(interchange)) {
      if (group.functional_id == "FA") continue;
      names_.introduce(
          wire_name(kGroup, message.from, message.to, group_kind(message, group.functional_id), group.control_number),
          document);
    }
  }
}

void Conversation::learn(const Message& message, const Subject& subject) {
  if (message.kind != Kind::reply || !is_success(message.status)) return;
  const NamedMember minted = minted_by_reply(message.type);
  if (minted.pointer.empty()) return;
  const auto told = body_in_first_terms(message);
  const auto body = json::values_of(told ? *told : message.body, parser_);
  if (!body) return;
  names_.introduce(minted.kind, text_at(*body, minted.pointer), order_that_minted(subject));
}

std::vector<Breach> Conversation::judge(const Message& message, const Subject& subject) {
  std::vector<Breach> breaches;
  if (message.kind == Kind::document) {
    const x12::Judgement& judgement = translation::judgement_of(message.body);
    if (translation::is_edifact(message.body.bytes())) {
      for (const auto& found : translation::findings_of(message.body)) breaches.push_back(breach_of(found));
      return breaches;
    }
    for (const x12::Finding& finding : judgement.findings) breaches.push_back(breach_of(judgement, finding));
    return breaches;
  }
  learn(message, subject);
  const InterfaceVersion* const version = spoken_.of(message);
  const json::Schema* schema = version == nullptr ? contracts_->schema_of(message) : version->schema_of(message);
  if (schema == nullptr) return breaches;
  // A host that answers in an actor's place has nothing to say beyond the status.
  if (message.kind == Kind::reply && !is_success(message.status) && message.body.empty()) return breaches;
  if (message.kind == Kind::reply && is_success(message.status) && !may_answer_with(message.type, message.status, version == nullptr ? 1 : version->version())) {
    breaches.push_back({contract_text(message, version), "responses", "/",
                        "it is answered with " + std::to_string(message.status) + ", which its document does not have"});
  }
  const auto body = json::values_of(message.body, parser_);
  if (!body) {
    breaches.push_back({contract_text(message, version), "syntax", "/", "the body is no JSON: " + body.error().text});
  } else if (const auto breach = schema->judge(*body)) {
    breaches.push_back(breach_of(contract_text(message, version), *breach));
  }
  return breaches;
}

std::string_view Conversation::root_of(const Ref& name) {
  if (name.kind == Symbol("purchase_order")) return name.value;
  const Subject* known = names_.resolve(name.kind, name.value);
  if (known != nullptr) return known->roots.empty() ? known->text : known->roots.front();
  return name.kind == kExternalName ? std::string_view(name.value) : std::string_view();
}

}  // namespace proofload
