/**
 * Whether a text stops, or starts, inside something.
 *
 * <p><b>Purpose.</b> One detector for each thing that a text may stop inside: a character, a tag or a link, a row, a word, an address, a sentence; and one for a
 * start inside a word. All are in {@link dev.stemma.cut.CutSigns}.
 *
 * <p><b>Out of scope.</b> What the text itself says of more ({@code promise}), what other copies have there ({@code sibling}).
 *
 * <p><b>Terms.</b> A <i>stump</i> is the rest of a word that was cut. A word is <i>clipped</i> when it is the beginning of a longer one and yet a word by
 * itself ({@code info}). <i>Counting</i> words are those behind which a letter is a number ({@code appendix b}), <i>naming</i>
 * words those behind which a name is to come ({@code Powered by}). The <i>odds</i> of an end are how much likelier a cut leaves it than an author.
 *
 * <p><b>What is not done.</b> A text that stops behind a sentence cannot be told from a whole one, and is not accused. "No newline at the end" is no sign of anything.
 *
 * <p><b>Sources.</b> I. Witten, T. Bell, The zero-frequency problem (1991), for how counts behind a word and of the word alone are mixed. {@code words.tsv}, {@code
 * word-pairs.tsv} and {@code word-counts.tsv} were counted in policies and say in which; all other lists are of this project.
 *
 * <p><b>Example.</b> A policy that ends {@code Opendatasoft⏎Opend}: "The text stops inside a word: …Opend, as in Opendatasoft elsewhere in the document".
 */
package dev.stemma.cut;
