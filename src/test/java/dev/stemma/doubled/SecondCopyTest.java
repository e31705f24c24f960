package dev.stemma.doubled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Block;
import dev.stemma.model.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecondCopyTest {
    private static final List<String> WORDS = List.of(
            "we",
            "use",
            "cookies",
            "to",
            "remember",
            "what",
            "you",
            "chose",
            "and",
            "keep",
            "them",
            "for",
            "a",
            "year");

    private final Random random = new Random(20261127);

    @Test
    void theSecondCopyIsFoundFromItsFirstWordToItsLast() {
        String text = policy(40);
        assertThat(SecondCopy.of(text + "\n\n" + text)).contains(new Span(text.length() + 2, 2 * text.length() + 1));
    }

    @Test
    void aPhraseThatStandsInManyPlacesDoesNotHideIt() {
        String text = IntStream.range(0, 12)
                .mapToObj(i -> "The data that we hold of you is kept for as long as the law says. " + policy(4))
                .collect(Collectors.joining("\n"));
        assertThat(SecondCopy.of(text + "\n\n" + text)).map(Span::start).contains(text.length() + 2);
    }

    @Test
    void aWordMoreHereAndThereDoesNotHideIt() {
        String text = policy(60);
        String edited = new StringBuilder(text)
                .insert(text.indexOf(' ', 1900), " very much")
                .insert(text.indexOf(' ', 400), " truly")
                .toString();
        assertThat(edited).isNotEqualTo(text);
        int start = text.length() + 2;
        assertThat(SecondCopy.of(text + "\n\n" + edited)).contains(new Span(start, start + edited.length() - 1));
    }

    @Test
    void linesThatAreBrokenElsewhereDoNotHideIt() {
        String text = IntStream.range(0, 20)
                .mapToObj(i -> policy(6).replace("\n\n", " "))
                .collect(Collectors.joining("\n"));
        String broken = text.replace(". ", ".\n");
        assertThat(broken.lines().count()).isEqualTo(6 * text.lines().count());
        assertThat(SecondCopy.of(text + "\n\n" + broken)).map(Span::start).contains(text.length() + 2);
        assertThat(SecondCopy.of(broken + "\n\n" + text)).map(Span::start).contains(broken.length() + 2);
    }

    @Test
    void aWordMoreInEachSecondSentenceDoesNotHideIt() {
        List<String> sentences = List.of(policy(60).split("(?<=\\.)\\s+"));
        String text = String.join("\n", sentences);
        String edited = IntStream.range(0, sentences.size())
                .mapToObj(i -> i % 2 == 0 ? sentences.get(i) : "Truly " + sentences.get(i))
                .collect(Collectors.joining("\n"));
        assertThat(sentences).hasSizeGreaterThan(40);
        assertThat(SecondCopy.of(text + "\n" + edited)).map(Span::start).contains(text.length() + 1);
    }

    @Test
    void sectionsOfOnePatternWithOtherNumbersAreNoSecondCopy() {
        assertThat(SecondCopy.of("Privacy policy\n\n" + sections(1, 4) + "Loading...\n\n" + sections(10, 12)))
                .isEmpty();
        String numbered = policy(20) + " Rooms 12, 14 and 16 are open from 9 to 17.";
        assertThat(SecondCopy.of(numbered + "\n\n" + numbered)).isPresent();
    }

    /** Two examples of one command: what is said of them is the same, and each has values of its own. */
    @Test
    void examplesOfOneFormAreNoSecondCopy() {
        assertThat(SecondCopy.of(
                        "How to tag a resource\n\n" + example("to tag a cluster", "cluster-one", "north", "blue")
                                + example("to tag a capacity provider", "provider-two", "south", "green")))
                .isEmpty();
    }

    private static String example(String title, String name, String region, String colour) {
        return "Example " + title + "\n\nThe following example shows how you call the command " + title
                + " in the region " + region + " of your account.\n\n    tag-resource --name " + name + " --region "
                + region
                + " --tags key=colour,value=" + colour
                + "\n\nThis command produces no output. If it fails for the name " + name
                + " then ask your administrator whether you may use it at all.\n\n    describe-resource --name " + name
                + " --region " + region + "\n\nThe output of the second command lists all of the tags of " + name
                + " with their keys and values, the colour " + colour
                + " among them, in the order in which they were added.\n\n";
    }

    private static String sections(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> i + ". Section number " + i + "\n\nWe collect data of kind " + i
                        + " when you use our service, and we keep it for " + i
                        + " months. You may object to this at any time by writing to us.\n\n")
                .collect(Collectors.joining());
    }

    @Test
    void theWordThatTheSecondCopyIsCutInBelongsToIt() {
        String text = policy(40) + " Questions about this policy are answered by our officer.";
        String cut = text.substring(0, text.indexOf("officer") + 3);
        assertThat(SecondCopy.of(text + "\n\n" + cut))
                .contains(new Span(text.length() + 2, text.length() + 2 + cut.length()));
    }

    @Test
    void anotherWordBehindTheSecondCopyIsNoneOfIt() {
        String text = policy(40) + " Questions about this policy are answered by our officer.";
        String again = text.substring(0, text.indexOf(" officer"));
        String whole = text + "\n\n" + again + " friends";
        assertThat(SecondCopy.of(whole)).contains(new Span(text.length() + 2, whole.length() - " friends".length()));
    }

    @Test
    void whatStandsOnceIsNoCopy() {
        assertThat(SecondCopy.of(policy(80))).isEmpty();
        assertThat(SecondCopy.of("")).isEmpty();
    }

    @Test
    void rowsThatSayTheSameAreNoCopy() {
        String rows = "_ga\tGoogle\tTells visitors apart and counts how often they come back\t11 months\n".repeat(200);
        assertThat(SecondCopy.of(rows)).isEmpty();
    }

    @Test
    void aMenuThatStandsTwiceAroundAPolicyIsNoCopy() {
        String menu = IntStream.range(0, 90)
                .mapToObj(i -> WORDS.get(i % WORDS.size()) + i)
                .collect(Collectors.joining("\n"));
        assertThat(SecondCopy.of(menu + "\n\n" + policy(12) + "\n\n" + menu)).isEmpty();
    }

    @Test
    void oneBlockStandsInPlaceOfThoseThatTheCopyHolds() {
        String text = "# First\n\nOne.\n\n# First\n\nOne.\n";
        List<Block> blocks = List.of(
                new Block(Block.Kind.HEADING, new Span(0, 7), 1),
                new Block(Block.Kind.PARAGRAPH, new Span(9, 13), 0),
                new Block(Block.Kind.HEADING, new Span(15, 22), 1),
                new Block(Block.Kind.PARAGRAPH, new Span(24, 28), 0));
        assertThat(SecondCopy.marked(text, blocks, new Span(17, 27)))
                .containsExactly(blocks.get(0), blocks.get(1), new Block(Block.Kind.REPEATED, new Span(15, 28), 0));
    }

    /** Sentences of words at random, one to a paragraph. */
    private String policy(int sentences) {
        return IntStream.range(0, sentences)
                .mapToObj(i -> IntStream.range(0, 14)
                        .mapToObj(w -> WORDS.get(random.nextInt(WORDS.size())))
                        .collect(Collectors.joining(" ", "", ".")))
                .collect(Collectors.joining("\n\n"));
    }
}
