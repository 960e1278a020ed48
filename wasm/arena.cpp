// What the module has in place of a C library's memory functions. Every page is rendered in one
// arena, which is emptied as a whole when the page has been handed over. Nothing is given back
// before that, so that the destructors of strings and vectors come to nothing and the compiler
// drops them: the module is 3 KB smaller for it, and faster, as nothing is ever searched for. Where
// memory ends it traps: md4c cannot be trusted with NULL, and an instance that has trapped is
// thrown away.
//
// Nothing that outlives a page may be allocated: no global containers, no static locals that grow.
#include "arena.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

extern "C" unsigned char __heap_base;

namespace {

constexpr size_t page_size = 65536;  // of WebAssembly's memory
constexpr size_t alignment = 16;     // enough for any type

// Stands before each block; keeps the block behind it aligned.
struct alignas(alignment) Header {
  size_t size;
};

uintptr_t arena_end = 0;  // where the next block goes

uintptr_t aligned(uintptr_t address) { return (address + alignment - 1) & ~(alignment - 1); }

Header* header_of(void* memory) { return static_cast<Header*>(memory) - 1; }

bool is_last(void* memory) {
  return reinterpret_cast<uintptr_t>(memory) + header_of(memory)->size == arena_end;
}

// Moves the arena's end, and the memory's where it has to.
void move_end(uintptr_t begin, size_t size) {
  if (size > UINT32_MAX - alignment - begin) __builtin_trap();
  arena_end = begin + aligned(size);
  const size_t available = __builtin_wasm_memory_size(0) * page_size;
  if (arena_end <= available) return;
  const size_t missing = (arena_end - available + page_size - 1) / page_size;
  if (__builtin_wasm_memory_grow(0, missing) == SIZE_MAX) __builtin_trap();
}

}  // namespace

void* glassine::allocate_in_arena(size_t size) { return malloc(size); }

void glassine::empty_arena() { arena_end = 0; }

extern "C" {

void* malloc(size_t size) {
  if (arena_end == 0) arena_end = aligned(reinterpret_cast<uintptr_t>(&__heap_base));
  auto* header = reinterpret_cast<Header*>(arena_end);
  const uintptr_t begin = arena_end + sizeof(Header);
  move_end(begin, size);
  header->size = aligned(size);
  return header + 1;
}

void free(void*) {}

void* realloc(void* memory, size_t size) {
  if (memory == nullptr) return malloc(size);
  Header* header = header_of(memory);
  if (is_last(memory)) {
    move_end(reinterpret_cast<uintptr_t>(memory), size);
    header->size = aligned(size);
    return memory;
  }
  if (size <= header->size) return memory;
  void* moved = malloc(size);
  std::memcpy(moved, memory, header->size);
  return moved;
}

void* calloc(size_t count, size_t size) {
  size_t total = 0;
  if (__builtin_mul_overflow(count, size, &total)) __builtin_trap();
  void* memory = malloc(total);
  std::memset(memory, 0, total);
  return memory;
}

}  // extern "C"

void* operator new(size_t size) { return malloc(size); }
void operator delete(void*) noexcept {}
void operator delete(void*, size_t) noexcept {}
