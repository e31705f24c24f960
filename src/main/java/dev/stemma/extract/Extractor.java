package dev.stemma.extract;

import dev.stemma.lexicon.Folded;
import dev.stemma.model.Block;
import dev.stemma.model.Facts;
import dev.stemma.model.Section;
import dev.stemma.model.Table;
import dev.stemma.model.Transport;
import dev.stemma.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the facts out of a clean text. */
public final class Extractor {
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_TITLES = 60;
    private static final int LONGEST_POLICY_TITLE = 80;
    private static final List<String> TITLE_WORDS =
            PhraseFile.rows("title-words.tsv").stream().map(row -> row.get(0)).toList();

    private Extractor() {}

    /**
     * What {@code text} says of itself. Never throws on any text; the same input gives the same facts. Thread-safe.
     *
     * @param text the clean text
     * @param blocks its blocks, see {@link Blocks}; spans in {@code text}
     * @param tables its tables, mended; spans in {@code text}
     * @param title as the format declares it
     * @param canonicalUrl as the format declares it
     * @param language as the format declares it, BCP 47: used when the text's own words do not decide
     * @param transport what the transport said
     */
    public static Facts read(
            String text,
            List<Block> blocks,
            List<Table> tables,
            Optional<String> title,
            Optional<String> canonicalUrl,
            Optional<String> language,
            Transport transport) {
        Sections sections = Sections.of(text, blocks);
        return new Facts(
                title.map(String::strip).filter(words -> !words.isEmpty()).or(() -> title(sections)),
                Languages.guess(text).or(() -> language.flatMap(Extractor::primary)),
                PlatformUrls.find(text, canonicalUrl, transport),
                LastUpdated.find(text),
                sections.all(),
                Declarations.of(text, tables, sections));
    }

    /** The first heading that names a policy; else the first of the highest level; else the first. */
    private static Optional<String> title(Sections sections) {
        return sections.all().stream()
                .limit(MOST_TITLES)
                .filter(section -> section.title().length() <= LONGEST_TITLE && isPolicyTitle(section.title()))
                .findFirst()
                .or(() -> sections.all().stream()
                        .filter(section -> section.level() == 1)
                        .findFirst())
                .or(() -> sections.all().stream().findFirst())
                .map(Section::title)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_TITLE);
    }

    private static boolean isPolicyTitle(String title) {
        if (title.length() >= LONGEST_POLICY_TITLE) {
            return false;
        }
        String folded = Folded.of(title);
        return TITLE_WORDS.stream().anyMatch(folded::contains);
    }

    /** The primary subtag, RFC 5646 section 2.2.1: {@code en-GB} is {@code en}. */
    private static Optional<String> primary(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return primary.length() == 2 && primary.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? Optional.of(primary)
                : Optional.empty();
    }
}
