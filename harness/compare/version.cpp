#include "harness/compare/version.hpp"

#include <algorithm>
#include <filesystem>

#include "contracts/base/suggest.hpp"
#include "harness/scenario/located/parse.hpp"

namespace proofload::compare {
namespace {

// "~1" is "/", "~0" is "~", "%7B" is "{".
std::string plain_token(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10 : -1; };
    if (token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1')) {
      out += token[++i] == '1' ? '/' : '~';
    } else if (token[i] == '%' && i + 2 < token.size() && digit(token[i + 1]) >= 0 && digit(token[i + 2]) >= 0) {
      out += static_cast<char>(digit(token[i + 1]) * 16 + digit(token[i + 2]));
      i += 2;
    } else {
      out += token[i];
    }
  }
  return out;
}

const Node* at_pointer(const Node& root, std::string_view pointer) {
  const Node* node = &root;
  while (!pointer.empty() && node != nullptr) {
    pointer.remove_prefix(1);
    const std::string token = plain_token(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(std::min(pointer.find('/'), pointer.size()));
    if (node->kind == Node::Kind::array) {
      std::size_t index = 0;
      const bool number = !token.empty() && std::all_of(token.begin(), token.end(), [](char c) { return c >= '0' && c <= '9'; });
      if (number) index = token.size() > 6 ? node->elements.size() : static_cast<std::size_t>(std::stoul(token));
      node = number && index < node->elements.size() ? &node->elements[index] : nullptr;
    } else {
      node = node->find(token);
    }
  }
  return node;
}

}  // namespace

tl::expected<std::shared_ptr<Version>, Errors> Version::open(const std::string& path) {
  auto version = std::make_shared<Version>();
  version->root_ = version->file(path);
  if (version->root_ == nullptr) return tl::unexpected(std::move(version->errors_));
  return version;
}

const Node* Version::file(const std::string& path) {
  if (const auto known = files_.find(path); known != files_.end()) return known->second.get();
  auto& kept = files_[path];
  auto source = scenario::read_source(path);
  if (!source) {
    errors_.push_back(source.error());
    return nullptr;
  }
  auto tree = scenario::parse_located(*source);
  if (!tree) {
    errors_.insert(errors_.end(), tree.error().begin(), tree.error().end());
    return nullptr;
  }
  kept = std::make_unique<Node>(*std::move(tree));
  return kept.get();
}

const Node* Version::target(const Node& reference) {
  const std::string& text = reference.text;
  const std::size_t hash = text.find('#');
  const std::string named = text.substr(0, hash);
  const std::string own = reference.spot.source->name;
  const std::string path = named.empty() ? own : (std::filesystem::path(own).parent_path() / named).lexically_normal().string();
  const std::size_t before = errors_.size();
  const Node* root = named.find("://") != std::string::npos ? nullptr : file(path);
  std::string pointer = hash == std::string::npos ? "" : text.substr(hash + 1);
  const Node* found = root == nullptr || (!pointer.empty() && pointer[0] != '/') ? nullptr : at_pointer(*root, pointer);
  if (found != nullptr) return found;
  errors_.resize(before);
  errors_.push_back({.text = "\"$ref\" leads nowhere: '" + text + "'", .place = scenario::place_of(reference.spot), .hint = {}});
  return nullptr;
}

const Node& Version::followed(const Node& node) {
  constexpr int kStepsMost = 32;
  const Node* at = &node;
  for (int step = 0; step < kStepsMost; ++step) {
    const Node* reference = at->find("$ref");
    if (reference == nullptr || !reference->as_text()) return *at;
    const Node* next = target(*reference);
    if (next == nullptr) return *at;
    at = next;
  }
  const Node* reference = at->find("$ref");
  errors_.push_back({.text = "\"$ref\" leads back to itself", .place = scenario::place_of(reference->spot), .hint = {}});
  return *at;
}

}  // namespace proofload::compare
