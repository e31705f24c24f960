package dev.stemma.sibling;

import dev.stemma.model.Document;
import dev.stemma.model.PlatformUrl;
import dev.stemma.sketch.HashNumbers;
import dev.stemma.text.Hosts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a passage that a document lacks stood in other captures. */
enum Times {
    /** Nobody knows: the document, or all that have the passage, say no date. */
    UNKNOWN,
    /** Before and after, or in another capture of the same moment: this one lost it. */
    DIPPED,
    /** Only after, or only before, and later captures lack it too: the text was edited. */
    EDITED,
    /** Only before, and no later capture is known: it went for good, or this one lost it. */
    GONE;

    /** From the first capture to the last that has a passage. */
    record Stay(Instant first, Instant last) {
        Stay with(Instant date) {
            boolean known = !date.isBefore(first) && !date.isAfter(last);
            return known ? this : new Stay(date.isBefore(first) ? date : first, date.isAfter(last) ? date : last);
        }

        /** @param newest when the last capture of the page was made */
        Times of(Instant date, Instant newest) {
            return date.isBefore(first) ? EDITED : !date.isAfter(last) ? DIPPED : date.isBefore(newest) ? EDITED : GONE;
        }
    }

    /** The sentences of the captures of one page, and how long each of them stayed. */
    private static final class Page {
        private final HashNumbers numbers = new HashNumbers();
        private final List<Stay> stays = new ArrayList<>();
        private Instant newest = Instant.MIN;

        void add(Instant date, long[] sentences) {
            newest = date.isAfter(newest) ? date : newest;
            Stay once = new Stay(date, date);
            for (long sentence : sentences) {
                int number = numbers.of(sentence);
                if (number == stays.size()) {
                    stays.add(once);
                } else {
                    stays.set(number, stays.get(number).with(date));
                }
            }
        }

        Optional<Stay> stay(long sentence) {
            int number = numbers.find(sentence);
            return number < 0 ? Optional.empty() : Optional.of(stays.get(number));
        }
    }

    /** Dated captures, by their page: what other sites wrote later tells nothing. */
    static final class Chronicle {
        private final Map<Optional<String>, Page> pages = new HashMap<>();

        Chronicle(List<Sibling> captures, SentenceBook book) {
            for (Sibling sibling : captures) {
                Document capture = sibling.document();
                capture.transport()
                        .date()
                        .ifPresent(date -> pages.computeIfAbsent(page(capture), page -> new Page())
                                .add(date, sibling.sentences(book)));
            }
        }

        /** What is known of {@code passage}, which {@code document} lacks: most of its sentences decide. */
        Times of(Document document, String passage) {
            if (document.transport().date().isEmpty()) {
                return UNKNOWN;
            }
            Instant date = document.transport().date().get();
            Page page = pages.get(page(document));
            if (page == null) {
                return UNKNOWN;
            }
            int all = 0;
            int dipped = 0;
            int edited = 0;
            for (long sentence : SentenceHashes.of(passage)) {
                Optional<Stay> stay = page.stay(sentence);
                if (stay.isPresent()) {
                    Times times = stay.get().of(date, page.newest);
                    dipped += times == DIPPED ? 1 : 0;
                    edited += times == EDITED ? 1 : 0;
                    all++;
                }
            }
            return all == 0 ? UNKNOWN : 2 * dipped > all ? DIPPED : 2 * edited > all ? EDITED : GONE;
        }

        /** Where a capture is from, as far as it says. */
        private static Optional<String> page(Document capture) {
            return capture.transport()
                    .url()
                    .or(() ->
                            capture.facts().platformUrl().map(PlatformUrl::url).flatMap(Hosts::siteOf));
        }
    }
}
