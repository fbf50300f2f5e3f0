#include "contracts/translation/codes.hpp"

#include <algorithm>
#include <array>

namespace proofload::translation {
namespace {

// Of several rows with the same code, the first is what it becomes.
struct Pair {
  CodeList list;
  std::string_view x12, edifact;
};

using enum CodeList;

constexpr auto kPairs = std::to_array<Pair>({
    {unit, "EA", "PCE"},     {unit, "EA", "C62"},      {unit, "EA", "EA"},      {unit, "CA", "CS"},
    {unit, "LB", "LBR"},     {unit, "KG", "KGM"},      {unit, "DZ", "DZN"},     {unit, "PL", "PF"},
    {date, "001", "61"},     {date, "002", "2"},       {date, "010", "10"},     {date, "011", "11"},
    {date, "017", "17"},     {date, "037", "37"},      {date, "038", "38"},     {date, "063", "63"},
    {date, "064", "64"},     {date, "067", "67"},      {party, "BT", "IV"},     {party, "VN", "SU"},
    {party_list, "UL", "9"}, {party_list, "92", "92"}, {party_list, "91", "91"}, {party_list, "1", "16"},
    {item, "IN", "IN"},      {item, "VN", "SA"},       {item, "BP", "BP"},      {purpose, "00", "9"},
    {purpose, "01", "1"},    {purpose, "04", "4"},     {purpose, "05", "5"},    {purpose, "06", "42"},
    {purpose, "07", "7"},    {mode, "U", "50"},        {mode, "M", "30"},       {mode, "A", "40"},
    {mode, "R", "20"},       {mode, "S", "10"},        {tax, "ST", "VAT"},      {reference, "RZ", "ALQ"},
});

}  // namespace

std::string to_edifact(CodeList list, std::string_view x12) {
  const auto* const found = std::find_if(kPairs.begin(), kPairs.end(), [&](const Pair& pair) {
    return pair.list == list && pair.x12 == x12;
  });
  return std::string(found == kPairs.end() ? x12 : found->edifact);
}

std::string to_x12(CodeList list, std::string_view edifact) {
  const auto* const found = std::find_if(kPairs.begin(), kPairs.end(), [&](const Pair& pair) {
    return pair.list == list && pair.edifact == edifact;
  });
  return std::string(found == kPairs.end() ? edifact : found->x12);
}

}  // namespace proofload::translation
