package dev.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.pieces.LineTable;
import dev.stemma.pieces.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Members are laid on the threads that there are, each of which has one working memory. */
class AlignerTest {
    private static final int MEMBERS = 20;

    private final LineTable table = new LineTable();
    private final List<String> texts = new ArrayList<>();
    private final List<Pieces> pieces = new ArrayList<>();

    AlignerTest() {
        for (int m = 0; m < MEMBERS; m++) {
            String text = "We of site " + m + " keep what you send us for " + (m + 2) + " years.\nWe sell nothing.";
            texts.add(text);
            pieces.add(table.read(text));
        }
    }

    @Test
    void partsInTurnShareOneWorkingMemory() {
        Aligner aligner = aligner(Parts.IN_TURN);
        aligner.align(pieces, m -> false);
        aligner.align(pieces, m -> false);
        aligner.align(pieces.get(3), false);
        assertThat(aligner.idle()).isEqualTo(1);
    }

    @Test
    void partsAtOnceHaveOneEachAndLayTheSame() {
        Aligner aligner = aligner(AlignerTest::atOnce);
        List<Columns> columns = aligner.align(pieces, m -> false);
        assertThat(aligner.idle()).isBetween(1, 8);
        assertThat(columns)
                .usingRecursiveComparison()
                .isEqualTo(aligner(Parts.IN_TURN).align(pieces, m -> false));
    }

    /** What stretches have in common is remembered, wherever they stand: members laid again, and along another base, are laid as by a fresh one. */
    @Test
    void whatIsRememberedIsWhatIsFound() {
        Aligner aligner = aligner(Parts.IN_TURN);
        for (int base = 0; base < MEMBERS; base++) {
            String text = (base % 2 == 0 ? "" : "A line more.\n") + texts.get(base);
            aligner.base(new Base(table.read(text), table.table()));
            for (int m = 0; m < MEMBERS; m++) {
                Aligner fresh = new Aligner(table, Parts.IN_TURN);
                fresh.base(new Base(table.read(text), table.table()));
                assertThat(aligner.align(pieces.get(m), false).runs())
                        .as("member %d along the text of %d", m, base)
                        .isEqualTo(fresh.align(pieces.get(m), false).runs());
            }
        }
    }

    private Aligner aligner(Parts parts) {
        Aligner aligner = new Aligner(table, parts);
        aligner.base(new Base(pieces.get(0), table.table()));
        return aligner;
    }

    private static void atOnce(int count, IntConsumer part) {
        CountDownLatch begun = new CountDownLatch(count);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            threads.add(new Thread(() -> {
                begun.countDown();
                await(begun);
                part.accept(number);
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
