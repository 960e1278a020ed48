/* The C interface of the Glassine engine: Markdown in, HTML and metadata out.
 *
 * Conventions
 * 1. Text is a pointer and a length in bytes. Nothing ends in a zero byte.
 * 2. Input may be any bytes; output is valid UTF-8.
 * 3. A page begins with glassine_allocate, for its input, and ends with glassine_release, which
 *    gives back its input and its output together.
 * 4. Output belongs to the engine; it is to be copied out before glassine_release.
 * 5. Any call may make the memory grow, so that a view of it has to be taken afresh afterwards.
 * 6. Nothing fails by a return value. What is wrong with a page is in its metadata. Where memory
 *    runs out the module traps, and the instance is not to be used again.
 * 7. An instance renders one page at a time and keeps nothing of it for the next.
 */
#ifndef GLASSINE_H
#define GLASSINE_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The largest page that is rendered, in bytes. */
size_t glassine_maximum_input(void);

/* `size` bytes of memory for input, until glassine_release. */
void* glassine_allocate(size_t size);
void glassine_release(void);

/* Renders a page for a reader. `source` is the Markdown file's bytes; it is not read, and may be
 * NULL, where `source_length` is above glassine_maximum_input(). `languages` is the reader's
 * priority list, BCP 47 language ranges between commas, best first. Where `has_hard_breaks` is not
 * 0, every line ending in a paragraph is a line break, unless the page's front matter says
 * otherwise. Where `has_source_marks` is not 0, links, images and headings say where in the source
 * they stand (html_writer.h), in the full edition. */
void glassine_render(const char* source, size_t source_length, const char* languages,
                     size_t languages_length, int has_hard_breaks, int has_source_marks);

/* Renders as the specification's tests want it, raw HTML and all: for tests alone, the result is
 * not safe to show. The metadata is an empty object. In the full edition alone (edition.h). */
void glassine_render_commonmark(const char* source, size_t source_length);
void glassine_render_gfm(const char* source, size_t source_length);

/* The last page: its HTML, and its metadata as a JSON object (metadata.h). */
const char* glassine_html(void);
size_t glassine_html_length(void);
const char* glassine_metadata(void);
size_t glassine_metadata_length(void);

#ifdef __cplusplus
}
#endif

#endif
