/**
 * Templates that leave their corpus: documents of another one are laid along them, and their slots filled.
 *
 * <p>Here lives what of a template is taken along (its text and slots, nobody's values), which of many such forms a new document
 * was made from, what it has in the slots, and a template with its slots filled again. Out of scope: how a template is found (room
 * {@code template}), and the file that forms are kept in (room {@code export}).
 *
 * <p><b>Terms.</b> A <i>form</i> is a template without its documents. A <i>filling</i> is what one document has in a slot. A
 * <i>mark</i> is what stands in the text for a slot, or around an optional block.
 *
 * <p><b>Sources.</b> The grammar of marks is that of {@link dev.stemma.template.Templates}.
 *
 * <p><b>Example.</b> <code>Contact {{company}} at {{email}}.</code> and {@code Contact Acme Ltd at a@acme.example.} give
 * {@code company} = {@code Acme Ltd} and {@code email} = {@code a@acme.example}.
 */
package dev.stemma.form;
