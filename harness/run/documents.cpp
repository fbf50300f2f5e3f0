#include "harness/run/documents.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "contracts/x12/judge.hpp"
#include "contracts/x12/order_line.hpp"
#include "harness/run/given_routes.hpp"
#include "harness/run/given_world.hpp"
#include "mocks/edi_partner/placed_order.hpp"

namespace proofload::run {
namespace {

namespace fs = std::filesystem;
using mocks::edi_partner::GivenOrder;

constexpr std::uintmax_t kFileSizeMax = std::uintmax_t{16} << 20;
constexpr Duration kBetweenDocuments = 5min;
constexpr std::uint32_t kControlNumberMost = 999'999'999;

Result<std::vector<std::string>> files_of(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::error_code error;
  for (const std::string& path : paths) {
    if (fs::is_regular_file(path, error)) {
      files.push_back(path);
      continue;
    }
    for (fs::recursive_directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
      if (entry->is_regular_file()) files.push_back(entry->path().string());
    }
    if (error) return fail("'" + path + "' cannot be read: " + error.message());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) {
    std::string where;
    for (const std::string& path : paths) where += (where.empty() ? "'" : ", '") + path + "'";
    return fail("there is no document to send in " + where);
  }
  return files;
}

Result<std::string> content_of(const std::string& path) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return fail("'" + path + "' cannot be read: " + error.message());
  if (size > kFileSizeMax) {
    return fail("'" + path + "' has " + std::to_string(size >> 20) + " MB; at most 16 MB of a document are read");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail("'" + path + "' cannot be read");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string ship_to_of(const x12::PurchaseOrder850& order) {
  for (const x12::NamedParty& party : order.parties) {
    if (party.role == "ST") return party.id;
  }
  return "";
}

scenario::Order order_of(const scenario::Scenario& scenario, const GivenOrder& given, Instant at) {
  const scenario::Partner& partner = *scenario.find_partner(scenario.documents->partner);
  scenario::Order order;
  order.partner = partner.name;
  order.purchase_order = given.order.number;
  order.root = given.key;
  order.type = given.order.type;
  order.purpose = given.order.purpose;
  order.ship_to = ship_to_of(given.order);
  order.placed_at = at;
  order.ordered_on = given.order.date;
  const Currency currency(given.order.currency.empty() ? "USD" : std::string_view(given.order.currency));
  std::int32_t number = 0;
  for (const x12::OrderLine850& line : given.order.lines) {
    const auto name = first_name(line.item.products);
    const auto* known = known_item(scenario, partner, line.item.products, partner.agreement.of("", "").zone.date(at, scenario.epoch));
    const std::int64_t basis = line.item.price_basis == "HP" ? 100 : line.item.price_basis == "TP" ? 1000 : 1;
    order.lines.push_back({.line = ++number,
                           .item = known ? known->value : name ? name->value : "",
                           .buyer_item = name ? name->value : "",
                           .quantity = line.item.quantity,
                           .price = {line.item.price_millionths.value_or(0), currency,
                                     Quantity::of(basis, line.item.quantity.unit)}});
  }
  return order;
}

// Its own documents have other numbers than those that it is given to send under its name.
void count_beyond(std::string_view control, std::uint32_t& first) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(control.data(), control.data() + control.size(), number);
  if (error == std::errc() && number >= first && number < kControlNumberMost) first = number + 1;
}

bool is_sent(const GivenFile& file) { return !file.sender.empty(); }

// The first that is not sent says what to do about it.
std::string nothing_to_send(const std::vector<GivenFile>& files) {
  return "none of " + std::to_string(files.size()) + (files.size() == 1 ? " file" : " files") + " can be sent: '" +
         files.front().document.name + "': " + files.front().unsent;
}

}  // namespace

Result<GivenDocuments> read_documents(const scenario::Scenario& scenario) {
  const auto files = files_of(scenario.documents->paths);
  if (!files) return fail(files.error());
  GivenDocuments given;
  std::set<std::string> keys;
  const std::string& partner = scenario.documents->partner;
  Instant at = kEpoch;
  for (const std::string& name : *files) {
    auto content = content_of(name);
    if (!content) return fail(content.error());
    at += kBetweenDocuments;
    GivenFile& file = given.files.emplace_back();
    file.document = {.name = name, .at = at, .body = Body(std::move(*content))};
    const Body& body = file.document.body;
    file.sets = given_sets(partner, body.bytes());
    const GivenRoute route = route_of(scenario, file.sets, body.bytes());
    file.unsent = route.unsent;
    if (!route.unsent.empty()) continue;
    file.sender = route.from != nullptr ? std::string(route.from->name.text()) : seller_name(scenario);
    if (route.to != nullptr) file.document.to = route.to->name;
    given.bodies.insert(body.hash());
    const x12::Judgement judgement = x12::judge(body.bytes(), x12::standard_dictionary());
    for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
      given.bodies.insert(content_of_interchange(interchange));
    }
    if (file.sender != partner) continue;
    for (const GivenOrder& order : mocks::edi_partner::read_given(partner, body.bytes()).orders) {
      if (!order.taken || !mocks::edi_partner::places_an_order(order) || !keys.insert(order.key).second) continue;
      given.orders.push_back(order_of(scenario, order, at));
    }
  }
  if (std::none_of(given.files.begin(), given.files.end(), is_sent)) return fail(nothing_to_send(given.files));
  return given;
}

std::uint64_t content_of_interchange(const x12::JudgedInterchange& interchange) {
  const std::string_view text = interchange.bytes;
  const std::string_view number = interchange.control_number;
  if (number.empty() || number.data() < text.data() || number.data() + number.size() > text.data() + text.size()) {
    return hash_bytes(text);
  }
  const auto begin = static_cast<std::size_t>(number.data() - text.data());
  const std::size_t end = text.rfind(number);  // in the IEA, else where it began
  std::uint64_t hash = hash_bytes(text.substr(0, begin));
  if (end > begin) hash = hash_bytes(text.substr(begin + number.size(), end - begin - number.size()), hash);
  return hash_bytes(text.substr(end + number.size()), hash);
}

void give(const GivenDocuments* given, Symbol instance, mocks::edi::Settings& settings) {
  if (given == nullptr) return;
  for (const GivenFile& file : given->files) {
    if (file.sender != instance.text()) continue;
    settings.given.push_back(file.document);
    const x12::Judgement judgement = x12::judge(file.document.body.bytes(), x12::standard_dictionary());
    for (const x12::JudgedInterchange& interchange : judgement.interchanges) {
      if (interchange.sender == settings.self.id) count_beyond(interchange.control_number, settings.first_control_number);
    }
  }
}

}  // namespace proofload::run
