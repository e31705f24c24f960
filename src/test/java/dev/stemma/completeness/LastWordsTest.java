package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Last words that are the beginnings of longer ones: names, titles and buttons are whole, running text is cut. */
class LastWordsTest {
    private static final String POLICY = """
            Cookie policy of Birch & Loam

            We use cookies to keep your basket and to remember your language. This page explains which ones and why.

            A cookie is a small file that your browser keeps for us. It holds an identifier and nothing that names you.

            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme Security Inc",
                "Big Data Inc",
                "Northern Holding Co",
                "ABC International Co",
                "Services Pro",
                "Data Pro",
                "Additional Info",
                "Your Info",
                "Payment Info",
                "Privacy Policy | Terms of Use | Additional Info",
                "Display ad",
                "Download the job app",
                "Powered by Optim",
                "Brand: Europ",
                "Music: Techno",
                "Site by Infor",
                "Sold by Micros",
                "Contact us for more info",
                "Read it in our app",
                "This policy was last looked at by our team and by every person who can connect",
                "We hold as little as we can and every person has an individual preference"
            })
    void namesTitlesButtonsAndWordsAreWhole(String ending) {
        assertThat(judged(ending).state()).as("%s", judged(ending)).isEqualTo(Verdict.State.COMPLETE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When you visit our shop with a browser we may also collect your demographic inform",
                "When you visit our shop with a browser we and our partners collect your personal informat",
                "You can change what your browser keeps for us in the settings, and the way in which we process your person",
                "Manage preferenc"
            })
    void runningTextThatStopsInsideAWordIsCut(String ending) {
        assertThat(judged(ending).state()).as("%s", judged(ending)).isEqualTo(Verdict.State.TRUNCATED);
    }

    private static Verdict judged(String ending) {
        var document = Copies.plain("input", POLICY + ending);
        return Completeness.judge(document, Completeness.alone(document), Siblings.none())
                .verdict();
    }
}
