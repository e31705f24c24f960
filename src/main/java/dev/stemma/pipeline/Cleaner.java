package dev.stemma.pipeline;

import dev.stemma.model.Repaired;
import dev.stemma.model.Tabled;
import dev.stemma.parse.Decoded;
import dev.stemma.parse.Decoder;
import dev.stemma.repair.RepairOptions;
import dev.stemma.repair.Repairer;
import dev.stemma.store.LedgerFile;
import dev.stemma.table.Tables;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Cleans one plain text by itself, and takes that back. Thread-safe. */
public final class Cleaner {
    private final Repairer repairer;

    public Cleaner(RepairOptions options) {
        this.repairer = new Repairer(options);
    }

    /** {@code source} repaired and its tables mended: the text that a run gives for a plain text without siblings. */
    public Repaired clean(String source) {
        Repaired repaired = repairer.repair(source);
        Tabled tabled = Tables.read(repaired.text(), List.of(), List.of());
        return new Repaired(tabled.text(), DocumentStage.together(repaired.ledger(), tabled));
    }

    /** The bytes of a plain text in any charset, cleaned; the ledger leads back to these very bytes. */
    public Cleaned clean(byte[] source) {
        Decoded decoded = Decoder.decode(source, List.of());
        Repaired repaired = clean(decoded.text());
        byte[] clean = repaired.text().getBytes(StandardCharsets.UTF_8);
        LedgerFile.Source from = new LedgerFile.Source(
                LedgerFile.Side.of(source),
                decoded.charset(),
                HexFormat.of().formatHex(decoded.bom()),
                decoded.undecodable().stream()
                        .map(u -> new LedgerFile.Undecodable(
                                u.offset(), HexFormat.of().formatHex(u.bytes())))
                        .toList(),
                decoded.verbatim().map(HexFormat.of()::formatHex).orElse(""));
        return new Cleaned(clean, new LedgerFile(from, LedgerFile.Side.of(clean), repaired.ledger()));
    }

    /**
     * The bytes that {@link #clean(byte[])} was given.
     *
     * @throws IllegalArgumentException if {@code clean} is not what the ledger was written for
     */
    public static byte[] undo(byte[] clean, LedgerFile ledger) {
        if (!ledger.clean().is(clean)) {
            throw new IllegalArgumentException(
                    "this text is not the one that the ledger was written for: its digest is "
                            + LedgerFile.Side.of(clean).sha256() + ", the ledger's "
                            + ledger.clean().sha256());
        }
        String source = ledger.ledger().undo(new String(clean, StandardCharsets.UTF_8));
        byte[] bytes = decoded(source, ledger.source()).encode(source);
        if (!ledger.source().side().is(bytes)) {
            throw new IllegalArgumentException("the ledger does not lead back to its source: it was changed");
        }
        return bytes;
    }

    private static Decoded decoded(String text, LedgerFile.Source source) {
        return Decoded.of(
                text,
                source.charset(),
                HexFormat.of().parseHex(source.bom()),
                source.undecodable().stream()
                        .map(u -> new Decoded.Undecodable(
                                u.offset(), HexFormat.of().parseHex(u.bytes())))
                        .toList(),
                source.verbatim().isEmpty()
                        ? Optional.empty()
                        : Optional.of(HexFormat.of().parseHex(source.verbatim())));
    }

    /**
     * A cleaned text.
     *
     * @param text UTF-8
     * @param ledger the way back
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    public record Cleaned(byte[] text, LedgerFile ledger) {}
}
