package dev.stemma.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ShownCutTest {
    private static final String HEAD = "The first cookie remembers you from one page to another.\n";

    @Test
    void theSiblingGoesOnWhereTheDocumentStops() {
        ShownCut seam = ShownCut.of(
                HEAD + "Acme\nAc", HEAD.length() + 7, Optional.of(HEAD + "Acme\tsecond cookie\nAcme\tthird cookie"));
        assertThat(seam.last()).endsWith("Acme\nAc");
        assertThat(seam.next()).endsWith("Acme\tthird cookie").contains("second cookie");
    }

    @Test
    void theSiblingHasMoreBeforeWhereTheDocumentStarts() {
        String rest =
                "ord cookie remembers you from one page to another.\n" + "More of it. ".repeat(200) + "\ud83c\udf6a";
        ShownCut seam =
                ShownCut.of(rest, 0, Optional.of("x\n".repeat(800) + "The first \ud83c\udf6a one.\nThe rec" + rest));
        assertThat(seam.start()).isTrue();
        assertThat(seam.last()).startsWith("ord cookie remembers").doesNotEndWith(" ");
        assertThat(rest.charAt(seam.last().length())).isEqualTo(' ');
        assertThat(seam.last().length() + seam.before()).isEqualTo(rest.length());
        assertThat(seam.next()).startsWith("\nx\n").endsWith("The first \ud83c\udf6a one.\nThe rec");
        assertThat(seam.next().length() + seam.more()).isEqualTo(1600 + 18 + 7);
        assertThat(seam.shared()).startsWith("ord cookie remembers");
    }

    @Test
    void aGapIsNoBeginning() {
        ShownCut seam =
                ShownCut.of(HEAD + HEAD.toUpperCase(Locale.ROOT), HEAD.length(), Optional.of(HEAD + "More.\n" + HEAD));
        assertThat(seam.start()).isFalse();
        assertThat(seam.next()).startsWith("More.");
    }

    @Test
    void withoutASiblingThereIsNothingToShow() {
        ShownCut seam = ShownCut.of(HEAD, HEAD.length(), Optional.empty());
        assertThat(seam.last()).isEqualTo(HEAD);
        assertThat(seam.next()).isEmpty();
    }

    @Test
    void anUnlikeTextIsNoContinuation() {
        assertThat(ShownCut.of(
                                HEAD,
                                HEAD.length(),
                                Optional.of("Nothing of the kind stands here, nowhere at all.".repeat(9)))
                        .next())
                .isEmpty();
    }

    /** Alike enough to lie beside each other, and nothing but a word is the same: it does not say where the one goes on. */
    @Test
    void aSiblingWithOtherWordsDoesNotGoOn() {
        String text = "same efgh ijkl mnop qrst uvwx";
        ShownCut cut = ShownCut.of(text, text.length(), Optional.of("same efzh ijzl mnzp qrzt uvzx and more of it"));
        assertThat(cut.next()).isEmpty();
        assertThat(cut.last()).isEqualTo(text);
    }
}
