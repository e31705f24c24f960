package dev.stemma.extract;

import dev.stemma.model.Block;
import dev.stemma.model.Facts;
import dev.stemma.model.PlatformUrl;
import dev.stemma.model.Table;
import dev.stemma.model.Transport;
import dev.stemma.text.Hosts;
import java.util.List;
import java.util.Optional;

/** Reads the facts out of a clean text. */
public final class Extractor {
    private Extractor() {}

    /**
     * What {@code text} says of itself. Never throws on any text; the same input gives the same facts. Thread-safe.
     *
     * @param text the clean text
     * @param blocks its blocks, see {@link TextBlocks}; spans in {@code text}
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
        Optional<String> written = DocumentLanguage.of(text, language);
        Optional<PlatformUrl> platform = PlatformUrls.find(text, canonicalUrl, transport);
        Optional<String> host = platform.flatMap(found -> Hosts.hostOf(found.url()));
        return new Facts(
                title.map(String::strip).filter(words -> !words.isEmpty()).or(() -> Titles.of(text, sections)),
                written,
                platform,
                LastUpdated.find(text, () -> DateOrder.of(text, written, host)),
                sections.all(),
                Declarations.of(text, tables, sections));
    }
}
