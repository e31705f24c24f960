/**
 * Reads facts out of a clean text: the site it speaks for, title, language, date, sections, and cookie declarations.
 *
 * <p>Names, provider, purpose and duration stay in the document's own words; category, storage, party and days are
 * canonical beside them. Out of scope: finding and mending tables ({@code table}), comparing documents.
 *
 * <p><b>Terms.</b> A <i>declaration</i> is one cookie row of the canonical model. A column's <i>role</i> is decided by its
 * header's words and its values together: {@code Type} may mean storage, party, category or duration.
 *
 * <p><b>Example.</b> The row {@code Shop | Keeps the basket (web and mobile) | basket_id | To remember the choice} below
 * {@code Provider | Function and location | Cookie name(s) | Purpose} is a declaration with name {@code basket_id}, provider
 * {@code Shop}, location {@code web and mobile}.
 */
package dev.stemma.extract;
