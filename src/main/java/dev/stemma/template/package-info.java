/**
 * What the members of a cluster share, and where they differ.
 *
 * <p>Here lives the induction of a template from verified copies: its skeleton, its slots with type, name and values, blocks
 * that some members have, and values that name another member's site. Here lives no search for members (room {@code
 * dedup}), not how they are laid along one text ({@code collate}), and nothing about which member is whole ({@code
 * completeness}): an incomplete member is told to be so and then says nothing about what it lacks. What becomes of templates has rooms
 * of its own: {@code family}, {@code form}.
 *
 * <p><b>Terms.</b> A <i>region</i> is a run of columns (room {@code collate}) that are not conserved. A <i>rendering</i>
 * is how a text is set: quotes, dashes, white space, capitals, numbers that count lines, brackets around addresses; it never
 * makes a slot. An <i>optional block</i> is a line, row or longer clause that part of the members have; a word or two inside a
 * sentence, on a line of its own or not, is an alternative: a slot that some members leave empty ({@code not} counts, and so none is
 * dropped). An <i>edit</i> is what a twentieth of the members or fewer say otherwise: of nineteen nobody is outvoted, and the template
 * filled with a member's values gives the member's words back ({@link dev.stemma.template.TemplateOptions#noise}). What comes and goes
 * before the first line of text or behind the last is the page's <i>frame</i>: its menu, its boxes. A <i>leak</i> is a
 * value that names another member's site.
 *
 * <p><b>Sources.</b> The grammar of slots follows SPDX templates ({@code alt}, {@code optional}; SPDX 2.3 annex B) in meaning,
 * not in spelling.
 *
 * <p><b>Example.</b> {@code on the <https://a.example> platform} and {@code on the https://b.example platform} give
 * <code>on the {{platform_url}} platform</code> with two values; the brackets are rendering.
 */
package dev.stemma.template;
