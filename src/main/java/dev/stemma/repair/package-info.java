/**
 * Repairs text by an ordered list of small rules, and writes down all that it does so that it can be taken back.
 *
 * <p>Each rule has one idea, a name, a reason and an example ({@link dev.stemma.repair.RepairRule}); the order stands in
 * {@link dev.stemma.repair.RepairRules#ALL}; {@link dev.stemma.repair.Repairer} runs them until nothing changes. What a
 * rule changed is a layer of the {@link dev.stemma.model.Ledger}; what it considered and left alone is a refusal there.
 * The costly bug is the false repair: where a rule cannot tell, it leaves the text alone.
 *
 * <p>Lines that belong to pages (numbers, running headers and footers) stay in the text: {@link
 * dev.stemma.repair.PageLines} says where they stand, and the pipeline makes noise blocks of them.
 *
 * <p><b>Out of scope:</b> decoding bytes and reading markup (room {@code parse}), mending tables (room {@code table}).
 * No rule adds or drops a tab or a pipe: tables are read from them later.
 *
 * <p><b>Terms.</b> <i>Mojibake</i> is text whose UTF-8 bytes were read in a one-byte charset. A <i>hit</i> is a run of
 * characters whose bytes in such a charset are one UTF-8 sequence. <i>Leftovers</i> are marks of a source format
 * (entities, Markdown) that a reader of the text was never meant to see.
 *
 * <p><b>Sources.</b> Unicode 15 with UAX #15 (normal forms) and UAX #9 (bidi controls); WHATWG Encoding (windows-1252,
 * ...) and HTML (named and numeric character references); CommonMark 0.31 (escapes, autolinks, emphasis). The kinds of
 * damage follow what rspeer/python-ftfy found in the wild; the method, a score for each hit instead of a verdict for each
 * line, is our own.
 *
 * <p><b>Example.</b> {@code Itâ€™s opendata**soft**} becomes {@code It's opendatasoft} by the rules {@code mojibake},
 * {@code markdown-emphasis} and {@code quotes}.
 */
package dev.stemma.repair;
