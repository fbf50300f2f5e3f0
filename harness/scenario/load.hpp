// harness/scenario/load.hpp — from a file to a Scenario.
//
// What     Reads, judges by the schema, composes world, partners and agreements by reference,
// resolves every name. Errors   all that is wrong, in the order of the files' text, each with its
// place and the nearest right word. Replay   a pure function of the files' content.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "contracts/base/result.hpp"
#include "harness/scenario/listing.hpp"
#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

using Errors = std::vector<Error>;
using Loaded = tl::expected<std::shared_ptr<const Scenario>, Errors>;

// What the loader keeps from file to file: compiled schemas, and worlds and partners as read.
class Loader {
 public:
  // `library`: a folder searched before the embedded library; "" for none.
  explicit Loader(std::string library = {});
  ~Loader();
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  // `documents`: files or folders that the first partner sends in place of its generated orders.
  Loaded load(const ScenarioFile& file, const std::vector<std::string>& documents = {});
  // The same from text; `path` says where references start and what messages call it.
  Loaded load_text(const std::string& name, const std::string& path, std::string text);

  // A partner's name, title and agreement, as they are without a scenario; looked for from the current folder upwards.
  tl::expected<Partner, Errors> load_partner(const std::string& name);
  // All that load_partner finds, sorted.
  std::vector<std::string> partner_names() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// As a terminal shows them, one after the other.
std::string to_text(const Errors& errors);

}  // namespace proofload::scenario
