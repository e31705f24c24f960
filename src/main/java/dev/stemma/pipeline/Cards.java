package dev.stemma.pipeline;

import dev.stemma.completeness.Completeness;
import dev.stemma.completeness.CorpusSigns;
import dev.stemma.dedup.Witness;
import dev.stemma.model.Verdict;
import dev.stemma.spool.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the second half of a run sees of a whole corpus without reading a text. */
public final class Cards {
    private Cards() {}

    /** One witness a card; its ordinal is the card's place. */
    public static List<Witness> witnesses(List<Card> cards) {
        List<Witness> witnesses = new ArrayList<>(cards.size());
        for (int i = 0; i < cards.size(); i++) {
            witnesses.add(witness(cards.get(i), i));
        }
        return witnesses;
    }

    /** Documents are only put together with documents, walls with walls, and an empty capture with nothing. */
    public static Witness witness(Card card, int ordinal) {
        return new Witness(
                ordinal,
                card.id(),
                card.rawSha256(),
                card.textSha256(),
                card.keySha256(),
                card.templateSha256(),
                card.keyLength(),
                card.maskedLength(),
                card.masked(),
                Completeness.doubled(card.alone()),
                Completeness.accused(card.alone()),
                card.date(),
                group(card.keyLength(), card.noDocument(), ordinal));
    }

    /** {@link Witness#group()}. */
    static int group(int keyLength, boolean noDocument, int ordinal) {
        return keyLength == 0 ? 2 + ordinal : noDocument ? 1 : 0;
    }

    /** The signs that only the corpus shows, by id; ids without one are not in it. */
    public static Map<String, List<Verdict.Sign>> signs(List<Card> cards) {
        return CorpusSigns.of(cards.stream().map(Cards::ending).toList());
    }

    /** What the signs that only the corpus shows are made of. */
    public static CorpusSigns.Ending ending(Card card) {
        return new CorpusSigns.Ending(
                card.id(),
                card.page().orElse(card.id()),
                card.rawBytes(),
                card.chars(),
                card.date(),
                card.textSha256());
    }
}
