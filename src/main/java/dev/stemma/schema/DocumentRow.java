package dev.stemma.schema;

import dev.stemma.model.Document;
import dev.stemma.model.Facts;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Relation;
import dev.stemma.model.Verdict;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A line of {@code documents}; units and ranges stand in {@code schema.tsv}. The JSON columns hold JSON text. */
public record DocumentRow(
        String id,
        String origin,
        Optional<String> url,
        String mediaType,
        Optional<String> charset,
        Optional<String> language,
        long bytes,
        int chars,
        String rawSha256,
        String textSha256,
        String templateSha256,
        Optional<String> title,
        Optional<String> platformUrl,
        Optional<String> platformUrlFoundBy,
        Optional<String> site,
        Optional<String> domain,
        Optional<LocalDate> lastUpdated,
        Optional<LocalDateTime> captured,
        String cluster,
        Relation relation,
        double similarity,
        String completeness,
        double confidence,
        OptionalDouble kept,
        OptionalInt missingChars,
        OptionalInt cutAt,
        Optional<String> cutBy,
        Optional<String> witness,
        String evidence,
        String findings,
        int repairs,
        int refusals,
        int replaced,
        String outside,
        String text)
        implements Row {

    /**
     * The line of {@code document}.
     *
     * @param keys digests of its key texts, and its site
     * @param place where it stands among the others
     * @param witness id of the document that it was judged beside
     */
    public static DocumentRow of(Document document, Keys keys, Place place, Verdict verdict, Optional<String> witness) {
        Facts facts = document.facts();
        return new DocumentRow(
                document.id(),
                document.origin().toString(),
                document.transport().url(),
                document.mediaType(),
                document.charset(),
                facts.language(),
                document.rawBytes(),
                document.text().length(),
                document.rawSha256(),
                keys.textSha256(),
                keys.templateSha256(),
                facts.title(),
                facts.platformUrl().map(PlatformUrl::url),
                facts.platformUrl().map(found -> found.foundBy().name().toLowerCase(Locale.ROOT)),
                keys.site(),
                keys.domain(),
                facts.lastUpdated(),
                document.transport().date().map(moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC)),
                place.cluster(),
                place.relation(),
                place.similarity(),
                verdict.state().word(),
                verdict.confidence(),
                verdict.kept(),
                verdict.missingChars(),
                verdict.cutAt(),
                verdict.cutBy().map(Verdict.CutBy::word),
                witness,
                JsonColumns.evidence(verdict.evidence()),
                JsonColumns.findings(document.findings()),
                document.ledger().size(),
                document.ledger().refusals().size(),
                document.replaced(),
                JsonColumns.spans(document.outside()),
                document.text());
    }

    @Override
    public StoreTable table() {
        return StoreTable.DOCUMENTS;
    }

    /**
     * What the second half of a run compared it by.
     *
     * @param textSha256 of the clean text
     * @param templateSha256 of the masked key text
     * @param site host of the platform URL, else of the capture's URL
     * @param domain registrable domain of the site
     */
    public record Keys(String textSha256, String templateSha256, Optional<String> site, Optional<String> domain) {}

    /**
     * Where it stands in its cluster.
     *
     * @param relation to the representative
     * @param similarity to the representative, 0..1; 1 for the representative itself
     */
    public record Place(String cluster, Relation relation, double similarity) {}
}
