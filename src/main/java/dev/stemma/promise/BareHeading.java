package dev.stemma.promise;

import dev.stemma.model.Block;
import dev.stemma.model.Document;
import dev.stemma.model.Span;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import dev.stemma.text.HeadingMarks;
import java.util.List;

/**
 * The last thing is a heading with nothing below it.
 *
 * <p>A hint, no proof: many whole pages end with the heading of a form, a news box or a signature. It never accuses alone, and says
 * nothing of a page whose source goes on to its closing tags: whoever cut that page left these out too.
 */
final class BareHeading implements Detector {
    @Override
    public String code() {
        return "bare-heading";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Span line = reading.lastLine();
        if (line.isEmpty() || isClosedPage(reading.document())) {
            return List.of();
        }
        String text = reading.text();
        boolean declared = false;
        for (Block block : reading.document().blocks()) {
            Span at = block.span();
            declared |= block.kind() == Block.Kind.HEADING
                    && at.end() >= reading.end()
                    && at.start() < reading.end()
                    && at.start() > 0;
        }
        boolean underlined = line.start() > 0 && line.length() >= 3 && ruler(text, line);
        boolean marked = HeadingMarks.at(text, line.start(), line.end()) > 0;
        if (!declared && !underlined && !marked) {
            return List.of();
        }
        return List.of(reading.sign(
                code(),
                State.TRUNCATED,
                0.35,
                line.start(),
                line.end(),
                "The last line is a heading with nothing below it: \"" + reading.tail(reading.end(), 50) + "\"."));
    }

    private static boolean isClosedPage(Document document) {
        return document.mediaType().equals("text/html")
                && document.findings().stream()
                        .noneMatch(finding -> finding.code().startsWith("markup-"));
    }

    /** A line of = or - right below a line of text. */
    private static boolean ruler(String text, Span line) {
        char mark = text.charAt(line.start());
        if (mark != '=' && mark != '-') {
            return false;
        }
        for (int i = line.start(); i < line.end(); i++) {
            if (text.charAt(i) != mark) {
                return false;
            }
        }
        return line.start() > 1 && text.charAt(line.start() - 2) != '\n';
    }
}
