package dev.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Items that a source pushes and a task pulls. */
@Tag("spark")
class PulledTest {
    @Test
    void comeInOrderAndEnd() {
        List<Integer> items = new ArrayList<>();
        try (Pulled<Integer> pulled = new Pulled<>(sink -> {
            for (int i = 0; i < 20; i++) {
                sink.accept(i);
            }
        })) {
            pulled.forEachRemaining(items::add);
            assertThat(pulled.hasNext()).isFalse();
        }
        assertThat(items).hasSize(20).isSorted();
    }

    @Test
    void theSourcesErrorComesBehindItsItems() {
        try (Pulled<String> pulled = new Pulled<>(sink -> {
            sink.accept("one");
            throw new IOException("cut off");
        })) {
            assertThat(pulled.next()).isEqualTo("one");
            assertThatThrownBy(pulled::hasNext).hasRootCauseMessage("cut off");
        }
    }

    /** Spark ends an executor, with all that it does, for what any thread of it throws. */
    @Test
    void aTaskThatIsEndedEarlyEndsItsReaderInSilence() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Thread> reader = new AtomicReference<>();
        CountDownLatch full = new CountDownLatch(5);
        Pulled<Integer> pulled = new Pulled<>(sink -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> thrown.set(e));
            reader.set(Thread.currentThread());
            for (int i = 0; ; i++) {
                full.countDown();
                sink.accept(i); // waits at the fifth
            }
        });
        full.await();
        pulled.close();
        reader.get().join(10_000);
        assertThat(reader.get().isAlive()).isFalse();
        assertThat(thrown).hasNullValue();
    }
}
