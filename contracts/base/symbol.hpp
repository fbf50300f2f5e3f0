// contracts/base/symbol.hpp — a name that is compared often: of a system, a type, a purpose.
//
// What     A view of immutable text with its hash. Literals are symbols; names that come from data
//          live in the SymbolPool of what was loaded, which must outlive them.
// Shape    equality by hash, then text; order by text. Never digested by number or address.
#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>

#include "contracts/base/hash.hpp"

namespace proofload {

class Symbol {
 public:
  constexpr Symbol() = default;
  consteval Symbol(const char* literal)  // NOLINT: a literal is a symbol
      : Symbol(std::string_view(literal)) {}

  constexpr std::string_view text() const { return {data_, size_}; }
  constexpr bool empty() const { return size_ == 0; }
  constexpr std::uint64_t hash() const { return hash_; }

  friend constexpr bool operator==(const Symbol& a, const Symbol& b) {
    return a.hash_ == b.hash_ && (a.data_ == b.data_ || a.text() == b.text());
  }
  friend constexpr std::strong_ordering operator<=>(const Symbol& a, const Symbol& b) {
    return a.text().compare(b.text()) <=> 0;
  }

 private:
  friend class SymbolPool;
  constexpr explicit Symbol(std::string_view text)
      : data_(text.data()),
        size_(static_cast<std::uint32_t>(text.size())),
        hash_(hash_name(text)) {}

  const char* data_ = "";
  std::uint32_t size_ = 0;
  std::uint64_t hash_ = hash_name("");
};

// Owns the text of symbols that are not literals.
class SymbolPool {
 public:
  SymbolPool() = default;
  SymbolPool(const SymbolPool&) = delete;
  SymbolPool& operator=(const SymbolPool&) = delete;

  Symbol intern(std::string_view text) {
    if (const auto found = known_.find(text); found != known_.end()) return found->second;
    const Symbol symbol{std::string_view(texts_.emplace_back(text))};
    known_.emplace(symbol.text(), symbol);
    return symbol;
  }

 private:
  std::deque<std::string> texts_;
  std::map<std::string_view, Symbol> known_;
};

}  // namespace proofload
