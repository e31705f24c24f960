package dev.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stemma.model.WrongUse;
import dev.stemma.sketch.SketchOptions;
import dev.stemma.sketch.Sketcher;
import dev.stemma.spool.Card;
import dev.stemma.spool.DocumentBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps an executor and the driver alive: a large bin has its texts on disk, and cards that do not fit are not fetched. */
@Tag("spark")
class ParcelsTest {
    @TempDir
    Path folder;

    @Test
    void aLargeBinReadsItsTextsFromDiskAndLeavesNoFile() throws IOException {
        List<Carried.Parcel> sent = new ArrayList<>();
        for (int i = 100; i > 0; i--) {
            byte[][] columns = {text("document", i), i % 10 == 0 ? new byte[0] : text("key text", i)};
            sent.add(new Carried.Parcel(i, DocumentBytes.of(card(i)), columns));
        }
        for (long inMemory : new long[] {0, 700, 1 << 20}) {
            try (Parcels parcels = Parcels.of(sent.iterator(), folder.toFile(), inMemory)) {
                assertThat(parcels.onDisk() > 0).isEqualTo(inMemory <= 700);
                assertThat(parcels.ordinals()).hasSize(100).first().isEqualTo(1);
                for (Carried.Parcel parcel : sent) {
                    assertThat(parcels.card(parcel.ordinal()).id()).isEqualTo("d" + parcel.ordinal());
                    assertThat(parcels.column(parcel.ordinal(), 0)).isEqualTo(parcel.columns()[0]);
                    assertThat(parcels.column(parcel.ordinal(), 1)).isEqualTo(parcel.columns()[1]);
                }
            }
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aDriverThatIsTooSmallIsToldBeforeItDies() {
        long cards = 7L << 30; // ten million documents of 750 bytes
        assertThatThrownBy(() -> DriverMemory.check(cards, 3L << 30))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("the driver has 3.0 GB")
                .hasMessageContaining("--driver-memory");
        assertThatCode(() -> DriverMemory.check(cards, DriverMemory.needed(cards))).doesNotThrowAnyException();
        assertThatCode(() -> DriverMemory.check(0, 512L << 20)).doesNotThrowAnyException();
    }

    private static byte[] text(String what, int i) {
        return (what + " " + i + " " + "word ".repeat(i % 7)).getBytes(StandardCharsets.UTF_8);
    }

    private static Card card(int i) {
        return new Card(
                -1,
                "d" + i,
                i,
                i,
                "capture",
                "raw",
                "text",
                "key",
                "template",
                i,
                i,
                new Sketcher(SketchOptions.defaults()).sketch("a text of some words, number " + i + ", that is long enough"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
    }
}
