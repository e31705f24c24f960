package dev.stemma.wrapped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.page.Lines;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JointTest {
    /** A mark that a cell above begins with too begins each cell of its column; a bullet goes on inside one. */
    @ParameterizedTest
    @CsvSource({
        "/account, /shop, false",
        ": Who sets it, : How long it stays, false",
        "+44 20 7946, +49 30 2345, false",
        "the account, /shop, true",
        "/account, and more, true",
        "- _ga, - _gid, true",
        "web, ) only, true"
    })
    void aMarkThatBothBeginWithJoinsNothing(String before, String next, boolean goesOn) {
        Lines lines = new Lines("name\t" + before + "\nother\t" + next);
        List<CutLine> run = List.of(CutLine.of(lines, 0, 0), CutLine.of(lines, 1, 0));
        Joint joint = Joint.of(1, before, next, Widths.ofPhrases(run, 2), TableColumns.of(run, 2));
        assertThat(joint.goesOn()).isEqualTo(goesOn);
    }
}
