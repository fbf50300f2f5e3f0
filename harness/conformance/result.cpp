#include "harness/conformance/result.hpp"

namespace proofload::conformance {

std::string_view to_text(Kind kind) {
  switch (kind) {
    case Kind::x12: return "X12";
    case Kind::edifact: return "EDIFACT";
    case Kind::json: return "JSON";
    case Kind::none: return "none";
  }
  return "none";
}

std::string_view to_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::conforms: return "conforms";
    case Verdict::not_judged: return "not_judged";
    case Verdict::violates: return "violates";
  }
  return "violates";
}

std::string_view to_text(Weight weight) {
  switch (weight) {
    case Weight::warning: return "warning";
    case Weight::tolerated: return "tolerated";
    case Weight::not_judged: return "not_judged";
    case Weight::violation: return "violation";
  }
  return "violation";
}

void Counts::add(Weight weight) {
  switch (weight) {
    case Weight::warning: ++warnings; return;
    case Weight::tolerated: ++tolerated; return;
    case Weight::not_judged: ++not_judged; return;
    case Weight::violation: ++violations; return;
  }
}

void add_charge(std::optional<Money>& sum, const std::optional<Money>& charge) {
  if (!charge) return;
  sum = sum ? *sum + *charge : *charge;
}

Verdict verdict_of(const Counts& counts) {
  if (counts.violations > 0) return Verdict::violates;
  return counts.not_judged > 0 ? Verdict::not_judged : Verdict::conforms;
}

void Counts::add(const Counts& other) {
  violations += other.violations;
  warnings += other.warnings;
  tolerated += other.tolerated;
  not_judged += other.not_judged;
}

void File::count_set(std::string_view name) {
  constexpr std::size_t kNamesMost = 100;
  if (const auto known = by_set.find(name); known != by_set.end()) {
    ++known->second;
  } else if (by_set.size() < kNamesMost) {
    by_set.emplace(name, 1);
  }
}

void Summary::add(const File& file) {
  ++files;
  files_violating += file.verdict == Verdict::violates ? 1 : 0;
  files_not_judged += file.verdict == Verdict::not_judged ? 1 : 0;
  documents += file.documents;
  documents_violating += file.documents_violating;
  bytes += file.bytes;
  for (const auto& [code, times] : file.tolerances) tolerances[code] += times;
  counts.add(file.counts);
  add_charge(charges, file.charges);
}

Verdict Summary::verdict() const {
  if (files_violating > 0) return Verdict::violates;
  return files_not_judged > 0 ? Verdict::not_judged : Verdict::conforms;
}

}  // namespace proofload::conformance
