#include "contracts/json/schema/uri.hpp"

#include <charconv>
#include <vector>

namespace proofload::json::schema {
namespace {

struct Parts {
  std::string_view origin;  // "https://host", "urn:", or nothing
  std::string_view path;
};

Parts split_origin(std::string_view uri) {
  const std::size_t colon = uri.find(':');
  if (colon == std::string_view::npos || uri.substr(0, colon).find('/') != std::string_view::npos)
    return {"", uri};
  std::size_t end = colon + 1;
  if (uri.substr(end).starts_with("//")) {
    end = uri.find('/', end + 2);
    if (end == std::string_view::npos) end = uri.size();
  }
  return {uri.substr(0, end), uri.substr(end)};
}

std::string without_dots(std::string_view path) {
  std::vector<std::string_view> kept;
  const bool rooted = path.starts_with('/');
  std::size_t at = rooted ? 1 : 0;
  while (at <= path.size()) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = path.substr(at, end - at);
    const bool last = end == path.size();
    if (part == "..") {
      if (!kept.empty()) kept.pop_back();
    } else if (part != ".") {
      kept.push_back(part);
    }
    if (last && (part == ".." || part == ".")) kept.emplace_back("");
    at = end + 1;
  }
  std::string out = rooted ? "/" : "";
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i > 0) out += '/';
    out += kept[i];
  }
  return out;
}

}  // namespace

SplitUri split_fragment(std::string_view uri) {
  const std::size_t hash = uri.find('#');
  if (hash == std::string_view::npos) return {uri, ""};
  return {uri.substr(0, hash), uri.substr(hash + 1)};
}

std::string resolve_uri(std::string_view base, std::string_view reference) {
  const auto [document, fragment] = split_fragment(reference);
  const std::string_view base_document = split_fragment(base).document;
  std::string out;
  if (document.empty()) {
    out = base_document;
  } else if (const Parts absolute = split_origin(document); !absolute.origin.empty()) {
    out = document;
  } else {
    const Parts from = split_origin(base_document);
    std::string path(document);
    if (!document.starts_with('/')) {
      const std::size_t slash = from.path.rfind('/');
      const std::string_view folder =
          slash == std::string_view::npos ? "" : from.path.substr(0, slash + 1);
      path = (folder.empty() && from.origin.ends_with('/') == false &&
                      from.origin.find("//") != std::string_view::npos
                  ? "/"
                  : std::string(folder)) +
             path;
    }
    out = std::string(from.origin) + without_dots(path);
  }
  if (!fragment.empty()) out.append("#").append(fragment);
  return out;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    int byte = 0;
    if (text[i] == '%' && i + 2 < text.size()) {
      const char* const digits = text.data() + i + 1;
      const auto [end, error] = std::from_chars(digits, digits + 2, byte, 16);
      if (error == std::errc{} && end == digits + 2) {
        out += static_cast<char>(byte);
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace proofload::json::schema
