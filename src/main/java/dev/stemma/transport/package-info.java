/**
 * How a payload came: what the program that fetched it wrote in front of it.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.transport.WrittenInFront} takes the head of an HTTP answer, the comment of a program that saved a page, or front matter
 * off a payload, and says what it tells: address, time, status, media type, and whether the answer is a part of the whole.
 * {@link dev.stemma.transport.ContentCoding} takes off the codings that a head names, {@link dev.stemma.transport.ContentRange} says which part came.
 *
 * <p><b>Out of scope.</b> Where payloads come from ({@code archive}, {@code saved}, {@code record}), what an address or a time is ({@code fields}).
 *
 * <p><b>Doubt.</b> A head that is none is part of the text, and a body that is not in the coding that its head names is kept as it is: crawlers are known to
 * store a body that is decoded already under the head that it came with.
 *
 * <p><b>Sources.</b> RFC 9110 (codings, ranges), RFC 9112 (the form of a head), RFC 1950 (deflate).
 *
 * <p><b>Example.</b> Of {@code HTTP/1.1 200 OK\r\nDate: Mon, 06 May 2024 07:08:09 GMT\r\n\r\nWe use cookies.} the payload is {@code We use cookies.}, and the
 * transport has the status 200 and that date.
 */
package dev.stemma.transport;
