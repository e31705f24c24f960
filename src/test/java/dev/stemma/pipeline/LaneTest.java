package dev.stemma.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LaneTest {
    @Test
    void resultsComeInTheOrderOfTheirTasks() {
        List<Integer> seen = new ArrayList<>();
        try (Lane<Integer> lane = new Lane<>(4, 50, seen::add)) {
            for (int i = 0; i < 5000; i++) {
                int number = i;
                lane.submit(1 + i % 60, () -> number);
            }
            lane.finish();
        }
        assertThat(seen).isEqualTo(IntStream.range(0, 5000).boxed().toList());
    }

    @Test
    void noMoreIsUnderWayThanMayBeUnlessOneIsHeavierByItself() {
        AtomicLong weight = new AtomicLong();
        AtomicLong most = new AtomicLong();
        try (Lane<Long> lane = new Lane<>(4, 20, result -> {})) {
            for (int i = 0; i < 2000; i++) {
                long own = i % 100 == 0 ? 30 : 1 + i % 9;
                lane.submit(own, () -> {
                    most.accumulateAndGet(weight.addAndGet(own), Math::max);
                    return weight.addAndGet(-own);
                });
            }
            lane.finish();
        }
        assertThat(most.get()).isEqualTo(30);
    }

    @Test
    void whatATaskThrowsIsThrownToTheOneWhoSubmits() {
        try (Lane<Integer> lane = new Lane<>(2, 10, result -> {})) {
            lane.submit(1, () -> {
                throw new IllegalStateException("of the task");
            });
            assertThatThrownBy(lane::finish).hasMessage("of the task");
        }
    }

    @Test
    @Timeout(60)
    void whatIsDoneMakesRoomBehindOneThatIsNot() {
        List<Integer> seen = new ArrayList<>();
        CountDownLatch allIn = new CountDownLatch(1);
        try (Lane<Integer> lane = new Lane<>(2, 12, 4, seen::add)) {
            lane.submit(4, () -> {
                allIn.await();
                return 0;
            });
            for (int i = 1; i <= 3; i++) {
                int number = i;
                lane.submit(4, () -> number); // 4 of the first, 4, and 1 of each that is done
            }
            allIn.countDown();
            lane.finish();
        }
        assertThat(seen).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatTheSinkThrowsIsThrownToTheOneWhoSubmits() {
        Consumer<Integer> full = number -> {
            throw new IllegalStateException("the disk is full");
        };
        try (Lane<Integer> lane = new Lane<>(2, 10, full)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100; i++) {
                            int number = i;
                            lane.submit(5, () -> number);
                        }
                    })
                    .hasMessage("the disk is full");
        }
    }
}
