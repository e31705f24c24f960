/**
 * Cookies in lists: one an item, with what is said of it.
 *
 * <p><b>Purpose.</b> The readers of items with a name and words, of labels with values ({@code Purpose: ...}) in blocks, of terms with definitions, and of names one a
 * line with nothing said of them.
 *
 * <p><b>Out of scope.</b> Tables, whatever parts their cells ({@code table}, {@code wrapped}, {@code flat}).
 *
 * <p><b>Terms.</b> An <i>item</i> is one cookie; its <i>parts</i> are the pieces into which dashes, semicolons or brackets cut what is said of it. An <i>entry</i> is a label with its value. A name is
 * <i>bare</i> when no label stands in front of it.
 *
 * <p><b>What is not done.</b> A dash in a sentence parts nothing: words are parted only where most items have a value between their dashes.
 *
 * <p><b>Sources.</b> Lists as policies and consent tools print them; each limit that was set by hand says so.
 *
 * <p><b>Example.</b> {@code - _ga (Google, 2 years): tells visitors apart} and a second such item are a table with the columns name, provider, duration and purpose.
 */
package dev.stemma.listed;
