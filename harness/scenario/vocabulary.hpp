// harness/scenario/vocabulary.hpp — the words that a scenario may use for what systems say and do.
#pragma once

#include <span>
#include <string_view>

#include "harness/scenario/scenario.hpp"

namespace proofload::scenario {

std::span<const std::string_view> message_types();  // "erp.create_order", "x12.856"
std::span<const std::string_view> fact_kinds();     // "invoice.posted"
std::span<const std::string_view> system_kinds();   // "erp", "edi_partner"

// How the notes begin that a kind of system writes.
struct NoteOpening {
  std::string_view kind;
  std::string_view text;
};
std::span<const NoteOpening> note_openings();

// Sentences for what should happen sometimes, beside the general forms that the schema describes.
struct Phrase {
  std::string_view text;
  Sometimes::What what;
  std::string_view name;
  int status = 0;
};
std::span<const Phrase> known_phrases();

}  // namespace proofload::scenario
