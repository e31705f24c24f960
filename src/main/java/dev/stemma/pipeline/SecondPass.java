package dev.stemma.pipeline;

import dev.stemma.extract.Extractor;
import dev.stemma.extract.TextBlocks;
import dev.stemma.model.Block;
import dev.stemma.model.Document;
import dev.stemma.model.Facts;
import dev.stemma.model.Finding;
import dev.stemma.model.Tabled;
import dev.stemma.table.SiblingMending;
import dev.stemma.table.Tables;
import java.util.List;
import java.util.Optional;

/**
 * The second pass over a document's tables: joins that it could not decide alone, decided by the representative of its
 * cluster. Only for plain texts; what a format marked up is whole.
 */
final class SecondPass {
    private SecondPass() {}

    /** {@code document} with more rows joined; empty where the representative decides nothing. */
    static Optional<Document> mended(Document document, Document representative) {
        boolean plain = document.mediaType().equals("text/plain");
        if (!plain || document.tables().isEmpty() || representative.tables().isEmpty()) {
            return Optional.empty();
        }
        return SiblingMending.mend(tabled(document), tabled(representative))
                .map(tabled -> rewritten(document, DocumentStage.withPages(tabled, true)));
    }

    private static Document rewritten(Document document, Tabled tabled) {
        Once once = Once.of(tabled.text(), TextBlocks.of(tabled.text(), List.of(), tabled), tabled.tables());
        Facts facts = Extractor.read(
                tabled.text(),
                once.blocks(),
                once.tables(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                document.transport());
        return new Document(
                document.id(),
                document.origin(),
                document.transport(),
                document.mediaType(),
                document.charset(),
                document.rawBytes(),
                document.rawSha256(),
                document.replaced(),
                document.visibleChars(),
                tabled.text(),
                document.ledger().then(tabled.layers(), List.of()),
                once.blocks(),
                tabled.tables(),
                facts,
                findings(document, tabled));
    }

    /** Those of the tables as they are now, and what the first pass found besides. */
    private static List<Finding> findings(Document document, Tabled tabled) {
        return DocumentStage.findings(
                document.findings().stream()
                        .filter(finding -> !Tables.isFinding(finding.code()))
                        .toList(),
                DocumentStage.over(tabled.layers()),
                tabled);
    }

    private static Tabled tabled(Document document) {
        List<Block> noise = document.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.NOISE)
                .toList();
        return new Tabled(document.text(), List.of(), List.of(), document.tables(), noise, document.findings());
    }
}
