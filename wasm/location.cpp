#include "location.h"

#include <algorithm>

#include "utf8.h"

namespace glassine {

Location Locator::locate(size_t offset) {
  const size_t end = std::min(offset, text_.size());
  while (offset_ < end) {
    const char byte = text_[offset_];
    const bool before_line_feed = offset_ + 1 < text_.size() && text_[offset_ + 1] == '\n';
    if (byte == '\n' || (byte == '\r' && !before_line_feed)) {
      ++location_.line;
      location_.column = 1;
    } else {
      ++location_.column;
    }
    offset_ += decode_utf8(text_, offset_).length;
  }
  return location_;
}

std::vector<Location> locate_all(std::string_view text, std::span<const size_t> offsets) {
  std::vector<size_t> order(offsets.size());
  for (size_t index = 0; index < order.size(); ++index) order[index] = index;
  std::sort(order.begin(), order.end(),
            [&](size_t one, size_t other) { return offsets[one] < offsets[other]; });
  std::vector<Location> locations(offsets.size());
  Locator locator(text);
  for (const size_t index : order) locations[index] = locator.locate(offsets[index]);
  return locations;
}

}  // namespace glassine
