// contracts/edi/passed_over.hpp — bytes in a row that stand outside of any interchange: how many, where, how they begin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace proofload::edi {

class PassedOver {
 public:
  // `from` is the place of the first of them in the input.
  void add(std::string_view bytes, std::size_t from) {
    if (count_ == 0) from_ = from;
    count_ += bytes.size();
    if (beginning_.size() < kShownMost) beginning_ += bytes.substr(0, kShownMost - beginning_.size());
  }
  void clear() { *this = {}; }

  bool empty() const { return count_ == 0; }
  std::size_t from() const { return from_; }
  std::string_view beginning() const { return beginning_; }
  std::string sentence() const { return std::to_string(count_) + " bytes stand outside of any interchange"; }

 private:
  static constexpr std::size_t kShownMost = 20;
  std::size_t count_ = 0;
  std::size_t from_ = 0;
  std::string beginning_;
};

}  // namespace proofload::edi
