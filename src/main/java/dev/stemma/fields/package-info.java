/**
 * Which field of a record holds what, and what its value says.
 *
 * <p><b>Purpose.</b> A record is an object of JSON, a row of a table, an element of XML. Whatever it is written in, its fields become a document in one way:
 * a text or a page, and what is said of it. Readers of all formats fill {@link dev.stemma.fields.Fields}; the names that they ask for are {@link
 * dev.stemma.fields.FieldNames}, those that scrapers and corpora use or those that the user gives.
 *
 * <p><b>Out of scope.</b> Where in a file its records stand ({@code json}, {@code xml}, {@code csv}), and how a document is called and handed on ({@code
 * record}, {@code entry}). What a text means.
 *
 * <p><b>Terms.</b> The <i>payload</i> is what the document is made of; all else that is asked for is a <i>word</i> about it: address, id, time, status.
 * The <i>way</i> to a field inside an object is the names that lead to it, with dots between: {@code response.body}.
 *
 * <p><b>Values.</b> Bytes and lists as Python shows them, and pages in base64, are what they stand for ({@code Literal}). A text of white space yields to
 * another field that has one. Two texts under one name are not chosen from. A time is read in the forms that crawlers write, and {@code 06/05/2024},
 * which is two days, is none. Records in UTF-16, UTF-32 or an old charset are read as UTF-8, and say what they were.
 *
 * <p><b>Sources.</b> ISO 8601, RFC 3339, RFC 1123 and ECMAScript (times), Python's {@code repr}, RFC 4648 (base64). The names: {@code field-names.tsv}, which
 * says where each was seen.
 *
 * <p><b>Example.</b> {@code Fields} of {@code FieldNames.defaults()} that were given {@code ("url", "https://a.example/")} and {@code ("body", "<html>...")} have
 * a payload that is HTML, from that address.
 */
package dev.stemma.fields;
