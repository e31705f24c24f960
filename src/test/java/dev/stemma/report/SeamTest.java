package dev.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SeamTest {
    private static final String HEAD = "The first cookie remembers you from one page to another.\n";

    @Test
    void theSiblingGoesOnWhereTheDocumentStops() {
        Seam seam = Seam.of(
                HEAD + "Acme\nAc", HEAD.length() + 7, Optional.of(HEAD + "Acme\tsecond cookie\nAcme\tthird cookie"));
        assertThat(seam.last()).endsWith("Acme\nAc");
        assertThat(seam.next()).endsWith("Acme\tthird cookie").contains("second cookie");
    }

    @Test
    void withoutASiblingThereIsNothingToShow() {
        Seam seam = Seam.of(HEAD, HEAD.length(), Optional.empty());
        assertThat(seam.last()).isEqualTo(HEAD);
        assertThat(seam.next()).isEmpty();
    }

    @Test
    void anUnlikeTextIsNoContinuation() {
        assertThat(Seam.of(
                                HEAD,
                                HEAD.length(),
                                Optional.of("Nothing of the kind stands here, nowhere at all.".repeat(9)))
                        .next())
                .isEmpty();
    }
}
