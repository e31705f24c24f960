package dev.stemma.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RejectionTest {
    /** In which order they came does not show in what is read. */
    @Test
    void rejectionsHaveOneOrder() {
        List<Rejection> all = new ArrayList<>();
        for (Rejection.Code code : List.of(Rejection.Code.BINARY, Rejection.Code.CUT)) {
            for (Optional<String> observed : List.of(Optional.of("2"), Optional.<String>empty())) {
                for (Optional<String> sha256 :
                        List.of(Optional.of("ab"), Optional.of("cd"), Optional.<String>empty())) {
                    all.add(new Rejection(
                            Origin.file("x"), "parse", code, Optional.empty(), observed, "no text", sha256));
                }
            }
        }
        List<Rejection> sorted = all.stream().sorted(Rejection.ORDER).toList();
        Collections.shuffle(all, new Random(1));
        assertThat(all.stream().sorted(Rejection.ORDER).toList()).isEqualTo(sorted);
    }
}
