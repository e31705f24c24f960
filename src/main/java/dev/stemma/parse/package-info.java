/**
 * From a capture's bytes to text, blocks and grids.
 *
 * <p><b>Purpose.</b> Finds out what a payload is, decodes it, and takes the text out of it. Plain text and Markdown keep
 * their own characters; HTML is read by jsoup in process; everything else by Apache Tika in a child process with a heap
 * limit and clocks and without a network. A bad payload never throws: it is a rejection with a code.
 *
 * <p><b>Out of scope.</b> Repair: the text is what the author's program would show, mistakes included. Tables without
 * markup: the {@code table} room finds those. Whether the text is whole: findings and counts are handed to
 * {@code completeness}.
 *
 * <p><b>Terms.</b> The <i>declared</i> type or charset is what the transport or the document itself says; it is believed
 * unless the bytes prove it wrong. A <i>zone</i> is a part of a page around the document: navigation or a consent banner;
 * it stays in the text as a block of that kind. A <i>grid</i> is a table laid into the text, cells apart by tabs, a line a
 * row. A <i>worker</i> is the child process.
 *
 * <p><b>Charset.</b> HTTP's declaration goes before the page's; what else decides stands in {@code charset}.
 *
 * <p><b>Sources.</b> WHATWG HTML 4.9.12 (table model) and 3.2.7 (the {@code innerText}
 * rules for line breaks), WHATWG MIME Sniffing.
 *
 * <p><b>Example.</b> <pre>{@code <h1>Cookies</h1><table><tr><th>Name<th>Lifetime<tr><td>sessionid<td>14 days</table>}</pre>
 * becomes the text {@code Cookies\n\nName\tLifetime\nsessionid\t14 days} with a heading block, a table block and a grid.
 */
package dev.stemma.parse;
