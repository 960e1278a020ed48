#include "figures.h"

#include <gtest/gtest.h>

namespace glassine {
namespace {

// A paragraph that ends in a picture, with its events as the writer passes them on.
std::string paragraph_with_picture(std::string_view before, std::string_view title,
                                   std::string_view after) {
  std::string html = "<p>One</p>\n";
  FigureWriter figures(html);
  figures.begin_paragraph(html.size());
  html += "<p>";
  html += before;
  figures.begin_image();
  html += "<img src=\"a\" alt=\"b\"";
  figures.begin_title();
  html += title;
  html += " />";
  figures.end_image();
  html += after;
  if (!figures.write_paragraph()) html += "</p>\n";
  return html;
}

TEST(Figures, AreParagraphsOfOnePictureWithATitle) {
  EXPECT_EQ(
      paragraph_with_picture("", " title=\"T &amp; U\"", ""),
      "<p>One</p>\n<figure>\n<img src=\"a\" alt=\"b\" />\n<figcaption>T &amp; U</figcaption>\n"
      "</figure>\n");
}

TEST(Figures, AreNoOtherParagraphs) {
  const std::string picture = "<img src=\"a\" alt=\"b\"";
  EXPECT_EQ(paragraph_with_picture("", "", ""), "<p>One</p>\n<p>" + picture + " /></p>\n");
  EXPECT_EQ(paragraph_with_picture("", " title=\"\"", ""),
            "<p>One</p>\n<p>" + picture + " title=\"\" /></p>\n");
  EXPECT_EQ(paragraph_with_picture("x ", " title=\"T\"", ""),
            "<p>One</p>\n<p>x " + picture + " title=\"T\" /></p>\n");
  EXPECT_EQ(paragraph_with_picture("", " title=\"T\"", " y"),
            "<p>One</p>\n<p>" + picture + " title=\"T\" /> y</p>\n");
}

}  // namespace
}  // namespace glassine
