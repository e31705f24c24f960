/**
 * Stemma as a library: the few calls that a Java user makes, one line each.
 *
 * <p>Here lives {@link dev.stemma.Stemma} and nothing else; the work is done in the rooms below, whose {@code public} types
 * are for the rooms above them and may change from version to version. The records of {@code dev.stemma.model} that the
 * calls give back are stable: components are added, never renamed.
 *
 * <p><b>Example.</b> {@code Stemma.repair("It\u2019s fine").text()} is {@code "It's fine"}.
 */
package dev.stemma;
