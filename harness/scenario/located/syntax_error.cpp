#include "harness/scenario/located/syntax_error.hpp"

#include <algorithm>
#include <string>

namespace proofload::scenario {
namespace {

constexpr std::string_view kBlank = " \t\r\n";
constexpr std::string_view kStructure = "{}[],:";

// What a person wants of the message begins behind its last " - ", and has no bytes of the file in
// it.
std::string plain_words(std::string_view message) {
  if (const std::size_t dash = message.find(" - "); dash != std::string_view::npos) {
    message.remove_prefix(dash + 3);
  }
  std::string_view expected;
  if (const std::size_t at = message.rfind("; expected"); at != std::string_view::npos) {
    expected = message.substr(at + 2);
    message = message.substr(0, at);
  }
  message = message.substr(0, message.find("; last read"));
  const bool is_about_token = message.starts_with("unexpected");
  std::string text(message);
  if (is_about_token && !expected.empty()) text += ", " + std::string(expected);
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return text;
}

Place place_of_token(const Source& source, std::size_t position, std::string_view token) {
  const std::string_view content = source.content;
  const std::size_t end = std::min(position, content.size());
  std::size_t length = std::min<std::size_t>(end, 1);
  // Behind a bracket the parser's idea of its token reaches back to the token before.
  const bool structural =
      end > 0 && kStructure.find(content[end - 1]) != std::string_view::npos && token.size() > 1;
  const bool known =
      token.size() <= end && content.substr(end - token.size(), token.size()) == token;
  if (!structural && known && !token.empty()) length = token.size();
  return place_in(source.name, content, end - length, std::max<std::size_t>(1, length));
}

std::string hint_for(std::string_view content, std::size_t position) {
  const std::size_t at = std::min(position, content.size());
  if (at > 0 && (content[at - 1] == '}' || content[at - 1] == ']')) {
    const std::size_t before = content.substr(0, at - 1).find_last_not_of(kBlank);
    if (before != std::string_view::npos && content[before] == ',')
      return "remove the comma before it";
  }
  const std::size_t first = content.find_first_not_of(kBlank);
  return first != std::string_view::npos && content[first] != '{' && content[first] != '/'
             ? "such a file is one object in braces"
             : std::string();
}

}  // namespace

Error syntax_error(const Source& source, std::size_t position, std::string_view token,
                   std::string_view message) {
  const std::string_view content = source.content;
  if (content.find_first_not_of(kBlank) == std::string_view::npos) {
    return {.text = "this is no JSON: the file is empty",
            .place = Place{.file = source.name},
            .hint = {}};
  }
  std::string words = plain_words(message);
  if (words.starts_with("invalid comment")) {
    const std::size_t begin = std::min(content.rfind('/', position), content.size());
    const std::size_t open = std::min(content.rfind("/*"), begin);
    return {.text = "this is no JSON: " + words,
            .place = place_in(source.name, content, open, 2),
            .hint = {}};
  }
  return {.text = "this is no JSON: " + words,
          .place = place_of_token(source, position, token),
          .hint = hint_for(content, position)};
}

}  // namespace proofload::scenario
