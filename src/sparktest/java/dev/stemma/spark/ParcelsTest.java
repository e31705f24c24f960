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
import java.util.Random;
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
        assertThatThrownBy(() -> DriverMemory.checkOutlines(1L << 30, 1 << 20, 3L << 30))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("outlines");
        assertThatCode(() -> DriverMemory.checkOutlines(500 << 20, 200 << 20, 3L << 30))
                .doesNotThrowAnyException();
    }

    @Test
    void aTaskHasSomethingToDoUnlessSomebodySaysHowManyThereAre() {
        List<Bin.Unit<Integer>> units = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            units.add(new Bin.Unit<>(i, new int[] {i}, 10_000));
        }
        JobConfig.Sizes sizes = JobConfig.Sizes.DEFAULT;
        assertThat(Bin.fill(units, sizes, 16)).hasSize(5); // of 2 MiB each
        assertThat(Bin.fill(units, new JobConfig.Sizes(16, sizes.sliceBytes(), sizes.binChars(), sizes.waveBytes()), 2))
                .hasSizeBetween(16, 17)
                .allSatisfy(bin -> assertThat(bin.ordinals()).hasSizeBetween(1, 62));
        assertThat(sizes.readers(30 << 20, 16)).isEqualTo(15);
        assertThat(sizes.readers(1000, 16)).isEqualTo(1);
        assertThat(sizes.readers(1L << 40, 16)).isEqualTo(1 << 14); // 64 MiB each
    }

    @Test
    void theRangesHoldAllThatIsWantedAndAreFew() {
        for (int wanted : new int[] {1, 2, 64, 65, 1000}) {
            long[] places = new Random(wanted).longs(wanted, 0, 1L << 40).sorted().toArray();
            String condition = Carried.near(places).toString();
            assertThat(condition.split(">=", -1).length - 1).isBetween(1, 64);
            assertThat(condition).contains(Long.toString(places[0])).contains(Long.toString(places[wanted - 1]));
        }
        assertThat(Carried.near(new long[] {4, 5, 5, 6, 90}).toString()).contains("4").contains("6").contains("90").doesNotContain("5");
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
