/**
 * The report over HTTP, for a corpus that is too large for one page, and for decisions.
 *
 * <p>Here live the server, what it refuses, the lists (paged, with facets counted by SQL) and the decisions made in a browser.
 * Out of scope: how a document, a cluster or a difference looks (room {@code report}), the file of the decisions (room
 * {@code folder}), what the next run makes of them (room {@code pipeline}).
 *
 * <p><b>Terms.</b> A <i>list</i> shows one kind of rows, such as documents or sites; {@link dev.stemma.serve.Lists#ALL} has them all. A
 * <i>facet</i> is a property by whose values a list can be narrowed, each with its count. A <i>cursor</i> is the last row
 * of a page: the next page starts behind it, so the thousandth page costs what the first does. A <i>decision</i> is what a
 * person says, as against a <i>verdict</i>, which the program says.
 *
 * <p><b>Rules.</b> It listens on the loopback address and answers only requests that name it (DNS rebinding). GET changes
 * nothing; POST needs the token of this start, which only its own pages have. A content security policy allows one style
 * sheet and one picture of the server's own, and no script: all works without. Text of the corpus is only ever text.
 *
 * <p><b>Sources.</b> RFC 9110 (methods, Host), W3C Content Security Policy Level 3, Fetch Metadata, the OWASP rules on
 * request forgery.
 *
 * <p><b>Example.</b> {@code Server.start(out, 0, problem -> {})} and a browser at its {@link dev.stemma.serve.Server#address}.
 */
package dev.stemma.serve;
