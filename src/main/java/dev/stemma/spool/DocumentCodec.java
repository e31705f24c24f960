package dev.stemma.spool;

import dev.stemma.model.Block;
import dev.stemma.model.Declaration;
import dev.stemma.model.Document;
import dev.stemma.model.Facts;
import dev.stemma.model.Finding;
import dev.stemma.model.Ledger;
import dev.stemma.model.Origin;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Refusal;
import dev.stemma.model.Section;
import dev.stemma.model.Span;
import dev.stemma.model.Table;
import dev.stemma.model.Transport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document as bytes and back, every field of it. For work files only: it names no scheme, and enums stand by their place, so
 * a {@link Spool} names the build that wrote it and no other one reads it.
 */
@SuppressWarnings("EnumOrdinal") // the spool's heading names the build: no other one ever sees these numbers
final class DocumentCodec {
    private static final Block.Kind[] BLOCKS = Block.Kind.values();
    private static final Table.Form[] FORMS = Table.Form.values();
    private static final Table.Row.Kind[] ROWS = Table.Row.Kind.values();
    private static final Declaration.Source[] SOURCES = Declaration.Source.values();
    private static final PlatformUrl.FoundBy[] WAYS = PlatformUrl.FoundBy.values();

    private DocumentCodec() {}

    /** @param text the document's, in UTF-8 as {@link ByteSink#text} would encode it */
    static void write(Document document, byte[] text, ByteSink out) {
        out.text(document.id());
        out.text(document.origin().path());
        out.texts(document.origin().members());
        transport(document.transport(), out);
        out.text(document.mediaType());
        out.text(document.charset());
        out.number(document.rawBytes());
        out.text(document.rawSha256());
        out.number(document.replaced());
        out.number(document.visibleChars());
        out.raw(text);
        out.all(document.ledger().layers(), layer -> LayerCodec.write(layer, out));
        out.all(document.ledger().refusals(), refusal -> refusal(refusal, out));
        out.all(document.blocks(), block -> {
            out.oneByte(block.kind().ordinal());
            span(block.span(), out);
            out.number(block.level());
        });
        out.all(document.tables(), table -> table(table, out));
        facts(document.facts(), out);
        out.all(document.findings(), finding -> {
            out.text(finding.code());
            span(finding.span(), out);
            out.text(finding.message());
        });
    }

    static Document read(ByteSource in) {
        return new Document(
                in.text(),
                new Origin(in.text(), in.texts()),
                transport(in),
                in.text(),
                in.maybeText(),
                in.number(),
                in.text(),
                in.integer(),
                in.maybeInteger(),
                in.text(),
                new Ledger(in.all(() -> LayerCodec.read(in)), in.all(() -> refusal(in))),
                in.all(() -> new Block(BLOCKS[in.oneByte()], span(in), in.integer())),
                in.all(() -> table(in)),
                facts(in),
                in.all(() -> new Finding(in.text(), span(in), in.text())));
    }

    private static void transport(Transport transport, ByteSink out) {
        out.flag(!transport.equals(Transport.SILENT));
        if (transport.equals(Transport.SILENT)) {
            return;
        }
        out.text(transport.url());
        out.number(transport.declaredLength());
        out.text(transport.contentType());
        out.number(transport.status());
        out.text(transport.truncated());
        out.text(transport.date().map(Instant::toString));
    }

    private static Transport transport(ByteSource in) {
        return in.flag()
                ? new Transport(
                        in.maybeText(),
                        in.maybeNumber(),
                        in.maybeText(),
                        in.maybeInteger(),
                        in.maybeText(),
                        in.maybeText().map(Instant::parse))
                : Transport.SILENT;
    }

    private static void refusal(Refusal refusal, ByteSink out) {
        out.text(refusal.rule());
        span(refusal.span(), out);
        out.text(refusal.before());
        out.text(refusal.after());
        out.text(refusal.reason());
    }

    private static Refusal refusal(ByteSource in) {
        return new Refusal(in.text(), span(in), in.text(), in.text(), in.text());
    }

    private static void table(Table table, ByteSink out) {
        out.oneByte(table.form().ordinal());
        span(table.span(), out);
        out.text(table.caption());
        out.number(table.columns());
        out.all(table.rows(), row -> {
            out.oneByte(row.kind().ordinal());
            span(row.span(), out);
            out.all(row.cells(), cell -> {
                span(cell.span(), out);
                out.text(cell.text());
                out.flag(cell.inherited());
            });
        });
    }

    private static Table table(ByteSource in) {
        return new Table(
                FORMS[in.oneByte()],
                span(in),
                in.maybeText(),
                in.integer(),
                in.all(() -> new Table.Row(
                        ROWS[in.oneByte()], span(in), in.all(() -> new Table.Cell(span(in), in.text(), in.flag())))));
    }

    private static void facts(Facts facts, ByteSink out) {
        out.text(facts.title());
        out.text(facts.language());
        out.flag(facts.platformUrl().isPresent());
        facts.platformUrl().ifPresent(found -> {
            out.text(found.url());
            out.oneByte(found.foundBy().ordinal());
            out.flag(found.span().isPresent());
            found.span().ifPresent(span -> span(span, out));
        });
        out.flag(facts.lastUpdated().isPresent());
        facts.lastUpdated().ifPresent(date -> out.number(date.toEpochDay()));
        out.all(facts.sections(), section -> {
            out.text(section.title());
            out.number(section.level());
            span(section.heading(), out);
            span(section.body(), out);
        });
        out.all(facts.cookies(), cookie -> cookie(cookie, out));
    }

    private static Facts facts(ByteSource in) {
        return new Facts(
                in.maybeText(),
                in.maybeText(),
                in.flag()
                        ? Optional.of(new PlatformUrl(
                                in.text(), WAYS[in.oneByte()], in.flag() ? Optional.of(span(in)) : Optional.empty()))
                        : Optional.empty(),
                in.flag() ? Optional.of(LocalDate.ofEpochDay(in.number())) : Optional.empty(),
                in.all(() -> new Section(in.text(), in.integer(), span(in), span(in))),
                in.all(() -> cookie(in)));
    }

    private static void cookie(Declaration cookie, ByteSink out) {
        out.number(cookie.row());
        out.texts(cookie.names());
        out.text(cookie.provider());
        out.text(cookie.function());
        out.text(cookie.location());
        out.text(cookie.purpose());
        out.text(cookie.category());
        out.text(cookie.duration());
        out.real(cookie.durationDays());
        out.text(cookie.storage());
        out.text(cookie.party());
        out.text(cookie.domain());
        out.text(cookie.section());
        out.real(cookie.confidence());
        span(cookie.span(), out);
        out.oneByte(cookie.source().ordinal());
    }

    private static Declaration cookie(ByteSource in) {
        return new Declaration(
                in.integer(),
                in.texts(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeReal(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.maybeText(),
                in.real(),
                span(in),
                SOURCES[in.oneByte()]);
    }

    private static void span(Span span, ByteSink out) {
        out.number(span.start());
        out.number(span.length());
    }

    private static Span span(ByteSource in) {
        int start = in.integer();
        return new Span(start, start + in.integer());
    }
}
