package dev.stemma.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stemma.model.Document;
import dev.stemma.model.Verdict;
import dev.stemma.model.Verdict.State;
import dev.stemma.sibling.Siblings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy that stops or starts between two paragraphs of a template that other sites have whole. */
class VoicesTest {
    private static final List<String> SITES = List.of("alder", "birch", "cedar", "hazel", "larch", "maple", "rowan");
    private static final String HEAD = "Privacy notice of SITE\n\n"
            + "SITE keeps what you tell it when you order a boat, and what the pier tells it when you leave in one.\n\n"
            + "Your name and your number stand on the list of the day. The list is burnt when the boats are back.\n\n"
            + "If you sail with a child we ask how old it is. We keep the answer with the list and nowhere else.\n\n"
            + "Who pays at the pier is on no list but that of the till, which SITE keeps for as long as the tax office asks.\n\n"
            + "The till does not know which boat you took, and the pier does not know what you paid for it.\n\n";
    private static final String TAIL =
            "We give the list to the coast guard when a boat is late. They keep it until it is found.\n\n"
                    + "We do not sell what we know, and nobody has asked yet. Should somebody ask, we will say no and tell you here.\n\n"
                    + "You can read what stands on the list about you at the pier. You can have it changed while the ink is wet.\n\n"
                    + "Children under twelve are on the list by their first name alone. Their parents can take it off again.\n\n"
                    + "The office of the county hears complaints about us. It sits above the bakery and is closed on Mondays.\n";
    private static final String MOTOR =
            "A boat with a motor writes down by itself where it was, and how fast. The shed reads that once a week.\n\n"
                    + "Where you were is told to nobody but the owner of the reeds. He asks for it when a nest is broken.\n\n"
                    + "How fast you were stays in the boat for a month. Then the next month is written over it, and so it is gone.\n\n"
                    + "If you would rather not be written down, take a boat with oars. They cost half and know nothing of you.\n";

    @Test
    void anEndThatMostOtherSitesHaveIsMissing() {
        Verdict verdict = verdict(HEAD, HEAD + TAIL, SITES);
        assertThat(verdict.state()).isEqualTo(State.TRUNCATED);
        assertThat(verdict.evidence())
                .anyMatch(sign -> sign.message().endsWith("Of 6 other sites with this text 6 have it."));
    }

    @Test
    void aStartThatMostOtherSitesHaveIsMissing() {
        assertThat(verdict(TAIL, HEAD + TAIL, SITES).state()).isEqualTo(State.HEADLESS);
    }

    @Test
    void aMiddleMayBeLeftOutBySomeoneAlone() {
        String end =
                "\nThis notice hangs at the pier, too. When it changes, the old one stays below the new one until autumn.\n\n"
                        + "In winter nobody reads it, and nobody is on any list. The boats are in the shed behind the church.\n";
        assertThat(verdict(HEAD + end, HEAD + TAIL + end, SITES).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void fewSitesMayBeOfOneOwner() {
        assertThat(verdict(HEAD, HEAD + TAIL, SITES.subList(0, 4)).state()).isEqualTo(State.COMPLETE);
    }

    @Test
    void manyCapturesOfOneSiteAreOneVoice() {
        List<String> same = List.of("alder", "birch", "birch", "birch", "birch", "birch", "birch");
        assertThat(verdict(HEAD, HEAD + TAIL, same).state()).isEqualTo(State.COMPLETE);
    }

    /** Headings that end like a sentence or an item, and those that nothing but their marks tell from a paragraph. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Boats with a motor",
                "## What becomes of the list when the boat has a motor?",
                "# Boats with a motor:",
                "# Boats with a motor (since May)",
                "What becomes of boats with a motor?",
                "Boats with a motor:",
                "**Boats with a motor:**",
                "Boats with a motor (since May)"
            })
    void wholeSectionsMayBeLeftOut(String heading) {
        String kept = HEAD + MOTOR;
        assertThat(verdict(kept, kept + "\n" + heading + "\n\n" + TAIL, SITES).state())
                .isEqualTo(State.COMPLETE);
    }

    @Test
    void whatOnlySomeSitesHaveIsTheirs() {
        List<Document> members = new ArrayList<>();
        members.add(copy("alder", HEAD, 0));
        for (int i = 1; i < SITES.size(); i++) {
            members.add(copy(SITES.get(i), i < 4 ? HEAD + TAIL : HEAD + "That is all.\n", i));
        }
        assertThat(verdict(members).state()).isEqualTo(State.COMPLETE);
    }

    /** More than half of their pages, so that no whole section of one document may be meant. */
    @Test
    void anotherDocumentOnTheirPagesIsNone() {
        String second = "# Terms of SITE\n\n" + TAIL + "\n"
                + TAIL.replace("list", "log").replace("We", "They");
        assertThat(verdict(HEAD, HEAD + second, SITES).state()).isEqualTo(State.COMPLETE);
        assertThat(verdict(HEAD, HEAD + second.replace("# Terms of SITE\n\n", ""), SITES)
                        .state())
                .isEqualTo(State.TRUNCATED);
    }

    @Test
    void whoLeftOutThreeOtherParagraphsMadeATextOfItsOwn() {
        String[] parts = (HEAD + TAIL).split("\n\n", -1);
        String more =
                "The harbour master sees the plates of all cars that stand near the pier, and keeps those of August until Christmas.\n\n"
                        + "Cameras look at the water and never at the benches. What they saw is gone after three nights, unless something sank.\n\n"
                        + "A club that rents ten boats gets one bill. The names of its rowers stay with the club, and we never learn them.\n\n"
                        + "Letters to us are opened by the one who finds them first. Those about money go to the till and are kept for ten years.\n\n"
                        + "Parcels for rowers wait in the shed. We write down who took them, and wipe the slate on the first of each month.\n";
        String own = String.join("\n\n", parts[0], parts[1], parts[3], parts[5], parts[7], parts[8]);
        String few =
                String.join("\n\n", parts[0], parts[1], parts[2], parts[3], parts[5], parts[6], parts[7], parts[8]);
        assertThat(verdict(own + "\n\n", HEAD + TAIL + "\n" + more, SITES).state())
                .isEqualTo(State.COMPLETE);
        assertThat(verdict(few + "\n\n", HEAD + TAIL + "\n" + more, SITES).state())
                .isEqualTo(State.TRUNCATED);
    }

    private static Verdict verdict(String cut, String whole, List<String> sites) {
        List<Document> members = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            members.add(copy(sites.get(i), i == 0 ? cut : whole, i));
        }
        return verdict(members);
    }

    /** Of the first, the second being the representative. */
    private static Verdict verdict(List<Document> members) {
        Document document = members.get(0);
        return Completeness.judge(document, Completeness.alone(document), Siblings.of(members.get(1), members))
                .verdict();
    }

    private static Document copy(String site, String text, int number) {
        String url = "https://www." + site + ".example";
        return Copies.of(url, site + number, text.replace("SITE", "Ferry " + site));
    }
}
