// harness/conformance/result.hpp — what checking documents says, as whoever prints it hears it.
//
// Shape    Audience: findings and documents as they come, then the file they came in, then the sum.
// Units    lines, columns and positions count from 1; columns and offsets in bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/edi/profile/partner_profile.hpp"

namespace proofload::conformance {

enum class Kind : std::uint8_t { x12, edifact, json, none };

std::string_view to_text(Kind kind);

// In the order in which they count: the worst of several is the greatest.
enum class Verdict : std::uint8_t { conforms, not_judged, violates };

std::string_view to_text(Verdict verdict);

enum class Weight : std::uint8_t {
  warning,     // a receiver takes the document all the same, and may say so
  tolerated,   // a violation that the profile lets pass
  not_judged,  // nothing here says what is right
  violation
};

std::string_view to_text(Weight weight);

struct Place {
  std::uint64_t line = 0;  // 0: not known, what is before it is held no longer
  std::uint64_t column = 0;
  std::uint64_t offset = 0;
};

// The segment at fault as it stands in the file, and the one before it.
struct Excerpt {
  std::string before;
  std::uint64_t before_line = 0;
  std::string text;
  std::uint64_t line = 0;
  std::size_t caret = 0;  // in bytes of text
  std::size_t length = 1;
};

struct Finding {
  std::string clause;  // "856-PRF01", "ISA13": what is not kept
  std::string code;    // "ELEMENT_MISSING": how; stable
  Weight weight = Weight::violation;
  std::string text;        // a sentence
  std::string found;       // the text at fault; "" for what is missing
  std::string expected;    // "" when the sentence says it
  std::string tolerance;   // why it was let pass
  std::string stated;      // of a partner's clause: where it is written
  std::string note;        // likewise: why, in the partner's words
  std::optional<Money> charge;  // likewise: what it costs; nothing where it was charged already
  std::string reply;       // how an acknowledgement says it: "AK403 1", "TA105 021"; "" when none does
  std::string set, set_control, group_control, interchange_control;  // "" outside of one
  std::string_view set_word = "set";  // what a set is called
  std::string segment;
  std::uint32_t segment_position = 0;  // in the set, 1 is its header
  std::uint32_t element = 0;           // 0: the segment as a whole
  std::uint32_t component = 0;         // 0: the element as a whole
  Place place;
  Excerpt excerpt;
};

struct Document {
  std::string set, control, group_control, interchange_control, version;
  std::string judged_by;  // the release of the definition, "" without one
  Verdict verdict = Verdict::conforms;
  std::uint32_t segments = 0;
  std::uint64_t violations = 0;
  std::uint64_t warnings = 0;
  std::uint64_t line = 0;  // of its ST
};

struct Counts {
  std::uint64_t violations = 0;
  std::uint64_t warnings = 0;
  std::uint64_t tolerated = 0;
  std::uint64_t not_judged = 0;

  void add(Weight weight);
  void add(const Counts& other);
};

// Requires one currency.
void add_charge(std::optional<Money>& sum, const std::optional<Money>& charge);

// The worst that they say.
Verdict verdict_of(const Counts& counts);

struct File {
  std::string path;
  Kind kind = Kind::none;
  Verdict verdict = Verdict::conforms;
  std::uint64_t bytes = 0;
  std::uint64_t interchanges = 0;
  std::uint64_t documents = 0;
  std::uint64_t documents_violating = 0;
  std::map<std::string, std::uint64_t, std::less<>> by_set;
  std::map<std::string, std::uint64_t> tolerances;  // code by how often it was let pass
  Counts counts;
  std::optional<Money> charges;  // all that was charged
  std::uint64_t findings_dropped = 0;  // beyond a hundred a set or an envelope; they are in the verdict

  // The worst of its findings and its documents: of a document that is cut the cause may be tolerated, its end is missing still.
  Verdict verdict_now() const { return documents_violating > 0 ? Verdict::violates : verdict_of(counts); }
  void count_set(std::string_view name);  // one more of them; of a hundred kinds at most
};

struct Summary {
  std::string profile;
  std::uint64_t files = 0;
  std::uint64_t files_violating = 0;
  std::uint64_t files_not_judged = 0;
  std::uint64_t documents = 0;
  std::uint64_t documents_violating = 0;
  std::uint64_t bytes = 0;
  std::map<std::string, std::uint64_t> tolerances;
  Counts counts;
  std::optional<Money> charges;

  void add(const File& file);
  Verdict verdict() const;
};

class Audience {
 public:
  virtual ~Audience() = default;
  virtual void begin(std::string_view version, const std::vector<std::string>& paths) = 0;
  virtual void finding(const std::string& path, const Finding& finding) = 0;
  virtual void document(const std::string& path, const Document& document) = 0;
  virtual bool hears_of_documents() const { return true; }  // false: none needs to be made for document()
  virtual void file(const File& file) = 0;
  virtual void end(const Summary& summary) = 0;
};

}  // namespace proofload::conformance
