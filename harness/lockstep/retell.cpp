#include "harness/lockstep/retell.hpp"

#include "contracts/json/parser.hpp"
#include "harness/lockstep/nursery.hpp"
#include "harness/lockstep/pipe_signal.hpp"

namespace proofload::lockstep {
namespace {

constexpr std::string_view kAnswer = ",\"answer\":";

class Teller {
 public:
  explicit Teller(const DoorOptions& options) : options_(options) {}

  // Errors: what is wrong with the record. Nothing: the answer is as it was.
  Result<std::optional<AnswerDiffers>> tell(std::string_view record) {
    const auto value = parser_.parse(record);
    if (!value) return tl::unexpected(value.error());
    if (const auto scenario = value->find("scenario"); scenario && scenario->is_string()) {
      const auto seed = value->find("seed");
      in_ = std::string(scenario->as_string());
      if (seed && seed->is_string()) in_ += ", seed " + std::string(seed->as_string());
      channel_.reset();
      return std::nullopt;
    }
    const auto sent = value->find("sent");
    const auto answer = value->find("answer");
    const auto incarnation = value->find("incarnation");
    if (!incarnation) return fail("expected a case, {\"scenario\", ...}, or an exchange, {\"incarnation\", ...}");
    if (!sent || !answer) return std::nullopt;
    const auto number = incarnation->as_int64().value_or(0);
    if (!channel_ || number != incarnation_) {
      channel_.reset();
      auto process = nursery_.start(options_.command, -1);
      if (!process) return tl::unexpected(process.error());
      channel_ = std::make_unique<Channel>(*std::move(process), options_.limits);
      incarnation_ = number;
    }
    const std::string line(record.substr(sent->offset(), answer->offset() - kAnswer.size() - sent->offset()));
    return compare(line, record.substr(answer->offset(), record.size() - 1 - answer->offset()), *answer);
  }

 private:
  Result<std::optional<AnswerDiffers>> compare(const std::string& line, std::string_view then, json::Value expected) {
    const auto now = channel_->ask(line + "\n");
    std::string shown;
    if (now) {
      const auto value = other_.parse(*now);
      if (value && json::equal(*value, expected)) return std::nullopt;
      shown = std::string(*now);
    } else {
      const std::string words = channel_->process().last_words();
      shown = "the orchestrator " + now.error().text + (words.empty() ? "" : "; its last words:\n" + words);
    }
    return AnswerDiffers{.line = 0, .in = in_, .sent = line, .then = std::string(then), .now = std::move(shown)};
  }

  const DoorOptions& options_;
  Nursery nursery_;
  json::Parser parser_;
  json::Parser other_;
  std::string in_;
  std::int64_t incarnation_ = 0;
  std::unique_ptr<Channel> channel_;
};

}  // namespace

Result<Retold> retell(const DoorOptions& options, const std::string& file, std::string_view transcript) {
  const PipeSignalHeld held;
  Teller teller(options);
  Retold retold;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < transcript.size();) {
    const std::size_t end = std::min(transcript.find('\n', begin), transcript.size());
    const std::string_view record = transcript.substr(begin, end - begin);
    ++number;
    if (!record.empty()) {
      auto told = teller.tell(record);
      if (!told) {
        return fail(Error{.text = "no line of a transcript: " + told.error().text,
                          .place = place_in(file, transcript, begin),
                          .hint = "proofload run --transcript writes one"});
      }
      if (record.find(kAnswer) != std::string_view::npos) ++retold.exchanges;
      if (*told) {
        retold.first = **std::move(told);
        retold.first->line = number;
        return retold;
      }
    }
    begin = end + 1;
  }
  return retold;
}

}  // namespace proofload::lockstep
