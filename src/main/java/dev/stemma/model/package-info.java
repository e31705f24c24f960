/**
 * The nouns of Stemma as immutable values.
 *
 * <p>Here live records, enums and sealed types that more than one room speaks of. Here live no stage, no I/O and no third
 * party. The other ground rooms ({@code text}, {@code sketch}, {@code align}) may use this one; it uses none.
 *
 * <p><b>Terms.</b> A <i>capture</i> is one scraped copy as it came. A <i>document</i> is a capture after decoding, repair
 * and block parsing; its <i>text</i> is the clean text. The <i>decoded source</i> is what the parser made of the bytes,
 * before any repair. A <i>repair</i> is one recorded change, a <i>refusal</i> one change considered and not made.
 * A <i>declaration</i> is one cookie row. A <i>witness</i> of a text is a surviving copy of it; a <i>stemma</i> is the
 * family tree that editors draw of the witnesses.
 *
 * <p><b>Units.</b> Offsets are 0-based, half-open UTF-16 units; lines are 1-based; shares and similarities are 0..1.
 *
 * <p><b>Example.</b> {@code new Span(4, 9).of("the clean text")} is {@code "clean"}.
 */
package dev.stemma.model;
