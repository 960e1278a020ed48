#include "html_attributes.h"

#include <gtest/gtest.h>

#include <string>

namespace glassine {
namespace {

std::string attributes_of(std::string_view element, std::string_view attributes) {
  std::string html;
  append_attributes(html, *find_element(element), attributes);
  return html;
}

TEST(HtmlAttributes, AreMadeAnew) {
  EXPECT_EQ(attributes_of("p", " ALIGN = 'left' title=a\"b  dir"),
            " align=\"left\" title=\"a&quot;b\" dir=\"\"");
  EXPECT_EQ(attributes_of("p", " title='&lt;&amp;&eacute;&nope &#0; &#x41;'"),
            " title=\"&lt;&amp;&eacute;&amp;nope \xEF\xBF\xBD A\"");
}

TEST(HtmlAttributes, OfTwoWithOneNameTheFirstCounts) {
  EXPECT_EQ(attributes_of("a", " href=b HREF=javascript:c"), " href=\"b\"");
  EXPECT_EQ(attributes_of("a", " href=javascript:b href=c"), "");
  EXPECT_EQ(attributes_of("a", " id=b name=c"), " id=\"b\"");
}

TEST(HtmlAttributes, ThatScriptStyleNameOrSubmitAreLeftOut) {
  for (const std::string_view attribute :
       {"onclick",   "style",      "data-glassine", "data-offset", "srcdoc", "formaction",
        "target",    "rel",        "ping",          "is",          "slot",   "role",
        "tabindex",  "xlink:href", "xmlns",         "background",  "poster", "contenteditable",
        "autofocus", "accesskey",  "popover",       "a\"b",        "a<b",    "="}) {
    std::string html;
    const std::string text = " " + std::string(attribute) + "=x";
    const auto result = append_attributes(html, *find_element("a"), text);
    EXPECT_EQ(html, "") << attribute;
    EXPECT_NE(result.left_out, "") << attribute;
  }
}

TEST(HtmlAttributes, HaveAllowedAddressesAlone) {
  for (const std::string_view url : {"javascript:x",
                                     "JaVaScRiPt:x",
                                     "&#106;avascript:x",
                                     "&#x6A;avascript:x",
                                     "&#0000106;avascript:x",
                                     "java&Tab;script:x",
                                     "java&NewLine;script:x",
                                     "java\nscript:x",
                                     "\x01javascript:x",
                                     "&#1;javascript:x",
                                     "javascript&colon;x",
                                     "javascript&#58;x",
                                     " \t\njavascript:x",
                                     "data:text/html,x",
                                     "vbscript:x",
                                     "blob:x",
                                     "file:///x",
                                     "filesystem:x",
                                     "view-source:x",
                                     "about:blank"}) {
    std::string html;
    const std::string text = " href=\"" + std::string(url) + "\"";
    const auto result = append_attributes(html, *find_element("a"), text);
    EXPECT_EQ(html, "") << url;
    EXPECT_TRUE(result.has_refused_address) << url;
    EXPECT_FALSE(result.is_link) << url;
  }
  EXPECT_EQ(attributes_of("a", " href='mailto:a@b'"), " href=\"mailto:a@b\"");
  EXPECT_EQ(attributes_of("img", " src='mailto:a@b'"), "");
  EXPECT_EQ(attributes_of("a", " href='a&#10;b &quot;'"), " href=\"ab%20%22\"");
}

TEST(HtmlAttributes, HaveAllowedPicturesAlone) {
  const auto srcset_of = [](std::string_view list) {
    return attributes_of("source", " srcset='" + std::string(list) + "'");
  };
  EXPECT_EQ(srcset_of("a.png, b.png 2x,c.png 3x"), " srcset=\"a.png, b.png 2x, c.png 3x\"");
  EXPECT_EQ(srcset_of("javascript:x 1x, b.png 2x"), " srcset=\"b.png 2x\"");
  EXPECT_EQ(srcset_of("a.png 1x, data:image/png,x 2x"), " srcset=\"a.png 1x\"");
  EXPECT_EQ(srcset_of(",,a.png,,"), " srcset=\"a.png\"");
  EXPECT_EQ(srcset_of("a.png (1x, javascript:b)"), "");
  EXPECT_EQ(srcset_of("&#106;avascript:x"), "");
  EXPECT_EQ(srcset_of(""), "");
}

TEST(HtmlAttributes, HaveNoIdOfTheSite) {
  for (const std::string_view id :
       {"glassine:", "glassine:main", "glass&#105;ne:main", "a b", "a&#9;b", "a&#x20;b"}) {
    EXPECT_EQ(attributes_of("div", " id='" + std::string(id) + "'"), "") << id;
    EXPECT_EQ(attributes_of("a", " name='" + std::string(id) + "'"), "") << id;
  }
  EXPECT_EQ(attributes_of("div", " id='a&quot;>'"), " id=\"a&quot;&gt;\"");
  EXPECT_EQ(attributes_of("img", " name=a"), "");
  std::string html;
  EXPECT_EQ(append_attributes(html, *find_element("h2"), " id=own").id, "own");
  EXPECT_EQ(html, "");
}

TEST(HtmlAttributes, HaveNoClassButALanguage) {
  EXPECT_EQ(attributes_of("code", " class=language-js"), " class=\"language-js\"");
  EXPECT_EQ(attributes_of("code", " class='language-js bar'"), "");
  EXPECT_EQ(attributes_of("code", " class=math-inline"), "");
  EXPECT_EQ(attributes_of("div", " class=language-js"), "");
}

TEST(HtmlAttributes, KeepTheirTextAsText) {
  std::string html, plain;
  append_raw_text(html, "a & b &amp; <c> &copy; &#60;", TextForm::html);
  append_raw_text(plain, "a & b &amp; <c> &copy; &#60;", TextForm::plain);
  EXPECT_EQ(html, "a &amp; b &amp; &lt;c&gt; &copy; &lt;");
  EXPECT_EQ(plain, "a & b & <c> &copy; <");
}

}  // namespace
}  // namespace glassine
