/**
 * Ground: what all stages need to look at a text the same way.
 *
 * <p>Here live the {@linkplain dev.stemma.text.KeyText key text} that copies are compared on and its {@linkplain
 * dev.stemma.text.Masking masked} form, both as {@linkplain dev.stemma.text.Utf8 bytes} first and as strings where pairs are aligned, {@linkplain dev.stemma.text.Tokens tokens}, {@linkplain dev.stemma.text.Hosts host
 * names and registrable domains}, the {@linkplain dev.stemma.text.Languages language guess}, {@linkplain
 * dev.stemma.text.Stretch stretches} that are looked up by their content, and the class that reads the {@linkplain
 * dev.stemma.text.DataFile tables} that stand beside the classes of all rooms. Out of scope: changing a document's text (room
 * {@code repair}), shingles and distance (rooms {@code sketch} and {@code align}), any other I/O.
 *
 * <p><b>Terms.</b> The <i>key text</i> is the clean text without noise, white space folded, quotes straight. The
 * <i>masked</i> key text has URLs, hosts, e-mail addresses, dates and the site's own name replaced by placeholders, so that
 * two renderings of one template are equal. <i>White space</i> is Unicode's White_Space property.
 *
 * <p><b>Sources.</b> Unicode 16 (UAX #15 NFC, UAX #44 White_Space); CommonMark 0.31 section 6.5 (autolinks); RFC 3986
 * (URLs), RFC 1123 section 2.1 (host names), RFC 5890 (IDN); the public suffix algorithm over the list that crawler-commons ships.
 *
 * <p><b>Example.</b> The key text of {@code "Cookies  on\n<https://www.example.org>"} is {@code "Cookies on
 * https://www.example.org"}; masked, {@code "Cookies on ªurlª"}.
 */
package dev.stemma.text;
