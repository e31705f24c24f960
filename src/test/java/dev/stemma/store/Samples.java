package dev.stemma.store;

import dev.stemma.model.Block;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Edit;
import dev.stemma.model.Facts;
import dev.stemma.model.Finding;
import dev.stemma.model.Layer;
import dev.stemma.model.Ledger;
import dev.stemma.model.Origin;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Refusal;
import dev.stemma.model.Relation;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Transport;
import dev.stemma.model.Verdict;
import dev.stemma.schema.CookieRow;
import dev.stemma.schema.DocumentRow;
import dev.stemma.schema.LedgerRows;
import dev.stemma.schema.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Invented rows and documents with something in every field. */
public final class Samples {
    public static final Ledger LEDGER = new Ledger(
            List.of(
                    new Layer(
                            "quotes",
                            List.of(
                                    new Edit(new Span(0, 1), "“", "\"", ""),
                                    new Edit(new Span(4, 5), "“", "\"", ""),
                                    new Edit(new Span(9, 9), "", "\ud800", "half a pair"))),
                    new Layer("spaces", List.of(new Edit(new Span(2, 4), "\u00a0 ", " ", "two")))),
            List.of(new Refusal("mojibake", new Span(3, 5), "Ã©", "é", "the word stands so elsewhere")));

    static final Declaration COOKIE = new Declaration(
            0,
            List.of("sid", "sid_v2"),
            Optional.of("Nimbus"),
            Optional.of("Login (front office)"),
            Optional.of("front office"),
            Optional.empty(),
            Optional.of("necessary"),
            Optional.of("a session"),
            OptionalDouble.of(0),
            Optional.of("cookie"),
            Optional.empty(),
            Optional.of("nimbus.example"),
            Optional.of("Cookies"),
            0.75,
            new Span(1, 6),
            Declaration.Source.READ);

    private Samples() {}

    public static Document document(String id, String text) {
        return document(id, text, Optional.of("Title"));
    }

    static Document document(String id, String text, Optional<String> title) {
        return new Document(
                id,
                Origin.file("pages/" + id).member("a.txt"),
                new Transport(
                        Optional.of("https://nimbus.example/c"),
                        OptionalLong.of(99),
                        Optional.of("text/plain; charset=utf-8"),
                        OptionalInt.of(200),
                        Optional.empty(),
                        Optional.of(Instant.parse("2024-02-03T04:05:06Z"))),
                "text/plain",
                Optional.of("UTF-8"),
                text.length() + 3L,
                "ab".repeat(32),
                1,
                OptionalInt.of(7),
                text,
                LEDGER,
                List.of(
                        new Block(Block.Kind.HEADING, new Span(0, 2), 1),
                        new Block(Block.Kind.NOISE, new Span(2, 3), 0)),
                List.of(new Table(
                        Table.Form.TABS,
                        new Span(0, 4),
                        Optional.of("Cookies"),
                        2,
                        List.of(new Table.Row(
                                Table.Row.Kind.RECORD,
                                new Span(0, 4),
                                List.of(new Table.Cell(new Span(0, 1), "x", true)))))),
                new Facts(
                        title,
                        Optional.of("en"),
                        Optional.of(new PlatformUrl(
                                "https://nimbus.example", PlatformUrl.FoundBy.SENTENCE, Optional.of(new Span(1, 2)))),
                        Optional.of(LocalDate.of(2024, 2, 29)),
                        List.of(new Section("One", 2, new Span(0, 1), new Span(1, 4))),
                        List.of(COOKIE)),
                List.of(new Finding("odd", new Span(0, 0), "something \"odd\"")));
    }

    static DocumentRow row(String id, String text, String cluster, Relation relation) {
        return DocumentRow.of(
                document(id, text),
                new DocumentRow.Keys("t" + id, "m" + id, Optional.of("nimbus.example"), Optional.of("nimbus.example")),
                new DocumentRow.Place(cluster, relation, 1),
                new Verdict(
                        Verdict.State.TRUNCATED,
                        OptionalDouble.of(0.5),
                        OptionalInt.of(7),
                        OptionalInt.empty(),
                        Optional.of(Verdict.CutBy.SCRAPE),
                        0.9,
                        List.of(new Verdict.Sign(
                                "mid-word", Verdict.State.TRUNCATED, 0.9, new Span(3, 4), "ends in \"Opend\""))),
                Optional.of("a"));
    }

    /** A run of three documents: b is a copy of a, c is alone; rows in no order. */
    public static void write(Path out) throws IOException {
        try (StoreWriter writer = StoreWriter.create(out, StoreOptions.defaults())) {
            writer.append(row("c", "=alone, \ud800", "k2", Relation.UNIQUE));
            writer.append(row("b", "same\ntext", "k1", Relation.EQUAL));
            writer.append(row("a", "same text", "k1", Relation.REPRESENTATIVE));
            for (String id : List.of("b", "a")) {
                writer.append(CookieRow.of(id, COOKIE));
                for (Row ledgerRow : LedgerRows.of(id, LEDGER)) {
                    writer.append(ledgerRow);
                }
            }
            writer.append(new Row.ClusterRow("k2", "c", 1, 1, 1, 1, OptionalDouble.empty(), Optional.empty()));
            writer.append(new Row.ClusterRow("k1", "a", 2, 1, 1, 1, OptionalDouble.of(0.25), Optional.of("{{url}}")));
            writer.append(new Row.EdgeRow("a", "b", Relation.EQUAL, 1, 1, 0, 1, 1));
            writer.append(new Row.SlotRow("k1", "url", "url", "a", "https://nimbus.example", false));
            writer.append(new Row.QuarantineRow(
                    "bad.bin", "parse", "binary", Optional.empty(), Optional.of("NUL"), "not text", Optional.empty()));
            writer.append(new Row.RunRow(
                    1, "0.1.0", "{\"threads\":2}", 5, 3, 1, 1, 2, Map.of("read", 0.5), "{\"hidden file\":1}"));
            writer.finish();
        }
    }
}
