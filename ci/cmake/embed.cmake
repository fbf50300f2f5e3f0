# Data files as bytes inside the program: the assembler's .incbin, a table of (path, content) around it.

# embed(<target> <function> <base directory> <file>...)
# Defines `std::span<const proofload::EmbeddedFile> proofload::<function>()`; paths are relative to the base.
function(embed target function base)
  set(generated "${CMAKE_CURRENT_BINARY_DIR}/embedded/${function}.cpp")
  set(blobs "")
  set(rows "")
  set(index 0)
  set(sorted ${ARGN})
  list(SORT sorted)
  foreach(file IN LISTS sorted)
    file(RELATIVE_PATH name "${base}" "${file}")
    set(symbol "proofload_${function}_${index}")
    # A compiler cache knows the file that it compiles, and not what .incbin brings in.
    file(SHA256 "${file}" content)
    string(APPEND blobs "// ${content}\nasm(\".section .rodata\\n.balign 8\\n.global ${symbol}\\n.type ${symbol}, @object\\n${symbol}:\\n"
                        ".incbin \\\"${file}\\\"\\n.global ${symbol}_end\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n"
                        "extern \"C\" const char ${symbol}[], ${symbol}_end[];\n")
    string(APPEND rows "      {\"${name}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  file(CONFIGURE OUTPUT "${generated}" CONTENT "#include <array>\n#include <span>\n#include \"contracts/base/embedded.hpp\"\n
${blobs}
namespace proofload {
std::span<const EmbeddedFile> ${function}();
std::span<const EmbeddedFile> ${function}() {
  static const std::array<EmbeddedFile, ${index}> files{{
${rows}  }};
  return files;
}
}  // namespace proofload
" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${sorted}")
  set_source_files_properties("${generated}" PROPERTIES OBJECT_DEPENDS "${sorted}" SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE "${generated}")
endfunction()
