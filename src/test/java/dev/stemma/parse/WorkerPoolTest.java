package dev.stemma.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Rejection.Code;
import dev.stemma.parse.WorkerProcess.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a worker dies: a payload gets a second chance only where an earlier payload may have been to blame. */
@Timeout(180)
class WorkerPoolTest {
    private static final byte[] GOOD = "{\\rtf1\\ansi Our cookies}".getBytes(StandardCharsets.US_ASCII);
    /** More than the worker's heap can hold. */
    private static final byte[] DEADLY = Arrays.copyOf(GOOD, 90 << 20);

    private final ParseLimits small =
            ParseLimits.defaults().with("worker-heap", 64 << 20).with("max-workers", 2);

    @Test
    void aPayloadThatANewWorkerDiesOfIsNotTriedAgain() {
        try (WorkerPool pool = new WorkerPool(small)) {
            assertThat(pool.ask("x.rtf", "application/rtf", DEADLY))
                    .isInstanceOfSatisfying(
                            Reply.Died.class, died -> assertThat(died.code()).isEqualTo(Code.OUT_OF_MEMORY));
            assertThat(pool.started()).isEqualTo(1);
        }
    }

    @Test
    void aPayloadThatAUsedWorkerDiesOfIsTriedOnceMoreInANewOne() {
        try (WorkerPool pool = new WorkerPool(small)) {
            assertThat(pool.ask("x.rtf", "application/rtf", GOOD)).isInstanceOf(Reply.Done.class);
            assertThat(pool.started()).isEqualTo(1);
            assertThat(pool.ask("x.rtf", "application/rtf", DEADLY)).isInstanceOf(Reply.Died.class);
            assertThat(pool.started()).isEqualTo(2);
            assertThat(pool.ask("x.rtf", "application/rtf", GOOD)).isInstanceOf(Reply.Done.class);
            assertThat(pool.started()).isEqualTo(3);
        }
    }
}
