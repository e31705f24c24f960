package dev.stemma.pipeline;

import dev.stemma.charset.Decoded;
import dev.stemma.charset.Decoder;
import dev.stemma.fields.HtmlStart;
import dev.stemma.folder.LedgerFile;
import dev.stemma.model.Repaired;
import dev.stemma.model.Tabled;
import dev.stemma.model.WrongUse;
import dev.stemma.parse.Parsing;
import dev.stemma.repair.RepairOptions;
import dev.stemma.repair.RepairRules;
import dev.stemma.repair.Repairer;
import dev.stemma.repair.RuleNames;
import dev.stemma.table.Tables;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cleans one plain text by itself, and takes that back. Thread-safe. */
public final class Cleaner {
    private static final Rule TABLE_JOIN = new Rule(
            Tables.JOIN,
            "A row that was wrapped to the width of its columns is one row again, where the width and the words show it.",
            "sessionid\tAuthentication (front\n\tand back office)",
            "sessionid\tAuthentication (front and back office)");

    private final Repairer repairer;
    private final boolean mends;

    /** The repairs of {@code options}, then the mending of tables. */
    public Cleaner(RepairOptions options) {
        this(options, true);
    }

    private Cleaner(RepairOptions options, boolean mends) {
        this.repairer = new Repairer(options);
        this.mends = mends;
    }

    /**
     * A cleaner that goes by some of {@link #rules()}.
     *
     * @param quotes the style of quotes and apostrophes
     * @param only names of the rules to go by; empty for all
     * @param skip names of rules to leave out
     * @throws WrongUse if a name is no rule's; the message has the nearest
     */
    public static Cleaner of(RepairOptions.Quotes quotes, Set<String> only, Set<String> skip) {
        List<String> known = rules().stream().map(Rule::name).toList();
        Stream.concat(only.stream(), skip.stream()).sorted().forEach(name -> RuleNames.require(name, known));
        Set<String> left = known.stream()
                .filter(name -> (!only.isEmpty() && !only.contains(name)) || skip.contains(name))
                .collect(Collectors.toSet());
        boolean mends = !left.remove(TABLE_JOIN.name());
        return new Cleaner(new RepairOptions(quotes, Set.of(), left), mends);
    }

    /** All that cleaning goes by, in the order in which it runs. */
    public static List<Rule> rules() {
        return Stream.concat(
                        RepairRules.ALL.stream()
                                .map(rule -> new Rule(
                                        rule.name(),
                                        rule.reason(),
                                        rule.example().before(),
                                        rule.example().after())),
                        Stream.of(TABLE_JOIN))
                .toList();
    }

    /**
     * What is done to a text under one name.
     *
     * @param name as ledgers have it
     * @param reason one sentence for a person
     * @param before an example, with default options
     * @param after what becomes of it
     */
    public record Rule(String name, String reason, String before, String after) {}

    /** Why bytes are not to be cleaned: they are no text; absent for text in any charset, also when some bytes are broken. */
    public static Optional<String> refusal(byte[] source) {
        return Parsing.binary(source).map(type -> "no plain text but " + type);
    }

    /** Whether bytes are a page in HTML, whose markup {@link #clean(byte[])} keeps as it keeps any text. */
    public static boolean isPage(byte[] source) {
        return HtmlStart.isAt(source);
    }

    /** {@code source} repaired and its tables mended: the text that a run gives for a plain text without siblings. */
    public Repaired clean(String source) {
        Repaired repaired = repairer.repair(source);
        if (!mends) {
            return repaired;
        }
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
        return new Cleaned(decoded.text(), clean, new LedgerFile(from, LedgerFile.Side.of(clean), repaired.ledger()));
    }

    /**
     * The bytes that {@link #clean(byte[])} was given.
     *
     * @throws WrongUse if {@code clean} is not what the ledger was written for
     */
    public static byte[] undo(byte[] clean, LedgerFile ledger) {
        if (!ledger.clean().is(clean)) {
            throw new WrongUse("this text is not the one that the ledger was written for: its digest is "
                    + LedgerFile.Side.of(clean).sha256() + ", the ledger's "
                    + ledger.clean().sha256());
        }
        byte[] bytes;
        try {
            String source = ledger.ledger().undo(new String(clean, StandardCharsets.UTF_8));
            bytes = decoded(source, ledger.source()).encode(source);
        } catch (IllegalArgumentException e) {
            throw new WrongUse("the ledger does not lead back to its source, it was changed: " + e.getMessage(), e);
        }
        if (!ledger.source().side().is(bytes)) {
            throw new WrongUse("the ledger does not lead back to its source: it was changed");
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
     * @param source the decoded source
     * @param text UTF-8
     * @param ledger the way back
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    public record Cleaned(String source, byte[] text, LedgerFile ledger) {}
}
