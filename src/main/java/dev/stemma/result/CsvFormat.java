package dev.stemma.result;

import dev.stemma.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Rows as RFC 4180, with LF line ends as other command-line tools write them. */
final class CsvFormat {
    /** OWASP, "CSV Injection": what a spreadsheet takes for the start of a formula, full-width forms included. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** By this a spreadsheet knows UTF-8: without it Excel reads a file that it is given as of the machine's own charset. */
    static final char MARK = '\uFEFF';

    private final Appendable out;
    private final boolean safe;

    CsvFormat(Appendable out, boolean safe) {
        this.out = out;
        this.safe = safe;
    }

    long write(Rows rows) throws IOException {
        int width = rows.columns().size();
        if (safe) {
            out.append(MARK);
        }
        for (int i = 0; i < width; i++) {
            out.append(i == 0 ? "" : ",");
            text(rows.columns().get(i).name());
        }
        out.append('\n');
        long count = 0;
        while (rows.next()) {
            for (int i = 0; i < width; i++) {
                out.append(i == 0 ? "" : ",");
                value(rows.value(i));
            }
            out.append('\n');
            count++;
        }
        return count;
    }

    private void value(Object value) throws IOException {
        if (value == null) {
            return;
        }
        if (value instanceof Double number) {
            out.append(Json.digits(number));
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value.toString());
        } else if (value instanceof List<?> || value instanceof Map<?, ?>) {
            text(JsonFormat.text(value));
        } else {
            text(value.toString());
        }
    }

    private void text(String text) throws IOException {
        boolean formula = safe && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        if (!text.isEmpty() && !formula && plain(text)) {
            out.append(text);
            return;
        }
        out.append(formula ? "\"'" : "\"").append(text.replace("\"", "\"\"")).append('"');
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ';
    }
}
