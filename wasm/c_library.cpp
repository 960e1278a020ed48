// The few functions of the C library that the engine and its libraries call, written for size. The
// library's own read by words and sort in place for speed that a page does not notice, and are
// 1.5 KB of the module; the memory itself is arena.cpp's.
#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" {

// One instruction each with WebAssembly's bulk memory operations.
void* memcpy(void* to, const void* from, size_t size) { return __builtin_memcpy(to, from, size); }
void* memmove(void* to, const void* from, size_t size) { return __builtin_memmove(to, from, size); }
void* memset(void* to, int byte, size_t size) { return __builtin_memset(to, byte, size); }

void* memchr(const void* memory, int byte, size_t size) {
  const auto* at = static_cast<const unsigned char*>(memory);
  for (; size > 0; --size, ++at) {
    if (*at == static_cast<unsigned char>(byte)) return const_cast<unsigned char*>(at);
  }
  return nullptr;
}

size_t strlen(const char* text) {
  const char* end = text;
  while (*end != '\0') ++end;
  return end - text;
}

char* strchr(const char* text, int character) {
  while (*text != static_cast<char>(character)) {
    if (*text++ == '\0') return nullptr;
  }
  return const_cast<char*>(text);
}

// Heapsort: its worst case is n log n, whoever chose the items.
void qsort(void* items, size_t count, size_t size, int (*compare)(const void*, const void*)) {
  auto* const first = static_cast<unsigned char*>(items);
  const auto swap = [&](size_t one, size_t other) {
    for (size_t index = 0; index < size; ++index) {
      const unsigned char kept = first[one + index];
      first[one + index] = first[other + index];
      first[other + index] = kept;
    }
  };
  size_t end = count * size;       // of the heap, in bytes; what is sorted lies behind it
  size_t root = count / 2 * size;  // the heap is in order from here on
  while (end > size) {
    if (root > 0) {
      root -= size;
    } else {
      end -= size;
      swap(0, end);
    }
    for (size_t parent = root;;) {
      size_t child = 2 * parent + size;
      if (child >= end) break;
      if (child + size < end && compare(first + child, first + child + size) < 0) child += size;
      if (compare(first + parent, first + child) >= 0) break;
      swap(parent, child);
      parent = child;
    }
  }
}

}  // extern "C"
