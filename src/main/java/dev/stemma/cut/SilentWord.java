package dev.stemma.cut;

import dev.stemma.model.Span;
import dev.stemma.sign.Glued;
import dev.stemma.sign.Reading;
import java.util.Locale;

/** A last word of which counts say nothing, as it may be no word of a sentence or a label: a part of an address or a code, a name, a mark. */
final class SilentWord {
    /** No word is longer, with what it is joined to. */
    private static final int LONGEST = 40;

    private static final String OF_CODES = "@:_#=%\\";

    private SilentWord() {}

    static boolean is(Reading reading, Span last) {
        String text = reading.text();
        return isOfACode(reading, last)
                || (last.length() == 1 && LoneLetter.standsForItself(reading, last))
                || Glued.within(text, Math.max(0, last.start() - 1), last.end())
                || CutWord.contraction(text, last)
                || CutWord.named(reading, last)
                || CutWord.behindName(reading, last)
                || (Character.isUpperCase(text.charAt(last.start()))
                        && WordList.instance().announcesCapitals(wordBefore(reading, last)));
    }

    /** Whether what it is written together with has marks that words have not. */
    private static boolean isOfACode(Reading reading, Span last) {
        String text = reading.text();
        String chunk = reading.chunkBefore(last.end()).of(text);
        return chunk.length() > LONGEST
                || chunk.chars().anyMatch(c -> OF_CODES.indexOf(c) >= 0 || Character.isDigit(c))
                || isPath(chunk)
                || (chunk.length() > last.length() + 1
                        && text.charAt(last.start() - 1) == '.'
                        && !opensSentence(text, last));
    }

    private static boolean isPath(String chunk) {
        int slash = chunk.indexOf('/');
        return slash >= 0 && (chunk.indexOf('.') >= 0 || slash != chunk.lastIndexOf('/'));
    }

    /** Two sentences without the space between them: {@code out more.Okay}. */
    private static boolean opensSentence(String text, Span last) {
        int start = last.start();
        return start > 1 && Character.isUpperCase(text.charAt(start)) && Character.isLowerCase(text.charAt(start - 2));
    }

    private static String wordBefore(Reading reading, Span last) {
        return reading.wordBefore(Reading.trimmed(reading.text(), last.start()))
                .of(reading.text())
                .toLowerCase(Locale.ROOT);
    }
}
