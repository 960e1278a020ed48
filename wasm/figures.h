#pragma once

#include <cstddef>
#include <string>

namespace glassine {

// Makes a figure of a paragraph that is nothing but a picture with a title, with the title as its
// caption. Each call that begins or ends something is made where in the HTML it does.
class FigureWriter {
 public:
  explicit FigureWriter(std::string& html) : html_(html) {}

  void begin_paragraph(size_t tag) { paragraph_ = tag; }  // where its tag begins in the HTML
  void begin_image() { image_.begin = html_.size(); }
  void begin_title() { image_.title = html_.size(); }
  void end_image() { image_.end = html_.size(); }

  // Writes the paragraph that ends here as a figure; false where it is none.
  bool write_paragraph();

 private:
  std::string& html_;
  size_t paragraph_ = 0;
  struct {
    size_t begin = 0;
    size_t title = 0;  // where its title stands, or would
    size_t end = 0;
  } image_;  // the last one in the HTML
};

}  // namespace glassine
