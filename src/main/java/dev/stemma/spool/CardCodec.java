package dev.stemma.spool;

import dev.stemma.model.Span;
import dev.stemma.model.Verdict;
import dev.stemma.sketch.Sketch;
import java.time.Instant;

/** A card as bytes and back, but for its number in the spool. Under the same rule as {@link DocumentCodec}. */
@SuppressWarnings("EnumOrdinal") // the spool's heading names the program: no other one ever sees these numbers
final class CardCodec {
    /** Of a card that is in no run yet. */
    private static final int NO_NUMBER = -1;

    private static final Verdict.State[] STATES = Verdict.State.values();

    private CardCodec() {}

    static void write(Card card, ByteSink out) {
        out.text(card.id());
        out.number(card.rawBytes());
        out.number(card.chars());
        out.text(card.captureSha256());
        out.text(card.rawSha256());
        out.text(card.textSha256());
        out.text(card.keySha256());
        out.text(card.templateSha256());
        out.number(card.keyLength());
        out.number(card.maskedLength());
        out.raw(card.masked().bytes());
        out.text(card.site());
        out.text(card.page());
        out.text(card.date().map(Instant::toString));
        out.all(card.alone(), sign -> {
            out.text(sign.code());
            out.oneByte(sign.state().ordinal());
            out.real(sign.weight());
            out.number(sign.span().start());
            out.number(sign.span().length());
            out.text(sign.message());
        });
        out.flag(card.noDocument());
    }

    static Card read(ByteSource in) {
        return new Card(
                NO_NUMBER,
                in.text(),
                in.number(),
                in.integer(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.integer(),
                in.integer(),
                Sketch.of(in.raw()),
                in.maybeText(),
                in.maybeText(),
                in.maybeText().map(Instant::parse),
                in.all(() -> sign(in)),
                in.flag());
    }

    private static Verdict.Sign sign(ByteSource in) {
        String code = in.text();
        Verdict.State state = STATES[in.oneByte()];
        double weight = in.real();
        int start = in.integer();
        return new Verdict.Sign(code, state, weight, new Span(start, start + in.integer()), in.text());
    }
}
