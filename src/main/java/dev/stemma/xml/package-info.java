/**
 * Where the documents of an XML file stand.
 *
 * <p><b>Purpose.</b> The start of a file tells its {@link dev.stemma.xml.XmlShape}, if it is one of documents; {@link dev.stemma.xml.XmlDocuments} then reads the
 * file as a stream by that shape, and gives each record's fields, or the page, to its caller.
 *
 * <p><b>Out of scope.</b> Which files are asked, and what becomes of a record ({@code record}); which field holds what ({@code fields}); pages in XHTML, which are
 * payloads ({@code parse}).
 *
 * <p><b>Terms.</b> A <i>record</i> has an address and a text, each in an element or attribute. A <i>feed</i> has entries. A <i>page</i> is one document, in elements of TEI.
 *
 * <p><b>Safety.</b> No entity is expanded, nothing is fetched, and what the parser holds whole (a comment, a CDATA section, a tag, the open elements) has a bound.
 * A byte or a character that no XML has becomes U+FFFD and costs no file.
 *
 * <p><b>Sources.</b> XML 1.0, RSS 2.0 and 1.0, RFC 4287 (Atom), TEI P5 as trafilatura writes it, the exporters of Scrapy and pandas.
 *
 * <p><b>Example.</b> {@code <data><row><url>https://a.example/</url><text>We keep your data.</text></row></data>} has the shape {@code XmlShape[kind=RECORDS, way=[data,
 * row]]}.
 */
package dev.stemma.xml;
