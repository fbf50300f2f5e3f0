#include "contracts/json/indented.hpp"

#include "contracts/json/codec.hpp"

namespace proofload::json {
namespace {

constexpr std::size_t kStep = 2;

void write(Value value, std::size_t depth, std::string& out);

// `each` tells an item of what stands between the brackets.
template <class Items, class Each>
void write_items(const Items& items, char open, char close, std::size_t depth, std::string& out, Each each) {
  out += open;
  bool any = false;
  for (const auto item : items) {
    out += any ? ",\n" : "\n";
    any = true;
    out.append((depth + 1) * kStep, ' ');
    each(item);
  }
  if (any) out.append(1, '\n').append(depth * kStep, ' ');
  out += close;
}

void write(Value value, std::size_t depth, std::string& out) {
  switch (value.kind()) {
    case Kind::null: out += "null"; return;
    case Kind::boolean: out += value.as_bool() ? "true" : "false"; return;
    case Kind::number: out += value.number_text(); return;
    case Kind::string: write_string(value.as_string(), out); return;
    case Kind::array:
      return write_items(value.elements(), '[', ']', depth, out, [&](Value element) { write(element, depth + 1, out); });
    case Kind::object:
      return write_items(value.members(), '{', '}', depth, out, [&](Member member) {
        write_string(member.key(), out);
        out += ": ";
        write(member.value(), depth + 1, out);
      });
  }
}

}  // namespace

void write_indented(Value value, std::string& out) { write(value, 0, out); }

}  // namespace proofload::json
