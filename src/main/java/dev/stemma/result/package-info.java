/**
 * The rows of an answer, and how they are written.
 *
 * <p><b>Purpose.</b> {@link dev.stemma.result.Rows} are what a query gives, one after the other, whatever database gives them; {@link
 * dev.stemma.result.ResultFormat} writes them as JSON, JSON lines or CSV for programs and as a table for people. What is printed and what is exported is
 * written by the same code.
 *
 * <p><b>Out of scope.</b> Where rows come from ({@code store}), and the files that they end in ({@code export}).
 *
 * <p><b>Terms.</b> A <i>result</i> is all rows of a query, in memory. A column is <i>spare</i> when a table can do without it in a narrow window.
 *
 * <p><b>Sources.</b> RFC 8259 (JSON), jsonlines.org, RFC 4180 (CSV), OWASP on CSV injection, UAX #11 (widths of characters, by {@code text}).
 *
 * <p><b>Example.</b> {@code ResultFormat.CSV.write(Rows.of(List.of("n"), List.of(List.of(1L))), out, 0)} writes the lines {@code n} and {@code 1}.
 */
package dev.stemma.result;
