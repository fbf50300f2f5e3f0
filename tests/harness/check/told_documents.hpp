// tests/harness/check/told_documents.hpp — what the seller writes to bigbox, for checks that read documents.
#pragma once

#include <deque>

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
  // Of one group under kNumber. `set`: "x12.855"
  template <class Document>
  sim::Sent tell(std::string_view set, std::string_view group, const Document& document,
                 Symbol from = "orchestrator", Symbol to = "bigbox") {
    std::string bytes;
    x12::Envelope envelope;
    envelope.sender = {"ZZ", "SELLER"};
    envelope.receiver = {"ZZ", "BIGBOX"};
    envelope.date = {2026, 1, 6};
    envelope.interchange_control = kNumber;
    x12::Writer writer(bytes, envelope);
    writer.begin_interchange();
    writer.begin_group(group, kNumber);
    write(document, writer);
    writer.end_group();
    writer.end_interchange();
    Message& message = messages_.emplace_back();
    message.id = MessageId{messages_.size()};
    message.from = from;
    message.to = to;
    message.kind = Kind::document;
    message.type = "x12.interchange";
    message.body = Body(std::move(bytes));
    identities_.push_back({.from = message.from, .to = message.to, .type = message.type, .kind = message.kind,
                           .subject = {.text = std::string(kOrder), .roots = Roots{std::string(kOrder)},
                                       .document = std::string(set), .weak = false}});
    const sim::Sent sent{message, identities_.back(), now_};
    check_->on_sent(sent, {});
    return sent;
  }

 private:
  std::deque<Message> messages_;
  std::deque<Identity> identities_;
};

}  // namespace proofload::check
