/**
 * Streams of bytes that somebody else wrote, read within limits.
 *
 * <p><b>Purpose.</b> What a reader of any format needs so that a file cannot hang it, fill memory or pass for whole: the
 * {@link dev.stemma.stream.IngestLimits} of a run, a {@link dev.stemma.stream.Guard} against compressed bombs, gzip that goes on behind damage
 * ({@link dev.stemma.stream.GzipMembers}), and a {@link dev.stemma.stream.Payload}, which is the bytes of one capture.
 *
 * <p><b>Out of scope.</b> Containers and their members ({@code entry} and the rooms above it), what stands in a payload ({@code transport}, {@code parse}).
 *
 * <p><b>Failures.</b> Three kinds of {@code IOException} are told apart. A {@link dev.stemma.stream.LimitException} and an
 * {@link dev.stemma.stream.UnreadableException} (the disk refused) end what is read, and are never taken for damage. Any other is damage of the
 * format: what came out in front of it is kept, and says that it is not whole.
 *
 * <p><b>Sources.</b> RFC 1952 (gzip).
 *
 * <p><b>Example.</b> {@code Payload.read(in, 50L << 20)} of a stream that breaks after 100 bytes gives these 100 with {@code isCut()}; of one that breaks at once
 * it throws what the stream throws.
 */
package dev.stemma.stream;
