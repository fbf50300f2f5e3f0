// contracts/translation/told_as_x12.hpp — EDIFACT, judged by its own judge, told as the X12 that says the same.
//
// Shape    holds what its judgement views; it views the bytes that it was made of.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "contracts/edifact/listener.hpp"
#include "contracts/edifact/message_reader.hpp"
#include "contracts/translation/reading.hpp"

namespace proofload::translation {

class ToldAsX12 {
 public:
  explicit ToldAsX12(std::string_view edifact);
  ToldAsX12(const ToldAsX12&) = delete;
  ToldAsX12& operator=(const ToldAsX12&) = delete;

  const x12::Judgement& judgement() const { return told_; }
  const std::vector<EdifactFinding>& findings() const { return findings_; }

 private:
  struct Message {
    edifact::MessageInfo info;
    bool is_taken = false;
  };
  struct Interchange {
    edifact::InterchangeInfo info;
    std::vector<Message> messages;
    std::string error;  // TA105 of why it is refused
  };
  class Gatherer;

  void tell(const Interchange& interchange, std::string_view bytes, std::string_view whole);
  void append(const x12::Judgement& judged, const Interchange& interchange, std::string_view bytes);

  std::vector<EdifactFinding> findings_;
  std::vector<Interchange> interchanges_;
  std::deque<std::string> texts_;  // what the judgement views
  x12::Judgement told_;
};

}  // namespace proofload::translation
