package dev.stemma.schema;

import dev.stemma.model.Declaration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line of {@code cookies}: a {@link Declaration} of one document, under the words that the table promises. */
public record CookieRow(
        String document,
        int row,
        List<String> names,
        Optional<String> provider,
        Optional<String> function,
        Optional<String> location,
        Optional<String> purpose,
        Optional<String> category,
        Optional<String> duration,
        OptionalDouble durationDays,
        Optional<String> storage,
        Optional<String> party,
        Optional<String> domain,
        Optional<String> section,
        double confidence,
        int start,
        int end,
        String source)
        implements Row {
    public CookieRow {
        names = List.copyOf(names);
    }

    /** The line of {@code declaration}, which stands in or is proposed for {@code document}. */
    public static CookieRow of(String document, Declaration declaration) {
        return new CookieRow(
                document,
                declaration.row(),
                declaration.names(),
                declaration.provider(),
                declaration.function(),
                declaration.location(),
                declaration.purpose(),
                declaration.category(),
                declaration.duration(),
                declaration.durationDays(),
                declaration.storage(),
                declaration.party(),
                declaration.domain(),
                declaration.section(),
                declaration.confidence(),
                declaration.span().start(),
                declaration.span().end(),
                declaration.source().name().toLowerCase(Locale.ROOT));
    }

    @Override
    public StoreTable table() {
        return StoreTable.COOKIES;
    }
}
