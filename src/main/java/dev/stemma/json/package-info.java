/**
 * JSON: where the documents of a file stand, and how values are read and written.
 *
 * <p><b>Purpose.</b> The start of a file tells its {@link dev.stemma.json.JsonShape}; {@link dev.stemma.json.JsonDocuments} then reads the file as a stream by
 * that shape, and gives each record's fields to its caller. {@link dev.stemma.json.JsonRecord} is one record, of a line or a list.
 *
 * <p>This is the one room that knows a library for JSON. Who reads tokens has a {@link dev.stemma.json.JsonStream}, who reads or writes whole values {@link
 * dev.stemma.json.Json}, who writes many a {@link dev.stemma.json.JsonWriter}; what a library's exceptions say is a {@link dev.stemma.json.JsonDamage}.
 *
 * <p><b>Out of scope.</b> Which files are asked, and what becomes of a record or of damage ({@code record}); which field holds what ({@code fields}).
 *
 * <p><b>Terms.</b> An <i>outline</i> is the start of a file as a tree, bounded by constants. A document is <i>placed</i> when it says where it comes from.
 *
 * <p><b>Shapes.</b> One record, records one after another or in a list, when the first has a text field, or one behind a first that failed; a list of records in
 * objects, a record in an object, documents under addresses, hosts or other names, lists of lists with an address or names above them. Where a text can be told
 * that may be read in two ways, nothing is read, and it is said what to do. A file with words that are no document's is a text itself; one without
 * words holds none. A list of cookies is a document, not documents.
 *
 * <p><b>Sources.</b> RFC 8259, with NaN as Python writes it; what interfaces, pandas ({@code orient}) and Scrapy write.
 *
 * <p><b>Example.</b> {@code {"data": {"items": [{"url": "https://a.example/", "text": "We keep your data."}]}}} has the shape {@code ListAt[way=[data, items]]}.
 */
package dev.stemma.json;
