// ORDRSP: the answer to an order, and to a change of one.
#include <algorithm>

#include "contracts/translation/codes.hpp"
#include "contracts/translation/messages.hpp"
#include "contracts/translation/parts.hpp"

namespace proofload::translation {
namespace {

using edifact::MessageReader;
using edifact::Writer;

// Of a line, 1229.
constexpr std::string_view kAsOrdered = "5";
constexpr std::string_view kAmended = "3";
constexpr std::string_view kRefused = "7";
constexpr std::string_view kDeleted = "2";
// Of what is missing, 4221.
constexpr std::string_view kToFollow = "BP";
constexpr std::string_view kNotToFollow = "CP";

bool is_accepting(const x12::LineStatus& status) {
  return status.status != "IR" && status.status != "IB" && status.status != "ID";
}

std::string response_code(std::string_view type) {
  if (type == "RD" || type == "RJ") return "27";
  return type == "AC" || type == "AE" ? "4" : "29";
}

std::string response_type(std::string_view code) {
  if (code == "27") return "RD";
  return code == "4" ? "AC" : "AD";
}

std::string_view line_action(const std::vector<x12::LineStatus>& statuses) {
  if (std::any_of(statuses.begin(), statuses.end(), [](const auto& each) { return each.status == "ID"; })) return kDeleted;
  if (std::none_of(statuses.begin(), statuses.end(), is_accepting) && !statuses.empty()) {
    return statuses.front().status == "IR" ? kRefused : kAmended;
  }
  const bool as_ordered = statuses.size() <= 1 && (statuses.empty() || statuses.front().status == "IA");
  return as_ordered ? kAsOrdered : kAmended;
}

// What is promised (QTY 113), what comes in its place (PIA 3), what is missing (QVR).
void put_line(const x12::LineItem& item, const std::vector<x12::LineStatus>& statuses, std::size_t place, Writer& w) {
  put_item(item, place, line_action(statuses), w);
  for (const x12::LineStatus& status : statuses) put_products("3", status.products, w);
  put_quantity("21", item.quantity, w);
  for (const x12::LineStatus& status : statuses) {
    if (is_accepting(status)) put_quantity("113", status.quantity, w);
  }
  for (const x12::LineStatus& status : statuses) {
    if (status.status != "IR" && status.status != "IB") continue;
    w.segment("QVR", {{decimal_text(status.quantity), "21"},
                      std::string(status.status == "IB" ? kToFollow : kNotToFollow)});
  }
  put_price(item, w);
  put_line_id(item, w);
}

struct AnsweredLine {
  x12::LineItem item{.quantity = {0, kEach}};
  std::string action;
  std::vector<x12::LineStatus> statuses;
};

void get_into_line(MessageReader& reader, AnsweredLine& line) {
  if (get_into_item(reader, line.item)) return;
  if (reader.is("PIA", "3")) {
    x12::LineStatus& status = line.statuses.emplace_back();
    status.status = "IS";
    get_products(reader, status.products);
  } else if (reader.is("QTY", "21")) {
    line.item.quantity = get_quantity(reader);
  } else if (reader.is("QTY", "113")) {
    if (line.statuses.empty()) line.statuses.emplace_back().status = line.action == kAsOrdered ? "IA" : "IQ";
    line.statuses.back().quantity = get_quantity(reader);
  } else if (reader.tag() == "QVR") {
    x12::LineStatus& status = line.statuses.emplace_back();
    status.status = reader.text(2) == kToFollow ? "IB" : "IR";
    status.quantity = {reader.millionths(1).value_or(0), line.item.quantity.unit};
  }
}

struct ReadResponse {
  std::string type, order_number, release, sales_order, change_sequence, currency;
  Date order_date;
  std::optional<Date> date;
  std::vector<x12::NamedParty> parties;
  std::vector<AnsweredLine> lines;
};

Result<ReadResponse> read_response(const MessageText& text) {
  MessageReader reader(text);
  ReadResponse read;
  bool begun = false, named = false, in_summary = false;
  while (reader.next()) {
    if (reader.tag() == "UNS") in_summary = true;
    if (in_summary) continue;
    if (reader.tag() == "LIN") {
      AnsweredLine& line = read.lines.emplace_back();
      line.action = reader.text(2);
    }
    if (!read.lines.empty()) {
      get_into_line(reader, read.lines.back());
    } else if (reader.tag() == "BGM") {
      begun = true;
      read.sales_order = reader.text(2);
      read.type = response_type(reader.text(3));
    } else if (reader.is("DTM", "137")) {
      if (const auto stamp = reader.stamp()) read.date = stamp->date;
    } else if (reader.is("DTM", "171")) {
      if (const auto stamp = reader.stamp()) read.order_date = stamp->date;
    } else if (reader.is("RFF", "ON")) {
      named = true;
      read.order_number = reader.required_text(1, 2);
    } else if (reader.is("RFF", "RE")) {
      read.release = reader.text(1, 2);
    } else if (reader.is("RFF", "PP")) {
      read.change_sequence = reader.text(1, 2);
    } else if (reader.tag() == "NAD") {
      get_party(reader, read.parties);
    } else if (reader.is("CUX", "2")) {
      read.currency = reader.text(1, 2);
    }
  }
  for (AnsweredLine& line : read.lines) {
    if (line.action != kDeleted || !line.statuses.empty()) continue;
    line.statuses.push_back({.status = "ID", .quantity = line.item.quantity});
  }
  reader.require(begun, "BGM");
  reader.require(named, "the RFF ON");
  return reader.done(std::move(read));
}

template <class Answer>
void begin_response(const Answer& answer, const std::string& reference, Writer& w) {
  w.begin_message("ORDRSP", reference);
  w.segment("BGM", {"231", answer.sales_order, response_code(answer.type)});
  put_day("137", answer.date.value_or(answer.order_date), w);
  put_reference("ON", answer.order_number, w);
  put_day("171", answer.order_date, w);
  put_reference("RE", answer.release, w);
}

template <class Answer>
void end_response(const Answer& answer, Writer& w) {
  put_parties(answer.parties, w);
  put_currency(answer.currency, "9", w);
  std::size_t place = 0;
  for (const auto& line : answer.lines) put_line(line.item, line.statuses, ++place, w);
  w.segment("UNS", {"S"});
  w.segment("CNT", {{"2", std::to_string(answer.lines.size())}});
  w.end_message();
}

template <class Answer>
void take_head(ReadResponse& read, Answer& answer) {
  answer.type = read.type;
  answer.order_number = read.order_number;
  answer.release = read.release;
  answer.sales_order = read.sales_order;
  answer.order_date = read.order_date;
  answer.date = read.date;
  answer.currency = read.currency;
  answer.parties = std::move(read.parties);
}

}  // namespace

void write(const x12::Acknowledgment855& answer, const std::string& reference, Writer& w) {
  begin_response(answer, reference, w);
  end_response(answer, w);
}

void write(const x12::ChangeAcknowledgment865& answer, const std::string& reference, Writer& w) {
  begin_response(answer, reference, w);
  // It says that a change is answered, also where the buyer does not count its changes.
  w.segment("RFF", {{"PP", answer.change_sequence}});
  end_response(answer, w);
}

bool answers_a_change(const MessageText& ordrsp) {
  MessageReader reader(ordrsp);
  while (reader.next() && reader.tag() != "LIN") {
    if (reader.is("RFF", "PP")) return true;
  }
  return false;
}

Result<x12::Acknowledgment855> read_ordrsp(const MessageText& text) {
  auto read = read_response(text);
  if (!read) return tl::unexpected(read.error());
  x12::Acknowledgment855 answer;
  take_head(*read, answer);
  for (AnsweredLine& line : read->lines) {
    x12::AnswerLine855& said = answer.lines.emplace_back();
    said.item = std::move(line.item);
    said.statuses = std::move(line.statuses);
  }
  return answer;
}

Result<x12::ChangeAcknowledgment865> read_ordrsp_to_change(const MessageText& text) {
  auto read = read_response(text);
  if (!read) return tl::unexpected(read.error());
  x12::ChangeAcknowledgment865 answer;
  take_head(*read, answer);
  answer.change_sequence = read->change_sequence;
  for (AnsweredLine& line : read->lines) {
    x12::AnswerLine865& said = answer.lines.emplace_back();
    static_cast<x12::LineItem&>(said.item) = std::move(line.item);
    said.item.change = line.action == kDeleted ? "DI" : "CA";
    said.statuses = std::move(line.statuses);
  }
  return answer;
}

}  // namespace proofload::translation
