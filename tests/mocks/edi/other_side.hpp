// tests/mocks/edi/other_side.hpp — whom a system that speaks EDI trades with, by hand: the
// interchanges and acknowledgements that come from there.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "contracts/x12/acknowledge.hpp"
#include "contracts/x12/judge.hpp"
#include "contracts/x12/writer.hpp"

namespace proofload::mocks::edi {

class OtherSide {
 public:
  OtherSide(x12::InterchangeParty self, x12::InterchangeParty them)
      : self_(std::move(self)), them_(std::move(them)) {}

  bool ask_ta1 = false;
  std::uint32_t control = 500;

  template <class Document>
  std::string interchange(std::string_view functional_id, const Document& document) {
    return write(functional_id, [&](x12::Writer& writer) { x12::write(document, writer); });
  }

  // The 997s and TA1s that a receiver owes for an interchange.
  std::string acknowledge(std::string_view bytes) {
    const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
    return write("FA", [&](x12::Writer& writer) {
      for (const x12::JudgedGroup& group : judgement.groups) {
        if (const auto ack = acknowledge_group(judgement, group)) x12::write(*ack, writer);
      }
    });
  }

  std::string refuse_interchange(std::string_view control_number, std::string code) {
    x12::InterchangeAcknowledgmentTa1 ta1;
    ta1.control_number = control_number;
    ta1.date = {2026, 1, 5};
    ta1.status = "R";
    ta1.code = std::move(code);
    std::string bytes;
    const x12::Envelope header = envelope();
    x12::Writer writer(bytes, header);
    writer.begin_interchange();
    x12::write(ta1, writer);
    writer.end_interchange();
    return bytes;
  }

 private:
  x12::Envelope envelope() {
    x12::Envelope header;
    header.sender = self_;
    header.receiver = them_;
    header.date = {2026, 1, 5};
    header.interchange_control = control;
    header.acknowledgment_requested = ask_ta1;
    ++control;
    return header;
  }

  template <class WriteSets>
  std::string write(std::string_view functional_id, const WriteSets& write_sets) {
    std::string bytes;
    x12::Envelope header = envelope();
    if (functional_id == "RF") header.version = "004030";
    x12::Writer writer(bytes, header);
    writer.begin_interchange();
    writer.begin_group(functional_id, header.interchange_control);
    write_sets(writer);
    writer.end_group();
    writer.end_interchange();
    return bytes;
  }

  x12::InterchangeParty self_, them_;
};

inline bool is_clean(std::string_view bytes) {
  const x12::Judgement judgement = x12::judge(bytes, x12::standard_dictionary());
  return judgement.clean() && judgement.interchanges.size() == 1;
}

}  // namespace proofload::mocks::edi
