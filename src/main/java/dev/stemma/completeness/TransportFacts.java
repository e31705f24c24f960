package dev.stemma.completeness;

import dev.stemma.model.Document;
import dev.stemma.model.Transport;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import dev.stemma.sign.Detector;
import dev.stemma.sign.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the transport said: fewer bytes than declared, a part that was asked for, or a writer that says it cut the payload (WARC/1.1, 5.13). */
final class TransportFacts implements Detector {
    @Override
    public String code() {
        return "transport";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Document document = reading.document();
        List<Sign> signs = new ArrayList<>(1);
        document.transport().truncated().ifPresent(reason -> {
            int at = reason.equals(Transport.WITHOUT_START) ? 0 : reading.end();
            signs.add(reading.sign(code(), State.TRUNCATED, 0.95, at, at, said(reason)));
        });
        document.transport().declaredLength().ifPresent(declared -> {
            if (document.rawBytes() < declared) {
                signs.add(reading.sign(
                        code(),
                        State.TRUNCATED,
                        0.97,
                        reading.end(),
                        reading.end(),
                        String.format(
                                Locale.ROOT,
                                "The transport declared %d bytes and %d came: %d are missing.",
                                declared,
                                document.rawBytes(),
                                declared - document.rawBytes())));
            }
        });
        return signs;
    }

    private static String said(String reason) {
        return switch (reason) {
            case Transport.BROKEN_OFF ->
                "The file that holds the capture is cut or damaged: the bytes break off before their end.";
            case Transport.WITHOUT_END ->
                "The server sent a part (HTTP 206), and says that what follows it did not come.";
            case Transport.WITHOUT_START ->
                "The server sent a part (HTTP 206), and says that what precedes it did not come.";
            case Transport.MIDDLE_ALONE ->
                "The server sent a part (HTTP 206), and says that what precedes and what follows it did not" + " come.";
            default -> "The archive says that the capture was cut (WARC-Truncated: " + reason + ").";
        };
    }
}
