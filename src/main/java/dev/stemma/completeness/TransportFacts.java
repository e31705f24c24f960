package dev.stemma.completeness;

import dev.stemma.model.Document;
import dev.stemma.model.Transport;
import dev.stemma.model.Verdict.Sign;
import dev.stemma.model.Verdict.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the transport said: fewer bytes than declared, or a writer that says it cut the payload (WARC/1.1, 5.13). */
final class TransportFacts implements Detector {
    @Override
    public String code() {
        return "transport";
    }

    @Override
    public List<Sign> signs(Reading reading) {
        Document document = reading.document();
        List<Sign> signs = new ArrayList<>(1);
        document.transport()
                .truncated()
                .ifPresent(reason -> signs.add(reading.sign(
                        code(),
                        State.TRUNCATED,
                        0.95,
                        reading.end(),
                        reading.end(),
                        reason.equals(Transport.BROKEN_OFF)
                                ? "The file that holds the capture is cut or damaged: the bytes break off before their end."
                                : "The archive says that the capture was cut (WARC-Truncated: " + reason + ").")));
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
}
