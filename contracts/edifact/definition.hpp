// contracts/edifact/definition.hpp — what a directory says of messages, segments and elements, compiled for the judge.
//
// What     Data files (definitions/<directory>/segments.json, <MESSAGE>.json) become flat tables once, at load. Adding a
//          message is adding a file; definitions/README.md has their format.
// Requires immutable after load; a Dictionary outlives what was judged with it.
// Errors   load: unknown keys, unknown segments or elements, a structure that is no structure.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/base/embedded.hpp"
#include "contracts/base/result.hpp"
#include "contracts/edi/code_list.hpp"
#include "contracts/edi/segment_table.hpp"
#include "contracts/edi/structure.hpp"
#include "contracts/json/parser.hpp"

namespace proofload::edifact {

enum class ElementType : std::uint8_t { text, letters, number, composite };

struct ElementRule {
  ElementType type = ElementType::text;
  bool required = false;
  std::uint16_t length_min = 0;
  std::uint16_t length_max = 0;
  std::uint32_t codes_begin = 0;  // in Directory::codes; equal to codes_end: an open list
  std::uint32_t codes_end = 0;
  std::uint32_t components_begin = 0;  // in Directory::elements
  std::uint32_t components_end = 0;
  std::string_view number;  // in the data dictionary: "2380", "C507"
  std::string_view name;
};

// What the judge looks at beyond the syntax.
enum class Role : std::uint8_t {
  none, line, product, level, identity, party, place, quantity, price, amount, control, section, period, charge, tax
};

struct SegmentRule {
  std::string_view id;
  std::string_view name;
  std::uint32_t elements_begin = 0, elements_end = 0;  // in Directory::elements
  Role role = Role::none;
};

struct MessageRule : edi::Structure {
  std::string_view id;
  std::string_view name;
  std::string_view quantity;              // the qualifier of a line's own quantity: what CNT+1 sums
  bool priced = false;                    // a line's amount is its quantity times its price
  std::vector<std::string_view> issues;   // versions and releases that it is defined for: "D:96A"
};

class Directory {
 public:
  std::string_view name;  // "D96A"
  std::vector<SegmentRule> segments;
  std::vector<ElementRule> elements;
  std::vector<std::uint64_t> codes;  // packed, sorted within each list
  std::vector<MessageRule> messages;

  std::uint16_t segment(std::uint32_t packed) const { return table_.find(packed); }
  const MessageRule* message(std::string_view type) const;
  // Requires that the directory has it.
  const SegmentRule& rule(std::string_view segment) const;
  void index();  // after `segments` is complete

 private:
  edi::SegmentTable table_;
};

class Dictionary {
 public:
  struct Found {
    const Directory* directory = nullptr;  // nullptr: no directory defines the message
    const MessageRule* message = nullptr;
    bool own = false;                      // defined for the version and release asked for
  };

  static Result<Dictionary> load(std::span<const EmbeddedFile> files);

  Found find(std::string_view type, std::string_view version, std::string_view release) const;
  std::span<const std::unique_ptr<const Directory>> directories() const { return directories_; }
  const Directory& service() const { return *directories_.front(); }  // for the segments of envelopes

 private:
  std::vector<std::unique_ptr<const Directory>> directories_;
  std::vector<json::Document> documents_;  // what the string_views view
};

// The definitions that travel inside the program.
const Dictionary& standard_dictionary();

}  // namespace proofload::edifact
