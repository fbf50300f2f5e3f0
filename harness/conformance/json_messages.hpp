// harness/conformance/json_messages.hpp — the JSON messages that are known, by name and by schema.
//
// Shape    a name is a type, which is the body of its request or event ("erp.create_order"); a type with the status of its
//          reply ("erp.create_order:201"); or the system and a definition of its schema ("erp.OrderCreated"). A later version
//          of the interface is said behind either: "erp.create_order@v2:201", "erp.OrderCreated@v2".
// Errors   a name that is none, with the nearest that is one.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "contracts/base/result.hpp"
#include "contracts/conversation/contracts.hpp"
#include "contracts/json/interfaces/body_name.hpp"
#include "contracts/json/versions/interface_version.hpp"

namespace proofload::conformance {

struct KnownMessage {
  std::string name;
  const json::Schema* schema = nullptr;  // nullptr: a reply that has no body
  std::string_view schema_file;
};

class KnownMessages {
 public:
  static const KnownMessages& standard();

  Result<KnownMessage> named(std::string_view name) const;
  // Of a message on the wire; nothing: no such type.
  std::optional<KnownMessage> sent(std::string_view type, proofload::Kind kind, int status) const;
  // The type as it is named in that version: "erp.create_order@v2". Of a version that there is not, it is no message's name.
  static std::string in_version(std::string_view type, std::string_view version);
  // As a file's name says it: "erp.create_order.json", "erp.create_order.201.json"; nothing where it says none.
  std::optional<KnownMessage> of_file(std::string_view path) const;
  // Each body that a message may have, once, called by the one type that has it, or by its definition.
  const std::vector<KnownMessage>& bodies() const { return bodies_; }
  // "did you mean 'erp.create_order'?", or "".
  std::string hint(std::string_view name) const;

 private:
  explicit KnownMessages(std::shared_ptr<const Contracts> contracts);
  std::optional<KnownMessage> find(std::string_view name) const;

  std::shared_ptr<const Contracts> contracts_;
  struct Type {
    Symbol symbol;
    const InterfaceVersion* version;  // nullptr: the first
  };

  std::map<std::string, Type, std::less<>> types_;
  std::map<std::string, KnownMessage, std::less<>> definitions_;  // "erp.OrderCreated"
  std::vector<KnownMessage> bodies_;
};

}  // namespace proofload::conformance
