package dev.stemma.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A capture after decoding, repair, mending and reading: all that the first half of a run knows of it.
 *
 * @param id unique in a run
 * @param origin where it came from
 * @param transport what the transport said
 * @param mediaType without parameters
 * @param charset the charset used; absent for binary formats
 * @param rawBytes size of the capture in bytes
 * @param rawSha256 lower-case hex digest of the capture's bytes
 * @param replaced byte sequences that no character explained
 * @param visibleChars characters that a reader of the source sees; absent when unknown
 * @param text the clean text
 * @param ledger from the decoded source to {@code text}
 * @param blocks in order; spans in {@code text}
 * @param tables in order; spans in {@code text}
 * @param facts what was read out of it
 * @param findings of all stages; spans in {@code text}
 */
public record Document(
        String id,
        Origin origin,
        Transport transport,
        String mediaType,
        Optional<String> charset,
        long rawBytes,
        String rawSha256,
        int replaced,
        OptionalInt visibleChars,
        String text,
        Ledger ledger,
        List<Block> blocks,
        List<Table> tables,
        Facts facts,
        List<Finding> findings) {
    public Document {
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /** The same document, whose capture stands elsewhere now. */
    public Document at(Origin place) {
        return place.equals(origin)
                ? this
                : new Document(
                        id,
                        place,
                        transport,
                        mediaType,
                        charset,
                        rawBytes,
                        rawSha256,
                        replaced,
                        visibleChars,
                        text,
                        ledger,
                        blocks,
                        tables,
                        facts,
                        findings);
    }

    /** The parts that copies are compared without, in order. */
    public List<Span> outside() {
        return blocks.stream()
                .filter(block -> block.kind().outsideTheDocument())
                .map(Block::span)
                .toList();
    }
}
