// A module with the engine's interface that traps when it is to render: what the engine's caller
// has to be ready for, and what no page is known to bring about.
#include <emscripten.h>

#include <cstdint>

#include "glassine.h"

extern "C" {

EMSCRIPTEN_KEEPALIVE size_t glassine_maximum_input(void) { return 10 * 1024 * 1024; }

// Every piece of input gets pages of its own, so that the memory grows as the engine's does.
EMSCRIPTEN_KEEPALIVE void* glassine_allocate(size_t size) {
  constexpr size_t page_size = 65536;
  const size_t page = __builtin_wasm_memory_grow(0, size / page_size + 1);
  return reinterpret_cast<void*>(static_cast<uintptr_t>(page * page_size));
}
EMSCRIPTEN_KEEPALIVE void glassine_release(void) {}

EMSCRIPTEN_KEEPALIVE void glassine_render(const char*, size_t, const char*, size_t, int, int) {
  __builtin_trap();
}
EMSCRIPTEN_KEEPALIVE void glassine_render_commonmark(const char*, size_t) { __builtin_trap(); }
EMSCRIPTEN_KEEPALIVE void glassine_render_gfm(const char*, size_t) { __builtin_trap(); }

EMSCRIPTEN_KEEPALIVE const char* glassine_html(void) { return nullptr; }
EMSCRIPTEN_KEEPALIVE size_t glassine_html_length(void) { return 0; }
EMSCRIPTEN_KEEPALIVE const char* glassine_metadata(void) { return nullptr; }
EMSCRIPTEN_KEEPALIVE size_t glassine_metadata_length(void) { return 0; }

}  // extern "C"
