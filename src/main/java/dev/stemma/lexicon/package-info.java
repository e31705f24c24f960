/**
 * The words of cookie tables in fourteen languages, and what the values in their cells look like.
 *
 * <p>A ground room: {@code table} needs the words to find a table, {@code extract} to read it, so they stand below both.
 * The words themselves are data ({@code src/main/resources/dev/stemma/lexicon/*.tsv}), one row each, with the language
 * that they were first met in; the words for cookies themselves are known in some more. Here live no documents and no decisions about a whole column or table.
 *
 * <p><b>Terms.</b> <i>Folded</i> text is lower case, without accents and punctuation, with one space between words, so that
 * {@code Cookie name(s)} and {@code COOKIE NAMES} are one entry. A <i>role</i> is what a column says of a cookie.
 *
 * <p><b>Sources.</b> Headers and values as seen in the consent tools Cookiebot, OneTrust, CookieYes, Termly and Complianz
 * and in hand-written policies; categories follow the ICC UK cookie guide (2nd edition, 2012).
 *
 * <p><b>Example.</b> {@code ColumnRole.of("Durée de conservation")} is {@code DURATION}, {@code Durations.read("13 mois")} is 395
 * days.
 */
package dev.stemma.lexicon;
