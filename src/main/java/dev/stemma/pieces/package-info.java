/**
 * Texts as numbered pieces, line by line: what copies are compared by.
 *
 * <p>Here lives how a line is cut, the tables that give each distinct line and piece of a cluster one number, and the words that
 * give away a company, an address or a date. Out of scope: which pieces of two texts belong together (room {@code collate}).
 *
 * <p><b>Terms.</b> A <i>piece</i> is a word, a mark, or a whole address (URL, host, e-mail). Two pieces have one number when they
 * are the same but for <i>rendering</i>: quotes, dashes, white space, angle brackets around an address. Copies share most of their
 * lines: each distinct one is cut once. A <i>wording</i> is a sequence of such numbers.
 *
 * <p><b>Sources.</b> Words part where Unicode has letters beside what is none, not by Unicode Standard Annex 29: an address is one
 * piece here, and a hyphen one of its own.
 *
 * <p><b>Example.</b> {@code on the <https://a.example> platform} has four pieces; the third is the address without its brackets.
 */
package dev.stemma.pieces;
