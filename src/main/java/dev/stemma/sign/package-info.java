/**
 * What a sign of incompleteness is: what a detector looks at, and what several signs say together.
 *
 * <p><b>Purpose.</b> A {@link dev.stemma.sign.Reading} is one document as a detector looks at it: where its text ends, whether running text stands there, and
 * what the page prints there in place of the rest of its text ({@link dev.stemma.sign.Prompt}). A {@link dev.stemma.sign.Detector} finds one kind of sign in it; {@link
 * dev.stemma.sign.Verdicts} weigh signs of all kinds.
 *
 * <p><b>Out of scope.</b> Every single sign ({@code cut}, {@code promise}, {@code sibling}, {@code completeness}).
 *
 * <p><b>Terms.</b> A <i>sign</i> speaks for one state with a weight, 0..1. <i>Running text</i> is a line with enough words, most of them in lower case and
 * some of them <i>open</i>: words that no sentence ends with. A <i>prompt</i> is what a page prints below a part of a text in place of the rest. Two lines
 * are <i>glued</i> when an extractor wrote them without the break between them.
 *
 * <p><b>Sources.</b> {@code open-words.tsv}, {@code prompts.tsv} and {@code read-on.tsv} are of this project.
 *
 * <p><b>Example.</b> A text that ends {@code We may share it.⏎Subscribe to continue reading} has its {@code textEnd()} behind {@code it.}, and a prompt of kind
 * {@code WALL}. Two signs of weights .6 and .5 and of two kinds make a certainty of .64, which accuses nobody.
 */
package dev.stemma.sign;
