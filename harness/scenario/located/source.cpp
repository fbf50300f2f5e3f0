#include "harness/scenario/located/source.hpp"

#include <filesystem>
#include <fstream>

namespace proofload::scenario {
namespace {

tl::unexpected<Error> refuse(const std::string& path, std::string text, std::string hint = {}) {
  return fail(
      Error{.text = std::move(text), .place = Place{.file = path}, .hint = std::move(hint)});
}

}  // namespace

Result<std::shared_ptr<const Source>> read_source(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) return refuse(path, "there is no such file");
  if (std::filesystem::is_directory(status)) return refuse(path, "this is a folder, not a file");
  if (std::filesystem::is_regular_file(status)) {
    const auto size = std::filesystem::file_size(path, error);
    if (!error && size > kSourceBytesMax) {
      return refuse(path,
                    "the file has " + std::to_string(size >> 20) + " MB; at most " +
                        std::to_string(kSourceBytesMax >> 20) + " MB are read",
                    "documents are named in a scenario, not written into it");
    }
  }
  std::ifstream in(path, std::ios::binary);
  auto source = std::make_shared<Source>(Source{.name = path});
  // A pipe tells no size: one byte beyond the limit is asked for, and is one too many.
  std::string& content = source->content;
  for (bool more = in.good(); more;) {
    const std::size_t had = content.size();
    content.resize(had + std::size_t{64} * 1024);
    in.read(content.data() + had, static_cast<std::streamsize>(content.size() - had));
    content.resize(had + static_cast<std::size_t>(in.gcount()));
    more = in.good() && content.size() <= kSourceBytesMax;
  }
  if (in.bad() || (!in.is_open())) return refuse(path, "the file cannot be read");
  if (content.size() > kSourceBytesMax) {
    return refuse(path, "the file has more than " + std::to_string(kSourceBytesMax >> 20) + " MB");
  }
  return source;
}

Place place_of(const Spot& spot) {
  if (!spot.source) return {};
  return place_in(spot.source->name, spot.source->content, spot.offset, spot.length);
}

}  // namespace proofload::scenario
