package dev.stemma.sibling;

import dev.stemma.model.Document;
import dev.stemma.model.PlatformUrl;
import dev.stemma.text.Hosts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What other sites have that share a text: one copy of each site, so that many captures of one page are one voice. Thread-safe.
 *
 * <p>One author may leave out a part of a template. Where nearly all others kept it, that is less likely than a copy that lost it: in 26 clusters
 * of four sites and more of the policies (171 documents, 2026-11-29) no whole one lacks the start or the end that most others have, but for
 * one beside copies that have a second document on their page.
 */
final class Voices {
    /** Fewer sites may be of one owner. */
    private static final int LEAST_SITES = 4;

    /** More are not asked: they would say the same. */
    private static final int MOST_SITES = 24;

    /** Share of the sites that have it; others may be cut, too: with three quarters two copies of a template whose copies were often cut stayed in doubt. */
    private static final double MOST = 2.0 / 3;

    /** Share of a passage's sentences that stand in a copy that has it: names part the others. */
    private static final double HELD = 0.5;

    /** So many sentences make a passage. */
    private static final int LEAST_SENTENCES = 4;

    /** How many of the sites that were asked have a passage. */
    record Heard(int have, int asked) {
        static final Heard NOBODY = new Heard(0, 0);

        /** Whether enough sites were asked, and most of them have it. */
        boolean isUsual() {
            return asked >= LEAST_SITES && have >= MOST * asked;
        }

        /** A sentence for the evidence, with a space before it; empty if they are too few. */
        String inWords() {
            return isUsual() ? " Of " + asked + " other sites with this text " + have + " have it." : "";
        }
    }

    private final Map<String, Sibling> bySite = new LinkedHashMap<>();
    private final SentenceBook book;

    /** @param copies in a fixed order: the first of a site speaks for it */
    Voices(List<Sibling> copies, SentenceBook book) {
        this.book = book;
        copies.forEach(copy -> site(copy.document()).ifPresent(site -> bySite.putIfAbsent(site, copy)));
    }

    /** Who else has {@code passage}, which {@code document} lacks; nobody is asked about a few sentences, or if too few can be. */
    Heard of(Document document, String passage) {
        Optional<String> own = site(document);
        long[] sentences = SentenceHashes.of(passage);
        if (own.isEmpty() || bySite.size() <= LEAST_SITES || sentences.length < LEAST_SENTENCES) {
            return Heard.NOBODY;
        }
        List<Sibling> others = bySite.entrySet().stream()
                .filter(voice -> !voice.getKey().equals(own.get()))
                .limit(MOST_SITES)
                .map(Map.Entry::getValue)
                .toList();
        return new Heard(
                (int) others.stream().filter(other -> has(other, sentences)).count(), others.size());
    }

    private boolean has(Sibling copy, long[] sentences) {
        Set<Long> its = new HashSet<>();
        for (long sentence : copy.sentences(book)) {
            its.add(sentence);
        }
        int held = 0;
        for (long sentence : sentences) {
            held += its.contains(sentence) ? 1 : 0;
        }
        return held >= HELD * sentences.length;
    }

    private static Optional<String> site(Document document) {
        return document.facts().platformUrl().map(PlatformUrl::url).flatMap(Hosts::siteOf);
    }
}
