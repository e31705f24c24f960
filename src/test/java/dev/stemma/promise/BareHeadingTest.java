package dev.stemma.promise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.Stemma;
import dev.stemma.completeness.Completeness;
import dev.stemma.model.Verdict.Sign;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BareHeadingTest {
    private static final String PAGE =
            "<html><body><h1>Privacy</h1><p>We keep one cookie for the timetable of the ferry.</p><h2>Your rights</h2>";

    @Test
    void aPageThatEndsBehindAHeadingIsDoubted() {
        assertThat(signs("page.html", PAGE)).containsExactly("bare-heading");
        assertThat(signs("page.md", "# Privacy\n\nWe keep one cookie for the ferry.\n\n## Your rights\n"))
                .containsExactly("bare-heading");
    }

    @Test
    void aPageWhoseSourceGoesOnToItsClosingTagsIsNot() {
        assertThat(signs("page.html", PAGE + "<script>var x = 1;</script></body></html>\n"))
                .isEmpty();
    }

    private static List<String> signs(String name, String source) {
        return Completeness.alone(Stemma.read(name, source.getBytes(StandardCharsets.UTF_8))).stream()
                .map(Sign::code)
                .toList();
    }
}
