/**
 * From bytes to the characters of a text, and back.
 *
 * <p><b>Purpose.</b> Finds the charset of bytes, decodes them, and keeps what the way back needs. The rooms that read payloads and
 * those that read records of a container find it by the same rules.
 *
 * <p><b>Out of scope.</b> What a text is written in: HTML, JSON and tables are read elsewhere, and so is what they declare. Characters
 * that were decoded wrongly before they came here ({@code repair}).
 *
 * <p><b>Order.</b> Byte order mark; UTF-16 and UTF-32 by their zero bytes; ISO-2022-JP by its escapes; UTF-8 when the bytes are UTF-8 beyond ASCII, whatever is
 * declared; what is declared, with the WHATWG's reading of labels (Windows-1252 where Latin-1 is declared); damaged UTF-8;
 * detection ({@code Detection}), with Windows-1252 where nothing speaks clearly for another.
 *
 * <p><b>Sources.</b> WHATWG Encoding (labels, BOM sniffing), Unicode 15 (UTF-8, table 3-7). {@code alphabets.tsv} is of this project.
 *
 * <p><b>Example.</b> {@code Decoder.decode(bytes, List.of("iso-8859-1")).text()} of the bytes {@code 43 61 66 e9} is {@code Café}.
 */
package dev.stemma.charset;
