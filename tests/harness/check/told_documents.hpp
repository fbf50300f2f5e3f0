// tests/harness/check/told_documents.hpp — what the seller writes to bigbox, for checks that read documents.
#pragma once

#include <deque>

#include "contracts/x12/interchange_acknowledgment_ta1.hpp"
#include "contracts/x12/writer.hpp"
#include "tests/harness/check/checks.hpp"

namespace proofload::check {

class ToldDocuments : public Checks {
 protected:
  static constexpr std::uint32_t kNumber = 7;

  ToldDocuments() {
    workload_[0].ordered_on = {2026, 1, 5};
    workload_[0].ship_to = "0077";
  }
  // Of one group under number_. `set`: "x12.855"
  template <class Document>
  sim::Sent tell(std::string_view set, std::string_view group, const Document& document,
                 Symbol from = "orchestrator", Symbol to = "bigbox") {
    std::string bytes;
    x12::Envelope envelope;
    envelope.sender = {"ZZ", "SELLER"};
    envelope.receiver = {"ZZ", "BIGBOX"};
    envelope.date = {2026, 1, 6};
    envelope.interchange_control = interchange_.value_or(number_);
    x12::Writer writer(bytes, envelope);
    writer.begin_interchange();
    writer.begin_group(group, number_);
    write(document, writer);
    writer.end_group();
    writer.end_interchange();
    return send(std::move(bytes), set, from, to);
  }
  sim::Sent send(std::string bytes, std::string_view set, Symbol from, Symbol to) {
    Message& message = messages_.emplace_back();
    message.id = MessageId{messages_.size()};
    message.from = from;
    message.to = to;
    message.kind = Kind::document;
    message.type = "x12.interchange";
    message.body = Body(std::move(bytes));
    identities_.push_back({.from = message.from, .to = message.to, .type = message.type, .kind = message.kind,
                           .subject = {.text = std::string(kOrder), .roots = roots_,
                                       .document = std::string(set), .weak = false}});
    const sim::Sent sent{message, identities_.back(), now_};
    check_->on_sent(sent, {});
    return sent;
  }

  void refuse_interchange(std::string control) {
    std::string bytes;
    x12::Envelope envelope;
    envelope.sender = {"ZZ", "BIGBOX"};
    envelope.receiver = {"ZZ", "SELLER"};
    envelope.date = {2026, 1, 6};
    envelope.interchange_control = number_;
    x12::Writer writer(bytes, envelope);
    writer.begin_interchange();
    write(x12::InterchangeAcknowledgmentTa1{.control_number = std::move(control), .date = {2026, 1, 6}, .time = "0000",
                                            .status = "R", .code = "021"}, writer);
    writer.end_interchange();
    send(std::move(bytes), "x12.ta1", "bigbox", "orchestrator");
  }

  std::uint32_t number_ = kNumber;  // GS06, and ISA13 where that is no other
  std::optional<std::uint32_t> interchange_;
  Roots roots_{std::string(kOrder)};  // the orders of what is told

 private:
  std::deque<Message> messages_;
  std::deque<Identity> identities_;
};

}  // namespace proofload::check
