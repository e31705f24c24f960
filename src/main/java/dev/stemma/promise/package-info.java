/**
 * What a text itself says that there is, and that is not there.
 *
 * <p><b>Purpose.</b> One detector for each way in which a text promises more: a heading without a body, contents with sections that do not come, a reference to a section
 * beyond the last one, a page of several, a wall, a line that something is being loaded, a button that shows more. All are in {@link dev.stemma.promise.PromiseSigns}.
 *
 * <p><b>Out of scope.</b> Whether the text stops inside something ({@code cut}), and what other copies have ({@code sibling}).
 *
 * <p><b>Terms.</b> <i>Contents</i> are the items of one list of which the first are titles of sections below it. A text's <i>own numbers</i> are those that its
 * sections have at their headings, in one style.
 *
 * <p><b>What is not done.</b> Most of these are doubts and accuse only together with another sign: authors forget references, and buttons stand below whole pages.
 *
 * <p><b>Sources.</b> {@code section-words.tsv} is of this project.
 *
 * <p><b>Example.</b> {@code see section 9 below} in a text whose last heading is {@code 7. Contact} is a sign of weight .55 for {@code TRUNCATED}.
 */
package dev.stemma.promise;
